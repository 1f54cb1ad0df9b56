// Tables and cases small enough to work out by hand.
import type { RankingCase } from "../../../../src/core/evaluation/ranking/ranking-case.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";

/** A table from rows of `film: rating`; `times` the same way. */
export function tableOf(
  rows: readonly Readonly<Record<number, number>>[],
  items: number,
  times?: readonly Readonly<Record<number, number>>[],
): Ratings {
  const indptr = [0];
  const [indices, data, seconds]: number[][] = [[], [], []] as const as number[][];
  for (const [user, row] of rows.entries()) {
    for (const film of Object.keys(row).map(Number)) {
      indices!.push(film);
      data!.push(row[film]!);
      seconds!.push(times?.[user]?.[film] ?? Number.NaN);
    }
    indptr.push(indices!.length);
  }
  return {
    users: Float64Array.from(rows, (_, user) => user + 1),
    items: Float64Array.from({ length: items }, (_, film) => film + 1),
    indptr: Uint32Array.from(indptr),
    indices: Uint32Array.from(indices!),
    data: Float32Array.from(data!),
    ...(times && { times: Float64Array.from(seconds!) }),
  };
}

/** People who rated about `share` of the films 1 to 5 by chance; times are distinct. */
export function chanceTable(users: number, items: number, share: number, seed: number): Ratings {
  const random = createRandom(seed, 7);
  const rows = Array.from({ length: users }, () => {
    const films = Array.from({ length: items }, (_, film) => film).filter(() => random.next() < share);
    return Object.fromEntries(films.map((film) => [film, 1 + random.below(5)]));
  });
  const times = rows.map((row) => Object.fromEntries(Object.keys(row).map((film) => [film, random.next() * 1e9])));
  return tableOf(rows, items, times);
}

/** A case in which all films not in the history are ranked. */
export function caseOf(
  known: readonly number[],
  relevant: readonly number[],
  more: Partial<{ disliked: readonly number[]; candidates: readonly number[]; user: number }> = {},
): RankingCase {
  return {
    user: more.user ?? 0,
    history: { items: Uint32Array.from(known), ratings: Float32Array.from(known, () => 5) },
    relevant: Uint32Array.from(relevant),
    disliked: Uint32Array.from(more.disliked ?? []),
    candidates: more.candidates === undefined ? null : Uint32Array.from(more.candidates),
  };
}
