// How alike two covers look, without drawing them, and shelves on which two of a kind do not stand side by side: by a place or two where a film
// stands, or, where the order is what is told, by another print of its cover.
import type { CoverFilm } from "./cover-film.ts";
import { type CoverPlan, planCover } from "./plan-cover.ts";

/** Plans of films that are compared, as each is compared more than once. */
const plans = new WeakMap<CoverFilm, CoverPlan>();

function planOf(film: CoverFilm): CoverPlan {
  const plan = plans.get(film) ?? planCover(film);
  plans.set(film, plan);
  return plan;
}

/** From here on two covers are of a kind: the same drawing in whatever inks, or the same inks in the same places. */
export const tooAlike = 0.42;

/** Of every film. */
const prints = [0, 1, 2];
/** So many films back the same drawing is still remembered. */
const memory = 3;

/** From 0, nothing in common, to 1. Which is named first does not matter; of a film and itself it is 1. */
export function looksAlike(one: CoverFilm, other: CoverFilm): number {
  const [a, b] = [planOf(one), planOf(other)];
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
  const [waiting, shelf] = [[...films], [] as Film[]];
  while (waiting.length > 0) {
    const free = waiting.slice(0, reach).findIndex((film) => isUnlike(film, shelf, columns));
    shelf.push(...waiting.splice(Math.max(0, free), 1));
  }
  return shelf;
}

/**
 * The films in their order, each as it comes, except that one too like the film before it (and the one above it, where the shelf is a grid), or
 * drawn as one of the few before it are, comes in the first of its prints that is not. Who takes what comes back as it comes next time has a film's
 * print change as seldom as can be.
 *
 * @param columns of a grid; 1 for a single row
 */
export function reprint<Film extends CoverFilm>(films: readonly Film[], columns = 1): Film[] {
  const shelf: Film[] = [];
  for (const film of films) {
    const all = [film, ...prints.map((print) => ({ ...film, print }))];
    const isFree = (each: Film) => isUnlike(each, shelf, columns);
    shelf.push(all.find((each) => isFree(each) && isFresh(each, shelf)) ?? all.find(isFree) ?? film);
  }
  return shelf;
}

/** Whether a film may come next. */
function isUnlike(film: CoverFilm, shelf: readonly CoverFilm[], columns: number): boolean {
  return [shelf.at(-1), shelf.at(-columns)].every((other) => !other || looksAlike(film, other) < tooAlike);
}

/** Whether a drawing was not there just now. */
function isFresh(film: CoverFilm, shelf: readonly CoverFilm[]): boolean {
  const { composition } = planOf(film);
  return shelf.slice(-memory).every((other) => planOf(other).composition !== composition);
}

/** 1 for the same ink, 0 for inks that nobody takes for another. */
function likeness(one: string, other: string): number {
  const distance = Math.hypot(...[1, 3, 5].map((at) => channel(one, at) - channel(other, at)));
  return Math.max(0, 1 - distance / 160);
}

function channel(ink: string, at: number): number {
  return Number.parseInt(ink.slice(at, at + 2), 16);
}
