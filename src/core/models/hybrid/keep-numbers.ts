// Numbers in fewer bits: whole ones with one scale for each group of them, so that the largest of a group is as large as its type
// can hold. What is lost is at most half a scale a number. 32 bits keep what was learnt, with scales of 1.
import type { KeptNumbers } from "./hybrid-model.ts";

/** The largest whole number of a type. */
const most: Readonly<Record<number, number>> = { 8: 127, 16: 32_767 };

/** What a whole number of a group is worth; 1 where nothing is to be scaled. */
export function scaleOf(largest: number, bits: number): number {
  const top = most[bits];
  if (top === undefined || largest === 0) return 1;
  return Math.fround(largest / top) || 1; // so small that its scale is none: all of it is 0
}

/** A number in units of its scale: whole, unless 32 bits keep it as it is. */
export function inUnits(value: number, scale: number, bits: number): number {
  const top = most[bits];
  if (top === undefined) return value;
  return Math.max(-top, Math.min(top, Math.round(value / scale))); // the scale was rounded, too
}

/** @param bits 8, 16 or 32 */
export function keptNumbers(bits: number, length: number): KeptNumbers {
  if (bits === 8) return new Int8Array(length);
  return bits === 16 ? new Int16Array(length) : new Float32Array(length);
}
