// A list for several people: a line a film, with what each of them would give it, and how well the list suits each.
import type { GroupRecommendation, MemberView } from "../../core/recommend/asking/group.ts";
import { filmName } from "../../core/search/film-name.ts";
import type { Shell } from "../shell.ts";
import { cutText } from "./cut-text.ts";
import { terminalStyle } from "./terminal-style.ts";
import { textTable } from "./text-table.ts";

const widestName = 14;
const widestFilm = 50;

/** With a line end. */
export function groupListText(
  { films, satisfaction }: GroupRecommendation,
  members: readonly string[],
  shell: Pick<Shell, "stdout" | "env">,
): string {
  if (films.length === 0) return "No film is left.\n";
  const { dim } = terminalStyle(shell);
  const hasStars = films.some((film) => film.members.some(({ predicted }) => predicted !== null));
  const names = members.map((name) => cutText(name, widestName));
  const columns = [
    { header: "#", align: "right" } as const,
    { header: "film" },
    ...names.map((header) => ({ header, align: "right" }) as const),
  ];
  const rows = films.map((film) => [
    `${film.rank}`,
    cutText(filmName(film.film), widestFilm),
    ...film.members.map((view) => viewText(view, hasStars)),
  ]);
  const suits = ["", "suits", ...satisfaction.map((share) => `${Math.round(100 * share)} %`)];
  const what = hasStars
    ? "stars that each is expected to give"
    : "how far above the mean of all films each would place it";
  const how = "suits: of what a list for each alone would give";
  return `${textTable(columns, [...rows, suits])}\n${dim(`${what}; ${how}`)}\n`;
}

function viewText({ score, predicted }: MemberView, hasStars: boolean): string {
  if (!hasStars) return score.toFixed(1);
  return predicted === null ? "" : predicted.mean.toFixed(1);
}
