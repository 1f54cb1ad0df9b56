// A film's expected rating on one line, for tables of thousands that are printed as they are read: widths are fixed, as
// nobody knows yet what comes.
import type { FilmAnswer } from "../../core/models/film-quality/film-answer.ts";
import { filmName } from "./film-name.ts";

/** What stands above the lines; the interval's level is that of the first answer. */
export function answerLineHeader({ interval }: FilmAnswer): string {
  return `   row  expected  ${`${Math.round(100 * interval.level)} % sure`.padEnd(11)}  film`;
}

/** "    12      7.42  6.1 to 8.6   The Night Shift (2027)". */
export function answerLine(row: number, { film, expected, interval }: FilmAnswer): string {
  const sure = `${interval.lo.toFixed(1)} to ${interval.hi.toFixed(1)}`;
  return `${`${row}`.padStart(6)}  ${expected.toFixed(2).padStart(8)}  ${sure.padEnd(11)}  ${filmName(film)}`;
}
