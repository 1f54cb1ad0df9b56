// Films of a shelf so that no two side by side look of a kind. Their order changes by a place or two for it; in a list that is ranked it stays.
// What is still too alike hangs in another print.
import { keepApart, reprint } from "../covers/looks-alike.ts";
import type { FilmCard } from "../protocol/film-card.ts";
import type { ShownFilm } from "../protocol/shelves.ts";
import { coverFilm, hang } from "./drawn-cover.ts";

/** @param columns how many stand side by side, where there are several rows */
export function apart(films: readonly ShownFilm[], columns?: number): readonly ShownFilm[] {
  const byKey = new Map(films.map((shown) => [shown.card.key, shown]));
  const covers = films.map(({ card }) => ({ ...coverFilm(card), print: 0 })); // in whatever print they hang, their order is the same
  const placed = keepApart(covers, columns).map(({ id }) => byKey.get(id)!);
  return inPrints(placed, columns);
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
