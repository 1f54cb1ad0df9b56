// The films most like one, a line each: how like it, and what both have in common, the most telling first.
import type { FilmName } from "../../core/recommend/asking/answer.ts";
import type { SharedTrait } from "../../core/recommend/likeness/similar-films.ts";
import { filmName } from "../../core/search/film-name.ts";
import { cutText } from "./cut-text.ts";
import { textTable, visibleWidth } from "./text-table.ts";
import { splitTrait, traitsText } from "./traits-text.ts";

export interface LikeIt {
  readonly film: FilmName;
  readonly similarity: number;
  readonly shared: readonly SharedTrait[];
  /** What the person gave it: a column of its own where any has it. */
  readonly rating?: number | null;
}

const widestFilm = 40;

/** The table, at most `width` wide where what is shared can be cut; without a line end. */
export function similarFilmsText(films: readonly LikeIt[], width: number, indent = 0): string {
  const hasRatings = films.some(({ rating }) => rating !== undefined);
  const columns = [
    { header: "film" },
    ...(hasRatings ? [{ header: "you gave", align: "right" } as const] : []),
    { header: "like it", align: "right" } as const,
  ];
  const rows = films.map(({ film, rating, similarity }) => [
    cutText(filmName(film), widestFilm),
    ...(hasRatings ? [`${rating ?? ""}`] : []),
    similarity.toFixed(2),
  ]);
  const taken = Math.max(...textTable(columns, rows, indent).split("\n").map(visibleWidth)) + 2;
  const room = Math.max(20, width - taken);
  const shared = films.map((each) => cutText(traitsText(each.shared.map(({ trait }) => splitTrait(trait))), room));
  return textTable(
    [...columns, { header: "both have" }],
    rows.map((row, k) => [...row, shared[k] as string]),
    indent,
  );
}
