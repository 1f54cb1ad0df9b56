// How alike two covers look, without drawing them, so that a shelf can keep two of a kind apart.
import type { CoverFilm } from "./cover-film.ts";
import { planCover } from "./plan-cover.ts";

/** From here on two covers side by side look like one drawn twice. */
export const tooAlike = 0.7;

/** From 0, nothing in common, to 1. Order does not matter; of a film and itself it is 1. */
export function looksAlike(one: CoverFilm, other: CoverFilm): number {
  const [a, b] = [planCover(one), planCover(other)];
  return (
    (a.composition === b.composition ? 0.55 : 0) +
    (a.layout === b.layout ? 0.15 : 0) +
    0.2 * likeness(a.g, b.g) +
    0.1 * likeness(a.panel, b.panel)
  );
}

/** 1 for the same ink, 0 for inks that nobody takes for another. */
function likeness(one: string, other: string): number {
  const distance = Math.hypot(...[1, 3, 5].map((at) => channel(one, at) - channel(other, at)));
  return Math.max(0, 1 - distance / 160);
}

function channel(ink: string, at: number): number {
  return Number.parseInt(ink.slice(at, at + 2), 16);
}
