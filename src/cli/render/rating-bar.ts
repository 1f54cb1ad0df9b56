// A rating with its interval, drawn on the scale from 0 to 10, or stars on theirs from 0 to 5:
//
//     0    1    2    3    4    5    6    7    8    9    10
//     ├────┼────┼────┼────┼────┼────┼━━━━━━━●━━━━━┼────┼────┤
import type { TerminalStyle } from "./terminal-style.ts";

export interface RatingMarks {
  readonly expected: number;
  readonly lo: number;
  readonly hi: number;
  /** What the public has said, where it has. */
  readonly average?: number;
}

/** The scale and the bar under it, at most `columns` wide (but at least 3 for each whole number). @param most where the scale ends */
export function ratingBar(marks: RatingMarks, columns: number, style: TerminalStyle, most = 10): string[] {
  const unit = Math.max(3, Math.min(60 / most, Math.floor((columns - 1) / most)));
  const last = most * unit;
  const at = (rating: number) => Math.round((Math.max(0, Math.min(most, rating)) / most) * last);
  const signs = Array.from({ length: last + 1 }, (_, k) => tick(k, unit, last));
  for (let k = at(marks.lo); k <= at(marks.hi); k++) signs[k] = "━";
  if (marks.average !== undefined) signs[at(marks.average)] = "◆";
  signs[at(marks.expected)] = "●";
  const scale = Array.from({ length: most + 1 }, (_, k) => `${k}`.padEnd(unit)).join("");
  return [style.dim(scale.trimEnd()), painted(signs.join(""), style)];
}

function tick(k: number, unit: number, last: number): string {
  if (k === 0) return "├";
  if (k === last) return "┤";
  return k % unit === 0 ? "┼" : "─";
}

/** The scale steps back behind what stands on it. */
function painted(bar: string, style: TerminalStyle): string {
  return bar.replaceAll(/[├┼┤─]+/g, style.dim).replace("●", style.bold);
}
