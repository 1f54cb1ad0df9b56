// The key of a picture: each sign beside its meaning, flowing over as many lines as the width needs.

import { textWidth } from "../theme/text-width.ts";
import { paints, typeSizes } from "../theme/tokens.ts";
import type { Drawing } from "./picture.ts";
import { movedBy, short, svgText } from "./svg-text.ts";

/** A sign, drawn in a box of `width` x 12 px around (0, 0) at its left middle, and what it means. */
export interface KeyEntry {
  readonly sign: string;
  readonly width: number;
  readonly label: string;
}

const lineHeight = 22;
const between = 20;

/** The entries in reading order. */
export function key(entries: readonly KeyEntry[], width: number): Drawing {
  const parts: string[] = [];
  let [x, line] = [0, 0];
  for (const entry of entries) {
    const wide = entry.width + 7 + textWidth(entry.label, typeSizes.small);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const middle = line * lineHeight + lineHeight / 2;
    parts.push(
      movedBy(x, middle, entry.sign),
      svgText(entry.label, x + entry.width + 7, middle + 4.5, { paint: paints.muted }),
    );
    x += wide + between;
  }
  return { width, height: (line + 1) * lineHeight, markup: parts.join("") };
}

/** A full dot. */
export function dotSign(label: string, opacity = 0.7): KeyEntry {
  return { sign: `<circle cx="5" cy="0" r="4" fill="${paints.accent}" fill-opacity="${opacity}"/>`, width: 10, label };
}

/** A diamond in ink: what somebody else printed. */
export function diamondSign(label: string): KeyEntry {
  return { sign: `<path d="M5,-6L11,0L5,6L-1,0Z" fill="${paints.ink}"/>`, width: 11, label };
}

/** A bar with a tick at its mean. */
export function intervalSign(label: string): KeyEntry {
  const sign = `<path d="M0,0H24" stroke="${paints.accent}" stroke-width="3"/><path d="M12,-6V6" stroke="${paints.accent}" stroke-width="2"/>`;
  return { sign, width: 24, label };
}

/** A full dot on its interval. */
export function dotInterval(label: string): KeyEntry {
  return onInterval(`<circle cx="12" cy="0" r="5" fill="${paints.accent}"/>`, paints.accent, label);
}

/** A full square on its interval. */
export function squareInterval(label: string): KeyEntry {
  const square = `<rect x="7.5" y="-4.5" width="9" height="9" fill="${paints.accent}"/>`;
  return onInterval(square, paints.accent, label);
}

/** A hollow dot on its interval, in the second voice. */
export function ringInterval(label: string): KeyEntry {
  const ring = `<circle cx="12" cy="0" r="4.5" fill="${paints.ground}" stroke="${paints.muted}" stroke-width="2"/>`;
  return onInterval(ring, paints.muted, label);
}

function onInterval(mark: string, paint: string, label: string): KeyEntry {
  return { sign: `<path d="M0,0H24" stroke="${paint}" stroke-width="3"/>${mark}`, width: 24, label };
}

/** A quiet band. */
export function bandSign(label: string): KeyEntry {
  return { sign: `<rect x="0" y="-6" width="24" height="12" fill="${paints.line}"/>`, width: 24, label };
}

/** A line in a paint, dashed or not. */
export function lineSign(label: string, paint: string, strokeWidth = 2, dash?: string): KeyEntry {
  const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash}"`;
  const sign = `<path d="M0,0H24" fill="none" stroke="${paint}" stroke-width="${strokeWidth}"${dashes}/>`;
  return { sign, width: 24, label };
}

/** Squares of rising opacity, few to many. */
export function rampSign(label: string, opacities: readonly number[]): KeyEntry {
  const squares = opacities.map(
    (opacity, k) =>
      `<rect x="${short(k * 12)}" y="-6" width="11" height="12" fill="${paints.accent}" fill-opacity="${opacity}"/>`,
  );
  return { sign: squares.join(""), width: opacities.length * 12, label };
}
