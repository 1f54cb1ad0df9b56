// Learning from small tables with any model of stars, and looking at what it answers: what the files of the contract share. Whoever
// imports it has a pool that is given back after the file's last test.
import { afterAll } from "vitest";
import type { StarModel, StarPerson, StarScorer, StarWork } from "../../../../../src/core/models/stars/star-model.ts";
import { starModels } from "../../../../../src/core/models/stars/star-models.ts";
import { historyOf } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../../../../src/core/ratings/sparse-rows.ts";
import type { KernelPool } from "../../../../../src/kernels/pool/kernel-pool.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { historyWith } from "../../../../support/dense-ratings.ts";
import { ask, crowd } from "../star-tables.ts";

/** Every model, as describe.each takes them. */
export const everyModel: readonly { readonly id: string; readonly model: StarModel }[] = starModels.map((model) => ({
  id: model.id,
  model,
}));

/** Enough of each to learn something, few enough to wait for. */
const quick: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  bias: {},
  "mf-sgd": { factors: 8 },
  svdpp: { factors: 8 },
  "bayesian-mf": { factors: 7, sweeps: 24, burnIn: 8, draws: 8 },
};

export const one: KernelPool = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
afterAll(() => one.dispose());

/** So many people that some are left out where answers are calibrated. */
export const people: Ratings = crowd(90, 40, 0.5);

interface Learning extends Partial<Omit<StarWork, "pool">> {
  readonly pool?: KernelPool;
}

export function optionsOf(model: StarModel): object {
  return model.resolve(quick[model.id] ?? {});
}

/** With traits of films and people, which models may leave unread. */
export function learn(model: StarModel, ratings: Ratings, work: Learning = {}): Promise<StarScorer> {
  const filmTraits = traitsOf(ratings.items.length, 4);
  const peopleTraits = traitsOf(ratings.users.length, 3);
  return model.fit(ratings, optionsOf(model), { pool: one, seed: 1, filmTraits, peopleTraits, ...work });
}

function traitsOf(rows: number, columns: number): SparseRows {
  return {
    rows,
    columns,
    indptr: Uint32Array.from({ length: rows + 1 }, (_, row) => row),
    indices: Uint32Array.from({ length: rows }, (_, row) => row % columns),
    data: new Float32Array(rows).fill(1),
  };
}

/** Somebody of whom nothing is known. */
export const nobody: StarPerson = { history: historyWith([]), user: null };

/** People of a table by their rows, the same as strangers, and those who hand in nothing, one film, and all films at either end. */
export function askers(ratings: Ratings): StarPerson[] {
  const films = [...ratings.items.keys()];
  const known = [...ratings.users.keys()].slice(0, 4).flatMap((user): StarPerson[] => {
    const history = historyOf(ratings, user);
    return [
      { history, user },
      { history, user: null },
    ];
  });
  const [low, high] = ends(ratings);
  const strangers = [historyWith(films.slice(0, 1), low), historyWith(films, low), historyWith(films, high)];
  return [nobody, ...known, ...strangers.map((history): StarPerson => ({ history, user: null }))];
}

/** The lowest and the highest rating. */
export function ends({ data }: Ratings): readonly [low: number, high: number] {
  return [Math.min(...data), Math.max(...data)];
}

/** All that a model answers to all of them about every film. */
export function answers(scorer: StarScorer, ratings: Ratings) {
  const films = [...ratings.items.keys()];
  return askers(ratings).map((person) => ask(scorer, person, films));
}
