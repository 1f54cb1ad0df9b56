// Covers that were drawn, kept as text: a film that comes back to a shelf is not drawn again.
import type { CoverFilm } from "../covers/cover-film.ts";
import { drawCover } from "../covers/draw-cover.ts";
import type { FilmCard } from "../protocol/film-card.ts";

/** Some 4 kB each. */
const most = 600;
const kept = new Map<string, string>();

/** In which print films hang that hang not in their first: on every screen, for as long as the page is open. */
const prints = new Map<string, number>();

export function hang({ id, print = 0 }: CoverFilm): void {
  prints.set(String(id), print);
}

/** What the cover of a film is drawn from. */
export const coverFilm = (card: FilmCard): CoverFilm & { readonly id: string } => ({
  ...{ id: card.key, print: prints.get(card.key) ?? 0, title: card.title, year: card.year },
  ...{ director: card.directors[0] ?? null, genres: card.genres },
});

export function drawnCover(card: FilmCard, size: "small" | "large"): string {
  const film = coverFilm(card);
  const name = `${size} ${film.print} ${film.id}`;
  let drawn = kept.get(name);
  if (drawn === undefined) {
    drawn = drawCover(film, { size, hidden: true });
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(name, drawn);
  }
  return drawn;
}
