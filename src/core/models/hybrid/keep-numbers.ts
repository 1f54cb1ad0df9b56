// Numbers in fewer bits: whole ones with one scale for each group of them, so that the largest of a group is as large as 8 bits
// hold. What is lost is at most half a scale a number. 32 bits keep what was learnt, with scales of 1.
import type { KeptNumbers } from "./hybrid-model.ts";

export type KeptBits = 8 | 32;

/** The largest whole number: symmetric, so -128 is not used. */
const top = 127;

/** What a whole number of a group is worth; 1 where nothing is to be scaled. */
export function scaleOf(values: Float32Array, bits: KeptBits): number {
  if (bits === 32) return 1;
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  return Math.fround(largest / top) || 1; // where it is 0, or so small that it would be: everything is 0
}

/** A number in units of its scale: whole, unless 32 bits keep it as it is. */
export function inUnits(value: number, scale: number, bits: KeptBits): number {
  if (bits === 32) return value;
  return Math.max(-top, Math.min(top, Math.round(value / scale))); // the scale was rounded, too
}

export function keptNumbers(bits: KeptBits, length: number): KeptNumbers {
  return bits === 8 ? new Int8Array(length) : new Float32Array(length);
}
