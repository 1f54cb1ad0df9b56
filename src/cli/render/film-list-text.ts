// A list of films for somebody: a line each with the stars expected, and under it why, wrapped to the terminal.
import type { PredictedStars, RecommendedFilm } from "../../core/recommend/asking/answer.ts";
import { filmName } from "../../core/search/film-name.ts";
import type { Shell } from "../shell.ts";
import { cutText } from "./cut-text.ts";
import { terminalStyle } from "./terminal-style.ts";
import { visibleWidth } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const widest = 100;
const gap = "  ";

/** With a line end; as wide as the terminal, but 40 to 100 characters. */
export function filmListText(films: readonly RecommendedFilm[], shell: Pick<Shell, "stdout" | "env">): string {
  if (films.length === 0) return "No film is left.\n";
  const style = terminalStyle(shell);
  const width = Math.max(40, Math.min(widest, shell.stdout.columns));
  const indent = Math.max(...films.map(({ rank }) => `${rank}`.length)) + gap.length;
  const hasStars = films.some(({ predicted }) => predicted !== null);
  const room = width - indent - (hasStars ? gap.length + starsHeader.length : 0);
  const names = films.map(({ film }) => cutText(filmName(film), room));
  const column = Math.max(...names.map(visibleWidth));
  const line = (rank: string, name: string, shown: string, stars: string) => {
    const padded = shown + " ".repeat(column - visibleWidth(name));
    return `${rank.padStart(indent - gap.length)}${gap}${padded}${gap}${stars}`.trimEnd();
  };
  const lines = films.flatMap(({ rank, predicted, reason }, k) => {
    const name = names[k] as string;
    const why = wrapText(reason, width, indent).split("\n");
    return [line(`${rank}`, name, style.bold(name), starsText(predicted)), ...why.map(style.dim)];
  });
  const header = hasStars ? [style.dim(line("#", "film", "film", starsHeader))] : [];
  return `${[...header, ...lines].join("\n")}\n`;
}

const starsHeader = "stars  90 % sure ";

/** "  4.2  3.2 to 5.0"; nothing where there are none. */
function starsText(stars: PredictedStars | null): string {
  if (stars === null) return "";
  return `${stars.mean.toFixed(1).padStart(5)}${gap}${stars.lo.toFixed(1)} to ${stars.hi.toFixed(1)}`;
}
