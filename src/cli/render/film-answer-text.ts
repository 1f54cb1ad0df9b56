// What is expected of one film, as a person likes to read it: the rating on its scale, what moved it, what it is like.
import type { FilmAnswer } from "../../core/models/film-quality/film-answer.ts";
import type { QualityTrack } from "../../core/models/film-quality/quality-tracks.ts";
import { filmName } from "../../core/search/film-name.ts";
import type { Shell } from "../shell.ts";
import { contributionBars } from "./contribution-bars.ts";
import { nearFilmsText } from "./near-films-text.ts";
import { ratingBar } from "./rating-bar.ts";
import { terminalStyle } from "./terminal-style.ts";

const trackWords: Readonly<Record<QualityTrack, string>> = {
  "before-release": "from what is known before release",
  "all-columns": "from all that is known, votes and revenue too",
  "with-ratings": "from all that is known, people's ratings too",
};
const widest = 100;

/** The answer with a line end; as wide as the terminal, but 50 to 100 characters. */
export function filmAnswerText(answer: FilmAnswer, shell: Pick<Shell, "stdout" | "env">): string {
  const style = terminalStyle(shell);
  const width = Math.max(50, Math.min(widest, shell.stdout.columns));
  const { expected, interval, rating } = answer;
  const level = `${Math.round(100 * interval.level)} %`;
  const marks = { expected, lo: interval.lo, hi: interval.hi, ...(rating === null ? {} : { average: rating.average }) };
  const lines = [
    style.bold(filmName(answer.film)),
    style.dim(trackWords[answer.track]),
    "",
    `  ● expected rating ${style.bold(expected.toFixed(2))}   ━ ${level} sure: ${interval.lo.toFixed(1)} to ${interval.hi.toFixed(1)}`,
    ...(rating === null ? [] : [`  ◆ public rating ${rating.average.toFixed(1)} from ${votes(rating.votes)}`]),
    "",
    ...ratingBar(marks, width - 4, style).map(indented),
  ];
  if (answer.contributions.length > 0) {
    lines.push(
      "",
      style.bold("What moved it"),
      ...contributionBars(answer.contributions, width - 2, style).map(indented),
    );
  }
  if (answer.nearest.length > 0) {
    lines.push("", style.bold("Nearest films"), nearFilmsText(answer.nearest, width, 2));
  }
  return `${lines.join("\n")}\n`;
}

const indented = (line: string) => `  ${line}`;

function votes(count: number): string {
  return count === 1 ? "1 vote" : `${count.toLocaleString("en-US")} votes`;
}
