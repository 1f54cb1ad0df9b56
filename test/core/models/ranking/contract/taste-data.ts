// Invented people with tastes, for the contract suite: a checkerboard whose answer is known, and a crowd whose is not.
import type { History } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../../../../src/core/ratings/sparse-rows.ts";
import { denseRatings } from "../../../../support/dense-ratings.ts";
import { seededChance } from "../../../../support/seeded-chance.ts";

const films = 40;
const tastes = 4;

/** Two tastes, even and odd films: everybody gives 5 to three quarters of their own films and 1 to one of the others. */
export function checkerboard(): Ratings {
  const rows = Array.from({ length: 48 }, (_, person) =>
    Array.from({ length: 20 }, (_, film) => {
      if ((person + film) % 2 === 0) return (Math.floor(film / 2) + Math.floor(person / 2)) % 4 === 0 ? 0 : 5;
      return film === (person + 1) % 20 ? 1 : 0;
    }),
  );
  return denseRatings(rows);
}

/** What the contract's models learn from and are asked. */
export interface Crowd {
  readonly ratings: Ratings;
  /** Genres, nearly the tastes. */
  readonly traits: SparseRows;
  /** People who are in no table: half of what they rated, and the likes among the other half. */
  readonly asked: readonly { readonly history: History; readonly likes: ReadonlySet<number> }[];
}

/** People of four tastes, films of four kinds, some far better known than others. */
export function crowd(): Crowd {
  const chance = seededChance(11);
  const people = Array.from({ length: 200 }, (_, person) => rowOf(person % tastes, chance.next));
  const learnt = denseRatings(people.slice(0, 160));
  const asked = people.slice(160).map((row) => {
    const rated = row.flatMap((rating, film) => (rating > 0 ? [film] : []));
    const given = rated.filter((_, k) => k % 2 === 0);
    const likes = rated.filter((film, k) => k % 2 === 1 && row[film] >= 4);
    return {
      history: { items: Uint32Array.from(given), ratings: Float32Array.from(given, (film) => row[film]) },
      likes: new Set(likes),
    };
  });
  return { ratings: learnt, traits: genres(), asked };
}

function rowOf(taste: number, next: () => number): number[] {
  return Array.from({ length: films }, (_, film) => {
    const own = film % tastes === taste;
    const known = 0.2 + (0.7 * film) / films;
    if (next() > known * (own ? 1 : 0.35)) return 0;
    return own ? 3 + Math.round(2 * next()) : 1 + Math.round(3 * next());
  });
}

function genres(): SparseRows {
  const indices = Uint32Array.from({ length: films }, (_, film) => (film % 7 === 0 ? 0 : film % tastes));
  const indptr = Uint32Array.from({ length: films + 1 }, (_, film) => film);
  return { rows: films, columns: tastes, indptr, indices, data: new Float32Array(films).fill(1) };
}
