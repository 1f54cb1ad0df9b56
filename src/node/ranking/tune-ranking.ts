// Chooses the options of ranking models, fold by fold, on the validation people of each fold and nobody else: who is tested in a
// fold is not looked at while its options are chosen. Every model gets the same number of candidates at the same expense.
import { InputError } from "../../core/errors/input-error.ts";
import { evaluateRanking } from "../../core/evaluation/ranking/evaluate-ranking.ts";
import { type FoldOptions, foldOf } from "../../core/evaluation/ranking/fold-of.ts";
import type { RankingCase, RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import type { Split } from "../../core/evaluation/ranking/split.ts";
import type { RankingModel } from "../../core/models/ranking/ranking-model.ts";
import { weightings } from "../../core/models/ranking/weigh.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { createRandom } from "../../core/random/random.ts";
import { shuffle } from "../../core/random/shuffle.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import type { DrawnOptions, SearchSpace } from "../../core/tuning/search-range.ts";
import { searchByHalving, type Trial } from "../../core/tuning/successive-halving.ts";
import { middleOptions, type TunedFile, type TunedFold, type TunedModel } from "../../core/tuning/tuned-file.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { modelContestant } from "./model-contestant.ts";

export interface TuneInput {
  readonly ratings: Ratings;
  readonly split: Split;
  readonly histories: FoldOptions["histories"];
  readonly models: readonly RankingModel[];
  readonly traits: SparseRows | undefined;
  readonly pool: KernelPool;
  /** What is asked for, with what an earlier run of it found in `models`. */
  readonly file: TunedFile;
  /** After every trial: the file so far. */
  readonly onTrial: (file: TunedFile) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** On the lowest rung at least so many people are asked; fewer say too little. */
const leastPeople = 300;

/** People asked on each rung: three times as many as on the one before, until it is all. */
export function peopleOfRungs(people: number, keepOneIn: number): number[] {
  const rungs: number[] = [];
  for (let count = leastPeople; count < people; count *= keepOneIn) rungs.push(count);
  return [...rungs, people];
}

/**
 * @returns the file with every model tuned
 * @throws the signal's reason when it is aborted
 */
export async function tuneRanking(input: TuneInput): Promise<TunedFile> {
  let file = input.file;
  for (const fold of input.split.folds.keys()) {
    const division = foldOf(input.ratings, input.split, fold, { purpose: "validate", histories: input.histories });
    const cases = shuffled(division.cases, file.seed);
    for (const model of input.models) {
      const known = file.models[model.id]?.folds.find((each) => each.fold === fold)?.trials ?? [];
      const made: Trial[] = [];
      const store = (found: Pick<TunedFold, "options" | "score">, trials: readonly Trial[]): TunedFile => {
        file = {
          ...file,
          models: { ...file.models, [model.id]: withFold(file.models[model.id], { fold, ...found, trials }) },
        };
        return file;
      };
      const { trials, best } = await searchByHalving({
        space: spaceOf(model, input.histories),
        first: { ...(model.defaults as DrawnOptions), likedFrom: input.split.relevantFrom },
        budget: { ...file.budget, rungs: file.people.length },
        seed: file.seed,
        known,
        tryOut: async (options, rung) =>
          await tryOptions(
            input,
            { ...division, cases: cases.slice(0, file.people[rung]) },
            { fold, model, options, done: known.length + made.length },
          ),
        onTrial: async (trial) => {
          made.push(trial);
          await input.onTrial(store({ options: null, score: null }, [...known, ...made]));
        },
      });
      await input.onTrial(store({ options: best?.options ?? null, score: best?.score ?? null }, trials));
    }
  }
  return file;
}

/** How much a rating counts is drawn, too, where there is more than likes to count. */
function spaceOf({ search }: RankingModel, histories: FoldOptions["histories"]): SearchSpace {
  return (histories === "ratings" ? { weights: { of: weightings }, ...search } : search) as SearchSpace;
}

/** A model's record with one fold's entry put in its place, folds ascending. */
function withFold(before: TunedModel | undefined, found: TunedFold): TunedModel {
  const folds = [...(before?.folds ?? []).filter(({ fold }) => fold !== found.fold), found];
  folds.sort((a, b) => a.fold - b.fold);
  return { options: middleOptions(folds.map(({ options }) => options)), folds };
}

interface Attempt {
  readonly fold: number;
  readonly model: RankingModel;
  readonly options: DrawnOptions;
  /** Candidates that were tried before. */
  readonly done: number;
}

async function tryOptions(
  { pool, traits, file, signal, onProgress }: TuneInput,
  division: RankingFold,
  { fold, model, options, done }: Attempt,
): Promise<Pick<Trial, "score" | "why">> {
  const { metric, data, split, protocol, seed } = file;
  try {
    const contestant = modelContestant(pool, model, { byFold: [model.resolve(options)], from: "set" }, traits);
    const settings = { protocol, data, split, folds: 1, metrics: [metric], seed, now: () => performance.now() };
    onProgress?.({ what: `tuning ${model.id}, fold ${fold + 1}`, done, total: null, unit: "candidates" });
    const {
      rows: [row],
    } = await evaluateRanking([division], [contestant], { ...settings, signal });
    const score = row?.metrics[metric]?.mean;
    return score === undefined ? { score: null, why: `nobody has a ${metric}` } : { score };
  } catch (error) {
    if (error instanceof RangeError || error instanceof InputError) return { score: null, why: error.message };
    throw error;
  }
}

/** Cases by chance, so that the first of them are a fair part of all. */
function shuffled(cases: readonly RankingCase[], seed: number): RankingCase[] {
  const order = Uint32Array.from(cases.keys());
  shuffle(order, createRandom(seed, 61));
  return Array.from(order, (at) => cases[at] as RankingCase);
}
