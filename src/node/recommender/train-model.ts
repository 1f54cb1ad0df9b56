// One file out of data: the recommender where there are ratings, how good films are where there is TMDB 5000. Every part is learnt before
// anything is written, so that a cancel, or a fault, leaves an older file as it was.
import type { LearntFacts } from "../../core/models/hybrid/hybrid-model.ts";
import type { LearntWatched } from "../../core/models/hybrid/learn-watched.ts";
import { both } from "../../core/progress/both.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { HeldOutFigures } from "../../core/recommend/training-result.ts";
import { learnQualityApart } from "../film-quality/learn-quality-apart.ts";
import type { QualityData } from "../film-quality/quality-data.ts";
import { type LearntQuality, trainFilmQuality } from "../film-quality/train-film-quality.ts";
import type { RunClock } from "../manifest/run-manifest.ts";
import { learnRecommender } from "./train-recommender.ts";
import type { TrainingData } from "./training-data.ts";
import { writeRecommender } from "./write-recommender.ts";

/** What there is to learn from; one of them at least. */
export interface ModelData {
  readonly ratings: TrainingData | null;
  readonly quality: QualityData | null;
}

export interface TrainModelOptions {
  readonly seed: number;
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface TrainedModel {
  readonly path: string;
  readonly bytes: number;
  /** In the catalogue. */
  readonly films: number;
  /** How good films are: what may be looked at; empty where that was not learnt. */
  readonly tracks: LearntQuality["tracks"];
  /** How good that is for films that were left out, one a track. */
  readonly figures: LearntQuality["figures"];
  /** The recommender; null where there were no ratings. */
  readonly recommender: {
    readonly set: string;
    readonly people: number;
    readonly ratings: number;
    readonly heldOut: HeldOutFigures;
    readonly watched: LearntWatched;
    /** What pruning and few bits cost, and on how many people that was measured. */
    readonly learnt: LearntFacts;
    readonly notice: string | null;
  } | null;
  readonly seconds: number;
}

/** @throws InputError for data that teach nothing, or a file that cannot be written; the signal's reason when cancelled */
export async function trainModel(
  path: string,
  { ratings, quality }: ModelData,
  clock: RunClock,
  options: TrainModelOptions,
): Promise<TrainedModel> {
  if (ratings === null) {
    if (quality === null) throw new Error("nothing to learn from");
    return { ...(await trainFilmQuality(path, quality, clock, options)), recommender: null };
  }
  // side by side: what either does on one thread alone, the other fills
  const [learnt, judged] = await both(
    (signal) => learnRecommender(ratings, { ...options, signal }),
    async (signal) => (quality === null ? null : learnQualityApart(quality, { ...options, signal })),
    options.signal,
  );
  const { bytes, seconds } = await writeRecommender(path, ratings, learnt, clock, { ...options, quality: judged });
  const { id, notice, facts, ratings: table } = ratings;
  const recommender = {
    ...{ set: id, people: table.users.length, ratings: table.data.length, notice },
    heldOut: learnt.figures,
    watched: learnt.watched,
    learnt: learnt.hybrid.learnt,
  };
  return {
    path,
    bytes,
    films: facts.length,
    tracks: judged?.tracks ?? [],
    figures: judged?.figures ?? [],
    recommender,
    seconds,
  };
}
