// One value on a scale: its interval, its sign, its figure in a column at the right. What rows of every forest and ladder are
// made of.
import * as Plot from "@observablehq/plot";
import { paints } from "../../theme/tokens.ts";
import { svgText } from "../svg-text.ts";

/** One value with its interval. */
export interface Lane {
  readonly value: number;
  readonly interval: readonly [number, number] | null;
  /** A full dot, a hollow one in the second voice, a square, or nothing but a bar of ink. */
  readonly sign: "dot" | "ring" | "square" | "bar";
  /** Where the line to the value starts, where there is one. */
  readonly from?: number;
  /** What stands at the right. */
  readonly figure: string;
}

/** A lane with its place in a plot. */
export interface PlacedLane extends Lane {
  /** px below the top of the plot. */
  readonly y: number;
}

/** Interval, line and sign of a lane, for a plot whose y is in px. */
export function laneMarks({ value, interval, sign, from, y }: PlacedLane): Plot.Markish[] {
  const paint = sign === "ring" || sign === "bar" ? paints.muted : paints.accent;
  const line = (x1: number, x2: number, strokeWidth: number) =>
    Plot.link([{ x1, x2 }], { x1: "x1", x2: "x2", y1: () => y, y2: () => y, stroke: paint, strokeWidth });
  return [
    from === undefined ? [] : line(from, value, 1),
    interval === null ? [] : line(interval[0], interval[1], 3),
    signMark(sign, value, y, paint),
  ];
}

function signMark(sign: Lane["sign"], value: number, y: number, paint: string): Plot.Markish {
  const place = { x: (x: number) => x, y: () => y };
  if (sign === "bar") {
    const [x, y1, y2] = [() => value, () => y - 8, () => y + 8];
    return Plot.link([value], { x1: x, x2: x, y1, y2, stroke: paint, strokeWidth: 2 });
  }
  if (sign === "ring")
    return Plot.dot([value], { ...place, r: 4.5, fill: paints.ground, stroke: paint, strokeWidth: 2 });
  return Plot.dot([value], { ...place, r: 5, fill: paint, symbol: sign === "square" ? "square" : "circle" });
}

/** The figure at the right edge of a panel whose plot begins `top` px below its own. */
export function figureText({ figure, sign, y }: PlacedLane, width: number, top: number): string {
  const sure = sign === "dot" || sign === "square";
  return svgText(figure, width, top + y + 4.5, {
    anchor: "end",
    paint: sure ? paints.accent : paints.muted,
    weight: sign === "dot" ? 600 : 400,
  });
}
