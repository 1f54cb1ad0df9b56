// Tables of stars whose answers are known, and what is read off answers.
import type { StarAnswers, StarPerson, StarScorer } from "../../../../src/core/models/stars/star-model.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { denseRatings } from "../../../support/dense-ratings.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

/** The answers as plain numbers. */
export function ask(
  scorer: StarScorer,
  person: StarPerson,
  films: readonly number[],
): Record<keyof StarAnswers, number[]> {
  const room = () => new Float32Array(films.length);
  const out = { mean: room(), sd: room(), lo: room(), hi: room() };
  scorer.predict(person, Uint32Array.from(films), out);
  return { mean: [...out.mean], sd: [...out.sd], lo: [...out.lo], hi: [...out.hi] };
}

/** Even people like even films, odd people odd ones; a fifth is left out. */
export function checkerboard(
  people = 60,
  films = 24,
): { readonly ratings: Ratings; readonly held: [number, number][] } {
  const chance = seededChance(3);
  const held: [number, number][] = [];
  const rows = Array.from({ length: people }, (_, person) =>
    Array.from({ length: films }, (_, film) => {
      if (chance.next() < 0.2) held.push([person, film]);
      else return starsOf(person, film);
      return 0;
    }),
  );
  return { ratings: denseRatings(rows), held };
}

export const starsOf = (person: number, film: number): number => ((person + film) % 2 === 0 ? 5 : 1);

/** Tastes of three numbers, films as well, people and films that are rated higher than others; whole stars. */
export function crowd(people: number, films: number, share: number): Ratings {
  const chance = seededChance(17);
  const normals = (count: number) => Array.from({ length: count }, () => chance.normal());
  const traits = Array.from({ length: films }, () => normals(4));
  const rows = Array.from({ length: people }, () => {
    const taste = normals(4);
    return traits.map((film) => {
      const stars =
        3 + taste[0] / 2 + film[0] / 2 + 0.6 * (taste[1] * film[1] + taste[2] * film[2] + taste[3] * film[3]);
      return chance.next() < share ? Math.min(5, Math.max(1, Math.round(stars + 0.3 * chance.normal()))) : 0;
    });
  });
  return denseRatings(rows);
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleA, middleB] = [mean(a), mean(b)];
  const shared = (x: readonly number[], y: readonly number[], mx: number, my: number) =>
    x.reduce((sum, value, k) => sum + (value - mx) * (y[k] - my), 0);
  return shared(a, b, middleA, middleB) / Math.sqrt(shared(a, a, middleA, middleA) * shared(b, b, middleB, middleB));
}
