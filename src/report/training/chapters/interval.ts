// A figure over people with its interval, as sentences and tables write them.
import type { HeldOutFigure } from "../../../core/recommend/training-result.ts";
import { decimal } from "../../article/numbers.ts";

type Write = (value: number) => string;

/** "0.334 to 0.478". */
export function intervalWords({ ci95 }: HeldOutFigure, write: Write = decimal): string {
  return ci95.map((end) => write(end)).join(" to ");
}
