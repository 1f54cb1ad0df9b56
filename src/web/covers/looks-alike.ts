// How alike two covers look, without drawing them, and a shelf on which two of a kind do not stand side by side. What a film's
// cover looks like is never changed for that: only, by a place or two, where it stands.
import type { CoverFilm } from "./cover-film.ts";
import { type CoverPlan, planCover } from "./plan-cover.ts";

/** From here on two covers are of a kind: the same drawing in whatever inks, or the same inks in the same places. */
export const tooAlike = 0.42;

/** From 0, nothing in common, to 1. Which is named first does not matter; of a film and itself it is 1. */
export const looksAlike = (one: CoverFilm, other: CoverFilm): number => plansAlike(planCover(one), planCover(other));

function plansAlike(a: CoverPlan, b: CoverPlan): number {
  return (
    (a.composition === b.composition ? 0.5 : 0) +
    (a.layout === b.layout ? 0.12 : 0) +
    0.22 * likeness(a.g, b.g) +
    0.16 * likeness(a.panel, b.panel)
  );
}

/**
 * The films in their order, except that one too like the film before it (and the one above it, where the shelf is a grid) lets one
 * of the next few go first.
 *
 * @param columns of a grid; 1 for a single row
 * @param reach how many films may be looked at for each place; 1 changes nothing
 */
export function keepApart<Film extends CoverFilm>(films: readonly Film[], columns = 1, reach = 5): Film[] {
  const waiting = films.map((film) => ({ film, plan: planCover(film) }));
  const shelf: typeof waiting = [];
  while (waiting.length > 0) {
    const beside = [shelf.at(-1), shelf.at(-columns)].filter((each) => each !== undefined);
    const free = waiting
      .slice(0, reach)
      .findIndex(({ plan }) => beside.every((other) => plansAlike(plan, other.plan) < tooAlike));
    shelf.push(...waiting.splice(Math.max(0, free), 1));
  }
  return shelf.map(({ film }) => film);
}

/** 1 for the same ink, 0 for inks that nobody takes for another. */
function likeness(one: string, other: string): number {
  const distance = Math.hypot(...[1, 3, 5].map((at) => channel(one, at) - channel(other, at)));
  return Math.max(0, 1 - distance / 160);
}

function channel(ink: string, at: number): number {
  return Number.parseInt(ink.slice(at, at + 2), 16);
}
