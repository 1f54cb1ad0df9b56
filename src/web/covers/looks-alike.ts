// How alike two covers look, without drawing them, and a shelf on which two of a kind do not stand side by side. What a film's
// cover looks like is never changed for that: only, by a place or two, where it stands.
import type { CoverFilm } from "./cover-film.ts";
import { planCover } from "./plan-cover.ts";

/** From here on two covers side by side look like one drawn twice. */
export const tooAlike = 0.62;

/** From 0, nothing in common, to 1. Which is named first does not matter; of a film and itself it is 1. */
export function looksAlike(one: CoverFilm, other: CoverFilm): number {
  const [a, b] = [planCover(one), planCover(other)];
  return (
    (a.composition === b.composition ? 0.6 : 0) +
    (a.layout === b.layout ? 0.1 : 0) +
    0.2 * likeness(a.g, b.g) +
    0.1 * likeness(a.panel, b.panel)
  );
}

/**
 * The films in their order, except that one too like the film before it lets one of the next few go first.
 *
 * @param reach how many films may be looked at for each place; 1 changes nothing
 */
export function keepApart<Film extends CoverFilm>(films: readonly Film[], reach = 4): Film[] {
  const [waiting, shelf] = [[...films], [] as Film[]];
  while (waiting.length > 0) {
    const last = shelf.at(-1);
    const found = waiting.slice(0, reach).findIndex((film) => last === undefined || looksAlike(last, film) < tooAlike);
    shelf.push(...waiting.splice(Math.max(0, found), 1));
  }
  return shelf;
}

/** 1 for the same ink, 0 for inks that nobody takes for another. */
function likeness(one: string, other: string): number {
  const distance = Math.hypot(...[1, 3, 5].map((at) => channel(one, at) - channel(other, at)));
  return Math.max(0, 1 - distance / 160);
}

function channel(ink: string, at: number): number {
  return Number.parseInt(ink.slice(at, at + 2), 16);
}
