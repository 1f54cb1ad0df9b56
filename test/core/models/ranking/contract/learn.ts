// Learning from small tables with any ranking model of the registry, and looking at what it answers: what the files of the
// contract share. Whoever imports it has a pool that is given back after the file's last test.
import { afterAll } from "vitest";
import type { FitWork, RankingModel, Scorer } from "../../../../../src/core/models/ranking/ranking-model.ts";
import { rankingModels } from "../../../../../src/core/models/ranking/ranking-models.ts";
import type { History } from "../../../../../src/core/ratings/history.ts";
import type { Ratings } from "../../../../../src/core/ratings/ratings.ts";
import type { KernelPool } from "../../../../../src/kernels/pool/kernel-pool.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { historyWith } from "../../../../support/dense-ratings.ts";
import { type Crowd, crowd } from "./taste-data.ts";

/** Every model, as describe.each takes them. */
export const everyModel: readonly { readonly id: string; readonly model: RankingModel }[] = rankingModels.map(
  (model) => ({ id: model.id, model }),
);

/** Models that give everybody the same list. */
export const impersonal: ReadonlySet<string> = new Set(["popularity"]);

export const one: KernelPool = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
afterAll(() => one.dispose());

export const people: Crowd = crowd();
const everything = historyWith(Array.from(people.ratings.items.keys()));

/** Traits for a table of any size: the crowd's, cut or repeated. */
function traitsFor(ratings: Ratings): FitWork["traits"] {
  const films = ratings.items.length;
  const indptr = Uint32Array.from({ length: films + 1 }, (_, film) => film);
  const indices = Uint32Array.from({ length: films }, (_, film) => people.traits.indices[film % people.traits.rows]);
  return { rows: films, columns: people.traits.columns, indptr, indices, data: new Float32Array(films).fill(1) };
}

interface Learning extends Partial<Omit<FitWork, "pool">> {
  readonly pool?: KernelPool;
  readonly options?: Readonly<Record<string, unknown>>;
}

export function learn(
  model: RankingModel,
  ratings: Ratings,
  { options = {}, ...work }: Learning = {},
): Promise<Scorer> {
  return model.fit(ratings, model.resolve(options), { pool: one, seed: 1, traits: traitsFor(ratings), ...work });
}

export function scoresOf(scorer: Scorer, history: History): Float32Array {
  const out = new Float32Array(scorer.items).fill(Number.NaN);
  scorer.score(history, out);
  return out;
}

/** Scores of some histories behind one another. */
export function answers(scorer: Scorer): number[] {
  const histories = [historyWith([]), everything, ...people.asked.slice(0, 5).map(({ history }) => history)];
  return histories.flatMap((history) => [...scoresOf(scorer, history)]);
}

/** The chance that a held-out like stands above another film that is not in the history; ties count half. */
export function meanAuc(scorer: Scorer): number {
  const areas = people.asked.flatMap(({ history, likes }) => {
    const scores = scoresOf(scorer, history);
    const others = [...scores.keys()].filter((film) => !history.items.includes(film) && !likes.has(film));
    const pairs = [...likes].flatMap((like) => others.map((other) => [scores[like], scores[other]] as const));
    if (pairs.length === 0) return [];
    const won = pairs.reduce((sum, [a, b]) => sum + (a > b ? 1 : a === b ? 0.5 : 0), 0);
    return [won / pairs.length];
  });
  return areas.reduce((sum, area) => sum + area, 0) / areas.length;
}
