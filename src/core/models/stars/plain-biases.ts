// r_ui = mu + b_i + b_u, each bias held down by a ridge (Koren 2009, "The BellKor solution", section 2.1; Funk's damped means). Film
// biases first, then people's on what is left, both again until they settle. A person is one division over a history.
import type { History } from "../../ratings/history.ts";
import { historyOf } from "../../ratings/history.ts";
import type { Ratings, UserIndex } from "../../ratings/ratings.ts";

export interface BiasOptions {
  /** Ratings' worth of ridge on a film's bias. */
  readonly filmRidge: number;
  /** The same for a person's. */
  readonly personRidge: number;
  /** Times that films and people are gone over. */
  readonly sweeps: number;
}

export const biasDefaults: BiasOptions = Object.freeze({ filmRidge: 3, personRidge: 5, sweeps: 5 });

/** What is learnt; a film is mean + films[film] to everybody. */
export interface PlainBiases {
  readonly mean: number;
  readonly films: Float64Array | Float32Array;
  readonly personRidge: number;
}

export interface LearntBiases extends PlainBiases {
  readonly films: Float64Array;
  /** Of those who were learnt from. */
  readonly people: Float64Array;
}

/** @param ratings one at least */
export function learnBiases(ratings: Ratings, { filmRidge, personRidge, sweeps }: BiasOptions): LearntBiases {
  const { data, items, users } = ratings;
  const mean = data.reduce((sum, rating) => sum + rating, 0) / data.length;
  const films = new Float64Array(items.length);
  const people = new Float64Array(users.length);
  const learnt = { mean, films, people, personRidge };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    fillFilms(ratings, learnt, filmRidge);
    for (let user = 0; user < people.length; user++)
      people[user] = biasOf(learnt, historyOf(ratings, user as UserIndex));
  }
  return learnt;
}

/** Of a person with this history, in stars; 0 without one. */
export function biasOf(
  { mean, films, personRidge }: PlainBiases,
  { items, ratings }: Pick<History, "items" | "ratings">,
): number {
  let sum = 0;
  for (let k = 0; k < items.length; k++) sum += ratings[k]! - mean - films[items[k]!]!;
  return items.length === 0 ? 0 : sum / (items.length + personRidge);
}

function fillFilms({ indptr, indices, data }: Ratings, { mean, people, films }: LearntBiases, ridge: number): void {
  const counts = new Float64Array(films.length);
  films.fill(0);
  for (let user = 0; user < people.length; user++) {
    for (let k = indptr[user]!; k < indptr[user + 1]!; k++) {
      films[indices[k]!]! += data[k]! - mean - people[user]!;
      counts[indices[k]!]! += 1;
    }
  }
  for (let film = 0; film < films.length; film++) if (counts[film]! > 0) films[film]! /= counts[film]! + ridge;
}
