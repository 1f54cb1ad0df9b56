// Tunes the hyper-parameters that ship with the film quality models, on the training rows of the original's split alone: what
// `matinee tune` does.
import type { TunedGp } from "../../core/models/film-gp/tune-film-gp.ts";
import { type TuneStage, tuneFilmGp } from "../../core/models/film-gp/tune-film-gp.ts";
import { qualityReader } from "../../core/models/film-quality/fit-quality.ts";
import { centres, qualityDefaults } from "../../core/models/film-quality/quality-options.ts";
import type { QualityTrack } from "../../core/models/film-quality/quality-tracks.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { createRandom } from "../../core/random/random.ts";
import { shuffle } from "../../core/random/shuffle.ts";
import { pickFacts } from "../../core/traits/fact-table.ts";
import type { QualityData } from "./quality-data.ts";
import { qualityPool } from "./quality-pool.ts";

/** A track's Gaussian process of ratings, or the one of expected votes. */
export type Tunable = QualityTrack | "attention";

export interface TuneQualityOptions {
  readonly threads: number;
  readonly seed: number;
  readonly steps: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Films of the first, quick stage. */
const fewFilms = 1500;

/** @throws what fitting throws; the signal's reason when cancelled */
export async function tuneQuality(
  { experiment, films }: Pick<QualityData, "experiment" | "films">,
  what: Tunable,
  { threads, seed, steps, signal, onProgress }: TuneQualityOptions,
): Promise<TunedGp> {
  const ofVotes = what === "attention";
  const reader = qualityReader(films, ofVotes ? "before-release" : what, qualityDefaults);
  const rowFilms = new Set(Array.from(experiment.split.train, (row) => experiment.filmOfRow[row] as number));
  const learnt = Int32Array.from(rowFilms).filter((film) => ofVotes || (films.votes[film] as number) > 0);
  const some = learnt.slice();
  shuffle(some, createRandom(seed, 84));
  const stage = (own: Int32Array, steps: number, learningRate: number): TuneStage => ({
    training: {
      rows: reader.rows(pickFacts(films.facts, own)),
      targets: Float64Array.from(own, (film) =>
        ofVotes
          ? Math.log10(1 + (films.votes[film] as number)) - centres.attention
          : (films.ratings[film] as number) - centres.rating,
      ),
      votes: Float64Array.from(own, (film) => (ofVotes ? Number.POSITIVE_INFINITY : (films.votes[film] as number))),
    },
    steps,
    learningRate,
  });
  const pool = qualityPool(learnt.length, threads);
  try {
    const start = ofVotes ? qualityDefaults.attention : qualityDefaults.hyper[what];
    const stages = [stage(some.subarray(0, fewFilms), 2 * steps, 0.15), stage(learnt, steps, 0.1)];
    return await tuneFilmGp(pool, reader, start, stages, { noiseByVotes: !ofVotes, signal, onProgress });
  } finally {
    await pool.dispose();
  }
}
