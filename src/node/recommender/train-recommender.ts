// Trains all that a recommender serves with. On people who are left out it is learnt what the parts count and what a watched film
// counts, and on others who are left out how good the list is; then the parts learn again, from everybody.
import type { FilmMap } from "../../core/models/cold-films/film-map.ts";
import { fitHybridParts } from "../../core/models/hybrid/fit-hybrid-parts.ts";
import type { HybridModel } from "../../core/models/hybrid/hybrid-model.ts";
import { hybridDefaultsFor } from "../../core/models/hybrid/hybrid-options.ts";
import { hybridScorer } from "../../core/models/hybrid/hybrid-scorer.ts";
import { keepParts } from "../../core/models/hybrid/keep-parts.ts";
import { joinParts } from "../../core/models/hybrid/learn-hybrid.ts";
import { type LearntWatched, learnWatched } from "../../core/models/hybrid/learn-watched.ts";
import { planParts } from "../../core/models/hybrid/plan-parts.ts";
import { watchPeople } from "../../core/models/ranking/factors/watched-people.ts";
import { resolveBayesianOptions } from "../../core/models/stars/bayesian/bayesian-options.ts";
import { bayesianMf } from "../../core/models/stars/bayesian-mf.ts";
import { learnStars } from "../../core/models/stars/kept/learn-stars.ts";
import type { StarsModel } from "../../core/models/stars/kept/stars-model.ts";
import { keepDrawsDefaults, servedChain } from "../../core/models/stars/kept/stars-options.ts";
import { both } from "../../core/progress/both.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { servedFilms } from "../../core/recommend/films/served-films.ts";
import type { TasteMap } from "../../core/recommend/taste-map/taste-map.ts";
import type { HeldOutFigures } from "../../core/recommend/training-result.ts";
import type { Planned } from "../ranking/memory-needs.ts";
import { rankingPool } from "../ranking/ranking-pool.ts";
import { drawApart } from "./draw-apart.ts";
import { heldOutFigures } from "./held-out-figures.ts";
import { placeColdFilms } from "./place-cold-films.ts";
import type { TrainingData } from "./training-data.ts";

export interface LearntRecommender {
  /** Films that nobody rated stand behind those that it learnt of, as far as traits say what they are. */
  readonly hybrid: HybridModel;
  /** Null where too few films are described. */
  readonly filmMap: FilmMap | null;
  /** The map of films to look at; null where too few have a place on it. */
  readonly tasteMap: TasteMap | null;
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
const starsPlan: Planned = { model: bayesianMf, options: starsLearning.chain };
const likedFrom = 4;
/** Of people with five likes: left out, three in five of them to learn weights on, the others to measure on. */
const leftOut = { share: 0.25, most: 1000 };

/** @throws InputError where there are too few people to leave any out; as the models' fits; the signal's reason when cancelled */
export async function learnRecommender(data: TrainingData, options: LearnOptions): Promise<LearntRecommender> {
  const { ratings, traits } = data;
  const { seed, threads, signal, onProgress } = options;
  const { parts, models } = planParts(traits !== undefined, likedFrom);
  const watched = watchPeople(ratings, likedFrom, seed, leftOut);
  const isForWeights = (k: number) => k % 5 < 3; // dealt out in turn: a table may be in the order in which people came
  const forWeights = watched.cases.filter((_, k) => isForWeights(k));
  const forFigures = watched.cases.filter((_, k) => !isForWeights(k));
  const pool = rankingPool([...models, starsPlan, mappingPlan(data)], ratings, threads);
  try {
    const work = { pool, seed, traits, signal, onProgress };
    const hybridOptions = hybridDefaultsFor(ratings.items.length);
    const learning = { hybrid: hybridOptions, parts };
    const apart = await fitHybridParts(watched.rest, parts, work);
    const trial = await joinParts(watched.rest, apart, learning, { ...work, validation: forWeights });
    const scorer = hybridScorer(trial);
    const figures = heldOutFigures(trial, watched.rest, forFigures, { likedFrom, seed });
    const hybrid = {
      ...trial,
      ...(await keepParts(ratings, await fitHybridParts(ratings, parts, work), parts, hybridOptions, work)),
    };
    const cold = await placeColdFilms(hybrid, data.described, work);
    const [stars, tasteMap] = await both(
      (signal) => learnStars(ratings, starsLearning, { ...work, filmTraits: data.filmKinds, signal }),
      (signal) => drawApart(servedFilms(data.facts), cold.hybrid, { threads, signal }),
      signal,
    );
    return { ...cold, tasteMap, stars, watched: learnWatched(scorer, forWeights), figures };
  } finally {
    await pool.dispose();
  }
}

/** What mapping films takes of memory: the similarities of those that teach, their factor, and rows on both sides. */
function mappingPlan({ ratings, described }: TrainingData): Planned {
  const films = described.slice(0, ratings.items.length).filter((film) => film !== null).length;
  return { model: { id: "cold-films", memory: () => 4 * films * (2 * films + mappedColumns) }, options: {} };
}

/** More than the numbers, twice, and the factors of a film. */
const mappedColumns = 2048;
