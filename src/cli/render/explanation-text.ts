// Everything about one film for one person, as they like to read it: where it stands, what they would give it, and what made both.

import type { Contribution as Bar } from "../../core/models/film-quality/film-answer.ts";
import type { Contribution, FilmName, PredictedStars } from "../../core/recommend/asking/answer.ts";
import type { Explanation, StarShares } from "../../core/recommend/asking/explain.ts";
import { filmName } from "../../core/search/film-name.ts";
import type { Shell } from "../shell.ts";
import { contributionBars } from "./contribution-bars.ts";
import { ratingBar } from "./rating-bar.ts";
import { similarFilmsText } from "./similar-films-text.ts";
import { type TerminalStyle, terminalStyle } from "./terminal-style.ts";
import { wrapText } from "./wrap-text.ts";

const widest = 100;
/** More reasons explain nothing. */
const mostBars = 10;
const leastTold = 0.005;
const topStars = 5;

/** With a line end; as wide as the terminal, but 50 to 100 characters. */
export function explanationText(told: Explanation, shell: Pick<Shell, "stdout" | "env">): string {
  const style = terminalStyle(shell);
  const width = widthOf(shell);
  const { film, rank, ranked, predicted, contributions, stars, like, reason } = told;
  const lines = [style.bold(filmName(film)), wrapText(reason, width)];
  if (rank !== null) {
    const all = ranked.toLocaleString("en-US");
    lines.push("", `  place ${style.bold(rank.toLocaleString("en-US"))} of ${all} films that you have not seen`);
  }
  if (predicted !== null) lines.push(...starLines(predicted, width, style));
  if (contributions.length > 0) {
    lines.push(...barLines("What makes its place", shortened(contributions.map(scoreBar)), width, style));
  }
  if (stars !== null) lines.push(...barLines("What makes its stars", starBars(stars), width, style));
  if (like.length > 0) lines.push("", style.bold("Most like it of your films"), similarFilmsText(like, width, 2));
  return `${lines.join("\n")}\n`;
}

/** What somebody would give a film, and what makes that where the model says it. */
export function starsAnswerText(
  film: FilmName,
  predicted: PredictedStars,
  stars: StarShares | null,
  shell: Pick<Shell, "stdout" | "env">,
): string {
  const style = terminalStyle(shell);
  const width = widthOf(shell);
  const lines = [
    style.bold(filmName(film)),
    style.dim("what you would give it"),
    ...starLines(predicted, width, style),
  ];
  if (stars !== null) lines.push(...barLines("What makes it", starBars(stars), width, style));
  return `${lines.join("\n")}\n`;
}

const widthOf = ({ stdout }: Pick<Shell, "stdout">) => Math.max(50, Math.min(widest, stdout.columns));

function starLines({ mean, sd, lo, hi }: PredictedStars, width: number, style: TerminalStyle): string[] {
  const sure = `━ 90 % sure: ${lo.toFixed(1)} to ${hi.toFixed(1)}`;
  const line = `  ● ${style.bold(mean.toFixed(1))} stars   ${sure}   (standard deviation ${sd.toFixed(2)})`;
  return [
    "",
    line,
    "",
    ...ratingBar({ expected: mean, lo, hi }, width - 4, style, topStars).map((each) => `  ${each}`),
  ];
}

function barLines(title: string, bars: readonly Bar[], width: number, style: TerminalStyle): string[] {
  return ["", style.bold(title), ...contributionBars(bars, width - 2, style).map((line) => `  ${line}`)];
}

function scoreBar(each: Contribution): Bar {
  const { value } = each;
  if (each.kind === "rest") return { kind: "rest", name: "all else", value };
  return { kind: "trait", name: scoreName(each), value };
}

function scoreName(each: Exclude<Contribution, { readonly kind: "rest" }>): string {
  switch (each.kind) {
    case "rating":
      return `you gave ${filmName(each.film)} ${each.rating}`;
    case "event":
      return `you ${each.event === "watched" ? "watched" : "want to see"} ${filmName(each.film)}`;
    case "prior":
      return "what everybody likes";
    case "slider":
      return `the slider ${each.slider}`;
  }
}

function starBars({ film, person, ratings, rest }: StarShares): Bar[] {
  const own = ratings.map(({ film: rated, rating, value }): Bar => {
    return { kind: "trait", name: `you gave ${filmName(rated)} ${rating}`, value };
  });
  return [
    { kind: "base", name: "what everybody thinks of it", value: film },
    ...shortened([
      { kind: "trait", name: "you, before any rating", value: person },
      ...own,
      { kind: "rest", name: "all else", value: rest },
    ]),
  ];
}

/** The largest by name, the others with the rest; nothing that would be told as 0.00. */
function shortened(bars: readonly Bar[]): Bar[] {
  const named = bars
    .filter(({ kind, value }) => kind !== "rest" && Math.abs(value) >= leastTold)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, mostBars);
  const sum = (some: readonly Bar[]) => some.reduce((total, { value }) => total + value, 0);
  const rest = sum(bars) - sum(named);
  return Math.abs(rest) < leastTold ? named : [...named, { kind: "rest", name: "all else", value: rest }];
}
