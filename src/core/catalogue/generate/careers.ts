// Invented people with careers: years in which they work, a subject that they like, and a talent that shows in every film
// they make. Talent is what a model has to find out from a person's other films.
import type { Random } from "../../random/random.ts";
import { drawOne, drawSkewed, happens } from "./draw.ts";
import { distinctNames, inventedPerson } from "./invented-name.ts";
import { THEMES, type Theme } from "./themes.ts";

/** A person, and what decides where they work. */
export interface Career {
  readonly id: number;
  readonly name: string;
  /** Standard normal over all people. */
  readonly talent: number;
  /** First and last year of work. */
  readonly from: number;
  readonly to: number;
  readonly likes: Theme;
}

/** Years are drawn so that films grow in number towards this one. */
export const LAST_YEAR = 2016;
const FIRST_YEAR = 1930;

/** The year of a film: the nearer to the last, the more. */
export function drawYear(random: Random): number {
  return Math.max(FIRST_YEAR, Math.floor(LAST_YEAR + 1 + 15 * Math.log(1 - random.next())));
}

/**
 * People for all trades, each with an own name. The first of the list will be the busiest.
 *
 * @param count whole number from 1
 * @param firstId number of the first person; the others follow
 */
export function createCareers(count: number, firstId: number, random: Random): Career[] {
  return distinctNames(count, inventedPerson, random).map((name, k) => {
    const middle = drawYear(random);
    return {
      id: firstId + k,
      name,
      talent: random.normal(),
      from: middle - 4 - random.below(14),
      to: middle + 4 + random.below(14),
      likes: drawOne(THEMES, random),
    };
  });
}

/** At this skew the busiest director of 5,000 films makes about 30, as in real catalogues. */
const BUSY_SKEW = 1.45;
/** Tries before somebody is taken who is not at work in that year. */
const TRIES = 40;

/**
 * Somebody at work in the year, more often somebody busy and somebody who likes the theme.
 *
 * @param people not empty
 */
export function hire(people: readonly Career[], year: number, theme: Theme, random: Random): Career {
  let best = people[drawSkewed(people.length, BUSY_SKEW, random)] as Career;
  for (let k = 0; k < TRIES; k++) {
    const person = people[drawSkewed(people.length, BUSY_SKEW, random)] as Career;
    const wanted = person.likes === theme || happens(0.35, random);
    if (wanted && yearsAway(person, year) === 0) return person;
    if (yearsAway(person, year) < yearsAway(best, year)) best = person;
  }
  return best;
}

/** As many different people as asked for, or as many as can be found. */
export function hireMany(
  count: number,
  people: readonly Career[],
  year: number,
  theme: Theme,
  random: Random,
): Career[] {
  const hired = new Set<Career>();
  for (let k = 0; k < 2 * count && hired.size < count; k++) hired.add(hire(people, year, theme, random));
  return [...hired];
}

/** 0 within the career. */
function yearsAway({ from, to }: Career, year: number): number {
  return Math.max(0, from - year, year - to);
}
