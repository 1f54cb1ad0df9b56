// What is known of a measure, whatever it measures: its name, which way is better, what it means in a sentence, and what follows for
// tables and pictures.
import { decimal, percent } from "../article/numbers.ts";

/** Which way is better: "neither" where more is only different, a number where a figure should be that. */
export type Direction = "higher" | "lower" | "neither" | number;

export interface Measure {
  readonly name: string;
  readonly better: Direction;
  /** A whole sentence. */
  readonly meaning: string;
  /** About what is shown, not about what is found. */
  readonly beyond?: boolean;
  /** How pictures and prose write a figure; three decimals where it is left out. */
  readonly written?: (figure: number) => string;
}

/** "higher is better", in brackets behind a name. */
export function directionWords({ better }: Measure): string {
  if (typeof better === "number") return `${percent(better, 0)} is right`;
  return better === "neither" ? "neither way is better" : `${better} is better`;
}

/** Where the better figures of a picture stand: "further right is better". */
export function sideWords({ better }: Measure): string {
  if (typeof better === "number") return `right is ${percent(better, 0)}`;
  return `further ${better === "lower" ? "left" : "right"} is better`;
}

/** How far a figure is from the best there can be: the lowest comes first. Where neither way is better the highest does. */
export function badness({ better }: Measure, figure: number): number {
  if (typeof better === "number") return Math.abs(figure - better);
  return better === "lower" ? figure : -figure;
}

/** A figure as pictures and prose write it. */
export function written({ written: own }: Measure, figure: number): string {
  return own === undefined ? decimal(figure) : own(figure);
}
