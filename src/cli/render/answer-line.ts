// A film's expected rating on one line, for tables of thousands that are printed as they are read: widths are fixed, as
// nobody knows yet what comes.
import type { FilmAnswer } from "../../core/models/film-quality/film-answer.ts";
import { filmName } from "../../core/search/film-name.ts";

/** Rows of one table may be asked on different tracks, whose figures are not to be compared. */
const widestTrack = "before-release".length;

/** What stands above the lines; the interval's level is that of the first answer. */
export function answerLineHeader({ interval }: FilmAnswer): string {
  return `   row  expected  ${`${Math.round(100 * interval.level)} % sure`.padEnd(11)}  ${"track".padEnd(widestTrack)}  film`;
}

/** "    12      7.42  6.1 to 8.6   before-release  The Night Shift (2027)". */
export function answerLine(row: number, { film, track, expected, interval }: FilmAnswer): string {
  const sure = `${interval.lo.toFixed(1)} to ${interval.hi.toFixed(1)}`;
  const figures = `${expected.toFixed(2).padStart(8)}  ${sure.padEnd(11)}`;
  return `${`${row}`.padStart(6)}  ${figures}  ${track.padEnd(widestTrack)}  ${filmName(film)}`;
}
