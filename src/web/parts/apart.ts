// Films of a shelf so that no two side by side look of a kind. Their order changes by a place or two for it; a list that is ranked stays in its
// order, and a film hangs in another print.
import { keepApart, reprint } from "../covers/looks-alike.ts";
import type { FilmCard } from "../protocol/film-card.ts";
import type { ShownFilm } from "../protocol/shelves.ts";
import { coverFilm, hang } from "./drawn-cover.ts";

/** @param columns how many stand side by side, where there are several rows */
export function apart(films: readonly ShownFilm[], columns?: number): ShownFilm[] {
  const byKey = new Map(films.map((shown) => [shown.card.key, shown]));
  const placed = keepApart(
    films.map(({ card }) => coverFilm(card)),
    columns,
  );
  return placed.map(({ id }) => byKey.get(id)!);
}

/** The very same films: what changes, where it has to, is what is drawn of them from now on. */
export function inPrints<Shown extends { readonly card: FilmCard }>(
  films: readonly Shown[],
  columns?: number,
): readonly Shown[] {
  const covers = films.map(({ card }) => coverFilm(card));
  for (const [k, film] of reprint(covers, columns).entries()) if (film !== covers[k]) hang(film);
  return films;
}
