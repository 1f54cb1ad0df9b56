// Learns a hybrid from a table of ratings: its parts, what is kept of them, and what each counts. Weights are learnt on people whom
// no part has learnt from.
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { watchPeople } from "../ranking/factors/watched-people.ts";
import { popularityScorer } from "../ranking/popularity.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { fitHybridParts, type HybridPartOptions, type LearntParts } from "./fit-hybrid-parts.ts";
import type { HybridModel } from "./hybrid-model.ts";
import type { HybridOptions } from "./hybrid-options.ts";
import { hybridPartScorers } from "./hybrid-scorer.ts";
import { keepLosses } from "./keep-losses.ts";
import { keepParts } from "./keep-parts.ts";
import { learnHybridWeights } from "./learn-hybrid-weights.ts";

export interface LearnHybridOptions {
  readonly hybrid: HybridOptions;
  readonly parts: HybridPartOptions;
}

/** People whom no part has learnt from. */
export interface ValidatedWork extends Pick<FitWork, "pool" | "seed" | "signal" | "onProgress"> {
  readonly validation: readonly RankingCase[];
}

/** Of people with five likes, the part that is set aside to learn weights on where nobody is handed in for it. */
const share = 0.2;

/**
 * @param work without `validation`, one person in five is drawn by the seed to learn the weights on; then all parts learn again, from
 * everybody
 * @throws as the models' fits; RangeError where there is nobody to learn the weights on
 */
export async function learnHybrid(
  ratings: Ratings,
  options: LearnHybridOptions,
  work: FitWork & Partial<Pick<ValidatedWork, "validation">>,
): Promise<HybridModel> {
  const { hybrid, parts: own } = options;
  const { validation, ...rest } = work;
  const learnt = (table: Ratings) => fitHybridParts(table, own, rest);
  if (validation !== undefined) return joinParts(ratings, await learnt(ratings), options, { ...rest, validation });
  const watched = watchPeople(ratings, own.prior.likedFrom, rest.seed, { share, most: hybrid.people });
  const model = await joinParts(watched.rest, await learnt(watched.rest), options, {
    ...rest,
    validation: watched.cases,
  });
  return { ...model, ...(await keepParts(ratings, await learnt(ratings), own, hybrid, rest)) };
}

/**
 * The same from parts that are learnt already.
 *
 * @param ratings what they were learnt from
 */
export async function joinParts(
  ratings: Ratings,
  parts: LearntParts,
  { parts: own, hybrid }: LearnHybridOptions,
  { validation, pool, seed, signal, onProgress }: ValidatedWork,
): Promise<HybridModel> {
  const kept = await keepParts(ratings, parts, own, hybrid, { pool, seed, signal });
  const serving = hybridPartScorers(kept);
  const people = validation.filter(({ relevant }) => relevant.length > 0).slice(0, hybrid.people);
  const bands = await learnHybridWeights(serving, { people, seed }, { signal, onProgress });
  const before = [parts.neighbours, parts.newcomers, parts.factors, popularityScorer(kept.prior)];
  const losses = keepLosses(before, serving, bands, people);
  return { ...kept, bands, learnt: { people: people.length, losses, bytes: bytesOf(kept) } };
}

/** Of every array in it. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((bytes: number, each) => bytes + bytesOf(each), 0);
}
