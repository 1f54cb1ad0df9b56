// The films nearest to one, a line each: how near, how the public rates it, and what both have in common.
import type { NearFilm } from "../../core/models/film-quality/film-answer.ts";
import { filmName } from "../../core/search/film-name.ts";
import { cutText } from "./cut-text.ts";
import { textTable } from "./text-table.ts";

const widestFilm = 40;
const columns = [
  { header: "film" },
  { header: "like it", align: "right" },
  { header: "public", align: "right" },
  { header: "both have" },
] as const;

/** The table, at most `width` wide where what is shared can be cut; without a line end. */
export function nearFilmsText(films: readonly NearFilm[], width: number, indent = 0): string {
  const rows = films.map((film) => [
    cutText(filmName(film), widestFilm),
    film.similarity.toFixed(2),
    film.rating === null ? "" : film.rating.toFixed(1),
  ]);
  const taken =
    indent +
    2 +
    textTable(columns.slice(0, 3), rows)
      .split("\n")
      .reduce((most, line) => Math.max(most, line.length), 0);
  const room = Math.max(20, width - taken);
  return textTable(
    columns,
    rows.map((row, k) => [...row, cutText((films[k] as NearFilm).shared.join(", "), room)]),
    indent,
  );
}
