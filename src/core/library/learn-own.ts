// Learns a recommender from somebody's own table, as that of films is learnt, but also from a few people: where there are not enough to
// leave any out, what the parts count is stated and not learnt.
import { fitHybridParts, type HybridPartOptions } from "../models/hybrid/fit-hybrid-parts.ts";
import type { HybridModel } from "../models/hybrid/hybrid-model.ts";
import { hybridDefaults, hybridDefaultsFor } from "../models/hybrid/hybrid-options.ts";
import { hybridScorer } from "../models/hybrid/hybrid-scorer.ts";
import { keepParts } from "../models/hybrid/keep-parts.ts";
import { joinParts } from "../models/hybrid/learn-hybrid.ts";
import { learnWatched } from "../models/hybrid/learn-watched.ts";
import type { BlendWeights } from "../models/ranking/blend/blend-weights.ts";
import { ease } from "../models/ranking/ease.ts";
import { easeDropout } from "../models/ranking/ease-dropout.ts";
import { easeSide } from "../models/ranking/ease-side.ts";
import { watchPeople } from "../models/ranking/factors/watched-people.ts";
import { ials } from "../models/ranking/ials.ts";
import { popularity } from "../models/ranking/popularity.ts";
import type { FitWork, RankingModel } from "../models/ranking/ranking-model.ts";
import { likedStars, type OwnTable } from "./own-table.ts";

export interface LearntOwn {
  readonly hybrid: HybridModel;
  /** Stars that an item counts as which somebody did something with and did not rate. */
  readonly watched: number;
  readonly notes: readonly string[];
}

/** Of people with five likes: left out to learn on what the parts count. */
const leftOut = { share: 0.2, most: hybridDefaults.people };
/** Weights that rest on fewer people say more of them than of the parts. */
const fewestLeftOut = 20;

/** About what is learnt from the starter catalogue and from MovieLens's smallest set: neighbours, newcomers, factors, prior. */
const statedWeights: BlendWeights = [
  { from: 0, weights: [0, 0, 0, 1] },
  { from: 1, weights: [0.3, 0.3, 0.1, 0.3] },
  { from: 16, weights: [0.35, 0.3, 0.25, 0.1] },
];

/** Every part's model with its options, for whoever makes the memory to fit them in. */
export interface OwnPlan {
  readonly parts: HybridPartOptions;
  readonly models: readonly { readonly model: RankingModel; readonly options: object }[];
}

export function planOwn({ traits }: Pick<OwnTable, "traits">): OwnPlan {
  const given = { likedFrom: likedStars };
  const neighbours = traits === undefined ? ease.resolve(given) : easeSide.resolve(given);
  const parts = {
    neighbours,
    newcomers: easeDropout.resolve(given),
    factors: ials.resolve(given),
    prior: popularity.resolve(given),
  };
  const plan = (model: unknown, options: object) => ({ model: model as RankingModel, options });
  return {
    parts,
    models: [
      plan(traits === undefined ? ease : easeSide, neighbours),
      plan(easeDropout, parts.newcomers),
      plan(ials, parts.factors),
      plan(popularity, parts.prior),
    ],
  };
}

/** @throws as the models' fits; the signal's reason when cancelled */
export async function learnOwn(
  { ratings, traits, isRated }: OwnTable,
  { parts }: OwnPlan,
  work: Pick<FitWork, "pool" | "seed" | "signal" | "onProgress">,
): Promise<LearntOwn> {
  const fitting = { ...work, traits };
  const hybridOptions = hybridDefaultsFor(ratings.items.length);
  const { rest, cases } = watchPeople(ratings, likedStars, work.seed, leftOut);
  const learnAll = async () => keepParts(ratings, await fitHybridParts(ratings, parts, fitting), parts, hybridOptions);
  if (cases.length < fewestLeftOut) {
    const kept = await learnAll();
    const learnt = { people: 0, losses: [], bytes: 0 };
    return { hybrid: { ...kept, bands: statedWeights, learnt }, watched: likedStars, notes: [fewNote] };
  }
  const apart = await fitHybridParts(rest, parts, fitting);
  const learning = { hybrid: hybridOptions, parts };
  const trial = await joinParts(rest, apart, learning, { ...work, validation: cases });
  const watched = isRated ? learnWatched(hybridScorer(trial), cases).rating : likedStars;
  return { hybrid: { ...trial, ...(await learnAll()) }, watched, notes: [] };
}

const fewNote =
  `Fewer than ${fewestLeftOut / leftOut.share} people like five items or more: ` +
  "what the parts of the model count was stated, not learnt.";
