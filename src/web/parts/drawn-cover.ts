// Covers that were drawn, kept as text: a film that comes back to a shelf is not drawn again.
import { drawCover } from "../covers/draw-cover.ts";
import type { FilmCard } from "../protocol/film-card.ts";

/** Some 4 kB each. */
const most = 600;
const kept = new Map<string, string>();

export function drawnCover(card: FilmCard, size: "small" | "large"): string {
  const name = `${size} ${card.key}`;
  let drawn = kept.get(name);
  if (drawn === undefined) {
    drawn = drawCover({ ...card, id: card.key, director: card.directors[0] ?? null }, { size, hidden: true });
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(name, drawn);
  }
  return drawn;
}
