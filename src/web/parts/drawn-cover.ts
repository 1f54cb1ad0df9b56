// Covers that were drawn, kept as text: a film that comes back to a shelf is not drawn again.
import type { CoverFilm } from "../covers/cover-film.ts";
import { drawCover } from "../covers/draw-cover.ts";
import type { FilmCard } from "../protocol/film-card.ts";

/** Some 4 kB each. */
const most = 600;
const kept = new Map<string, string>();

/** What the cover of a film is drawn from. */
export const coverFilm = (card: FilmCard): CoverFilm & { readonly id: string } => ({
  ...{ id: card.key, title: card.title, year: card.year },
  ...{ director: card.directors[0] ?? null, genres: card.genres },
});

export function drawnCover(card: FilmCard, size: "small" | "large"): string {
  const name = `${size} ${card.key}`;
  let drawn = kept.get(name);
  if (drawn === undefined) {
    drawn = drawCover(coverFilm(card), { size, hidden: true });
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(name, drawn);
  }
  return drawn;
}
