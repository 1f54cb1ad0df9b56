// Labels beside a sign in a panel, turned to the side where they are free: inside the panel and off a line.

import { textWidth } from "../theme/text-width.ts";
import { typeSizes } from "../theme/tokens.ts";
import { svgText } from "./svg-text.ts";

/** The panel's width, and a vertical line that labels keep off, both in px. */
export interface LabelSpace {
  readonly width: number;
  readonly avoid: number;
}

/** Space in px between a sign and its label, and between a label and the line. */
const gap = 8;

/** Text to the right of what lies between two edges, or to its left where it would leave the panel or meet the line. */
export function labelBeside(
  text: string,
  [left, right]: readonly [number, number],
  y: number,
  paint: string,
  space: LabelSpace,
): string {
  const end = right + gap + textWidth(text, typeSizes.small);
  const meets = space.avoid > right && space.avoid < end + gap;
  return end < space.width && !meets
    ? svgText(text, right + gap, y, { paint })
    : svgText(text, left - gap, y, { paint, anchor: "end" });
}

/** Text centred on a place, held inside a panel of `width` px. */
export function centredLabel(text: string, x: number, y: number, paint: string, width: number): string {
  const half = textWidth(text, typeSizes.small) / 2;
  return svgText(text, Math.min(Math.max(x, half), width - half), y, { paint, anchor: "middle" });
}
