// Films of a shelf so that no two side by side look of a kind. Their order changes by a place or two for it; not for the recommender's own list,
// which is what it is.
import { keepApart } from "../covers/looks-alike.ts";
import type { ShownFilm } from "../protocol/shelves.ts";
import { coverFilm } from "./drawn-cover.ts";

/** @param columns how many stand side by side, where there are several rows */
export function apart(films: readonly ShownFilm[], columns?: number): ShownFilm[] {
  const byKey = new Map(films.map((shown) => [shown.card.key, shown]));
  const placed = keepApart(
    films.map(({ card }) => coverFilm(card)),
    columns,
  );
  return placed.map(({ id }) => byKey.get(id)!);
}
