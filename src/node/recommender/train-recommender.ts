// Trains all that a recommender serves with. On people who are left out it is learnt what the parts count and what a watched film
// counts, and on others who are left out how good the list is; then the parts learn again, from everybody.
import { fitHybridParts, type HybridPartOptions } from "../../core/models/hybrid/fit-hybrid-parts.ts";
import type { HybridModel } from "../../core/models/hybrid/hybrid-model.ts";
import { hybridDefaultsFor } from "../../core/models/hybrid/hybrid-options.ts";
import { hybridScorer } from "../../core/models/hybrid/hybrid-scorer.ts";
import { keepParts } from "../../core/models/hybrid/keep-parts.ts";
import { joinParts } from "../../core/models/hybrid/learn-hybrid.ts";
import { type LearntWatched, learnWatched } from "../../core/models/hybrid/learn-watched.ts";
import { ease } from "../../core/models/ranking/ease.ts";
import { easeDropout } from "../../core/models/ranking/ease-dropout.ts";
import { easeSide } from "../../core/models/ranking/ease-side.ts";
import { watchPeople } from "../../core/models/ranking/factors/watched-people.ts";
import { ials } from "../../core/models/ranking/ials.ts";
import { popularity } from "../../core/models/ranking/popularity.ts";
import type { RankingModel } from "../../core/models/ranking/ranking-model.ts";
import { resolveBayesianOptions } from "../../core/models/stars/bayesian/bayesian-options.ts";
import { bayesianMf } from "../../core/models/stars/bayesian-mf.ts";
import { learnStars } from "../../core/models/stars/kept/learn-stars.ts";
import type { StarsModel } from "../../core/models/stars/kept/stars-model.ts";
import { keepDrawsDefaults, servedChain } from "../../core/models/stars/kept/stars-options.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { HeldOutFigures } from "../../core/recommend/training-result.ts";
import { rankingPool } from "../ranking/ranking-pool.ts";
import { heldOutFigures } from "./held-out-figures.ts";
import type { TrainingData } from "./training-data.ts";

export interface LearntRecommender {
  readonly hybrid: HybridModel;
  readonly stars: StarsModel;
  readonly watched: LearntWatched;
  /** How good lists are for people whom nothing was learnt from. */
  readonly figures: HeldOutFigures;
}

export interface LearnOptions {
  readonly seed: number;
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

const starsLearning = { chain: resolveBayesianOptions({ ...servedChain }), keep: keepDrawsDefaults };
const likedFrom = 4;
/** Of people with five likes: left out, three in five of them to learn weights on, the others to measure on. */
const leftOut = { share: 0.25, most: 1000 };

/** @throws InputError where there are too few people to leave any out; as the models' fits; the signal's reason when cancelled */
export async function learnRecommender(data: TrainingData, options: LearnOptions): Promise<LearntRecommender> {
  const { ratings, traits } = data;
  const { seed, threads, signal, onProgress } = options;
  const parts = partOptions(traits !== undefined);
  const watched = watchPeople(ratings, likedFrom, seed, leftOut);
  const isForWeights = (k: number) => k % 5 < 3; // dealt out in turn: a table may be in the order in which people came
  const forWeights = watched.cases.filter((_, k) => isForWeights(k));
  const forFigures = watched.cases.filter((_, k) => !isForWeights(k));
  const pool = rankingPool(planned(parts), ratings, threads);
  try {
    const work = { pool, seed, traits, signal, onProgress };
    const hybridOptions = hybridDefaultsFor(ratings.items.length);
    const learning = { hybrid: hybridOptions, parts };
    const apart = await fitHybridParts(watched.rest, parts, work);
    const trial = await joinParts(watched.rest, apart, learning, { ...work, validation: forWeights });
    const scorer = hybridScorer(trial);
    const figures = heldOutFigures(trial, watched.rest, forFigures, seed);
    const hybrid = {
      ...trial,
      ...keepParts(ratings, await fitHybridParts(ratings, parts, work), parts, hybridOptions),
    };
    const stars = await learnStars(ratings, starsLearning, { ...work, filmTraits: data.filmKinds });
    return { hybrid, stars, watched: learnWatched(scorer, forWeights), figures };
  } finally {
    await pool.dispose();
  }
}

function partOptions(hasTraits: boolean): HybridPartOptions {
  const given = { likedFrom };
  return {
    neighbours: hasTraits ? easeSide.resolve(given) : ease.resolve(given),
    newcomers: easeDropout.resolve(given),
    factors: ials.resolve(given),
    prior: popularity.resolve(given),
  };
}

function planned({ neighbours, newcomers, factors, prior }: HybridPartOptions) {
  const plan = (model: RankingModel, options: object) => ({ model, options });
  return [
    plan("sideWeight" in neighbours ? (easeSide as RankingModel) : (ease as RankingModel), neighbours),
    plan(easeDropout as RankingModel, newcomers),
    plan(ials as RankingModel, factors),
    plan(popularity as RankingModel, prior),
    { model: bayesianMf, options: starsLearning.chain },
  ];
}
