// Learns a recommender from somebody's own table, as that of films is learnt, but also from a few people: where there are not enough to
// leave any out, what the parts count is stated and not learnt.
import { fitHybridParts, type HybridPartOptions } from "../models/hybrid/fit-hybrid-parts.ts";
import type { HybridModel } from "../models/hybrid/hybrid-model.ts";
import { hybridDefaults, hybridDefaultsFor } from "../models/hybrid/hybrid-options.ts";
import { hybridScorer } from "../models/hybrid/hybrid-scorer.ts";
import { keepParts } from "../models/hybrid/keep-parts.ts";
import { joinParts } from "../models/hybrid/learn-hybrid.ts";
import { learnWatched } from "../models/hybrid/learn-watched.ts";
import { planParts } from "../models/hybrid/plan-parts.ts";
import type { BlendWeights } from "../models/ranking/blend/blend-weights.ts";
import { watchPeople } from "../models/ranking/factors/watched-people.ts";
import type { FitWork, RankingModel } from "../models/ranking/ranking-model.ts";
import { resolveBayesianOptions } from "../models/stars/bayesian/bayesian-options.ts";
import { bayesianMf } from "../models/stars/bayesian-mf.ts";
import { type LearnStarsOptions, learnStars } from "../models/stars/kept/learn-stars.ts";
import type { StarsModel } from "../models/stars/kept/stars-model.ts";
import { keepDrawsDefaults, servedChain } from "../models/stars/kept/stars-options.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { likedStars, type OwnTable } from "./own-table.ts";

export interface LearntOwn {
  readonly hybrid: HybridModel;
  /** Null where too few people rated anything. */
  readonly stars: StarsModel | null;
  /** Stars that an item counts as which somebody did something with and did not rate. */
  readonly watched: number;
  readonly notes: readonly string[];
}

/** Of people with five likes: left out to learn on what the parts count. */
const leftOut = { share: 0.2, most: hybridDefaults.people };
/** Weights that rest on fewer people say more of them than of the parts. */
const fewestLeftOut = 20;

/** Intervals of stars are held against people who are left out: of fewer there is nobody to leave out. */
const fewestRaters = 60;

/** About what is learnt from the starter catalogue and from MovieLens's smallest set: neighbours, newcomers, factors, prior. */
const statedWeights: BlendWeights = [
  { from: 0, weights: [0, 0, 0, 1] },
  { from: 1, weights: [0.3, 0.3, 0.1, 0.3] },
  { from: 16, weights: [0.35, 0.3, 0.25, 0.1] },
];

/** Every part's model with its options, for whoever makes the memory to fit them in. */
export interface OwnPlan {
  readonly parts: HybridPartOptions;
  readonly stars: LearnStarsOptions;
  readonly models: readonly { readonly model: RankingModel; readonly options: object }[];
}

export function planOwn({ traits }: Pick<OwnTable, "traits">): OwnPlan {
  const { parts, models } = planParts(traits !== undefined, likedStars);
  const stars = { chain: resolveBayesianOptions({ ...servedChain, traits: false }), keep: keepDrawsDefaults };
  const plan = { model: bayesianMf as unknown as RankingModel, options: stars.chain };
  return { parts, stars, models: [...models, plan] };
}

type Work = Pick<FitWork, "pool" | "seed" | "signal" | "onProgress">;

/** @throws as the models' fits; the signal's reason when cancelled */
export async function learnOwn(table: OwnTable, plan: OwnPlan, work: Work): Promise<LearntOwn> {
  const ranking = await learnRanking(table, plan.parts, work);
  const isEnough = table.rated !== null && peopleIn(table.rated) >= fewestRaters && isSpread(table.rated);
  const stars = isEnough ? await learnStars(table.rated as Ratings, plan.stars, work) : null;
  const notes = stars === null ? [...ranking.notes, unpredictedNote] : ranking.notes;
  return { ...ranking, stars, notes };
}

async function learnRanking(
  { ratings, traits, rated }: OwnTable,
  parts: HybridPartOptions,
  work: Work,
): Promise<Omit<LearntOwn, "stars">> {
  const fitting = { ...work, traits };
  const hybridOptions = hybridDefaultsFor(ratings.items.length);
  const { rest, cases } = watchPeople(ratings, likedStars, work.seed, leftOut);
  const learnAll = async () =>
    keepParts(ratings, await fitHybridParts(ratings, parts, fitting), parts, hybridOptions, work);
  if (cases.length < fewestLeftOut) {
    const kept = await learnAll();
    const learnt = { people: 0, losses: [], bytes: 0 };
    return { hybrid: { ...kept, bands: statedWeights, learnt }, watched: likedStars, notes: [fewNote] };
  }
  const apart = await fitHybridParts(rest, parts, fitting);
  const learning = { hybrid: hybridOptions, parts };
  const trial = await joinParts(rest, apart, learning, { ...work, validation: cases });
  const watched = rated === null ? likedStars : learnWatched(hybridScorer(trial), cases).rating;
  return { hybrid: { ...trial, ...(await learnAll()) }, watched, notes: [] };
}

function peopleIn({ indptr }: Ratings): number {
  let people = 0;
  for (let user = 0; user + 1 < indptr.length; user++) if (indptr[user + 1]! > indptr[user]!) people++;
  return people;
}

/** Where everybody gives the same, there is nothing to predict. */
const isSpread = ({ data }: Ratings): boolean => data.some((rating) => rating !== data[0]);

const fewNote =
  `Fewer than ${fewestLeftOut / leftOut.share} people like five items or more: ` +
  "what the parts of the model count was stated, not learnt.";
const unpredictedNote = `Fewer than ${fewestRaters} people gave ratings, or all the same one: no stars are predicted.`;
