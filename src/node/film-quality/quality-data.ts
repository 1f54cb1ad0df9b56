// What the film quality models are trained on: the TMDB 5000 catalogue, and MovieLens's ratings of its films where they are there.
import type { Film } from "../../core/catalogue/film.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { type QualityFilms, readQualityFilms } from "../../core/models/film-quality/quality-films.ts";
import { type QualityTrack, qualityTracks } from "../../core/models/film-quality/quality-tracks.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { RatingSummary } from "../../core/ratings/rating-summary.ts";
import { movieLensNotice, tmdbNotice } from "../data-sets/notices.ts";
import { readMlLatest } from "../movielens/read-ml-latest.ts";
import type { Experiment } from "../reproduce/experiment.ts";
import { generatedExperiment } from "../reproduce/generated-experiment.ts";
import { tmdbExperiment } from "../reproduce/tmdb-experiment.ts";
import type { ReadTmdbTables } from "../tmdb/tmdb-tables.ts";

export interface QualityData {
  readonly experiment: Experiment;
  readonly catalogue: readonly Film[];
  /** What MovieLens's people gave the catalogue's films, by tmdbId; empty without them. */
  readonly summaries: ReadonlyMap<number, RatingSummary>;
  /** Worked out when it is first asked for. */
  readonly films: QualityFilms;
  /** Those that the data allows. */
  readonly tracks: readonly QualityTrack[];
  readonly used: readonly DataUsed[];
  /** What must be said wherever a model of this data goes. */
  readonly licences: readonly string[];
  /** What to know: tracks that are left out, and why. */
  readonly notes: readonly string[];
}

export interface QualityDataOptions {
  /** Whether word vectors are read and come along; default false. */
  readonly words?: boolean;
  /** Whether what MovieLens's people gave the films is read and learnt from; default true. */
  readonly movieLens?: boolean;
  /** For whoever reads the tables for something else, too; default they are read here. */
  readonly readTmdb?: ReadTmdbTables | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Reads the data of a folder; an invented catalogue where no TMDB 5000 is in it, which the notes say.
 *
 * @param seed of the invented catalogue
 * @throws InputError where what is there cannot be read; the signal's reason when cancelled
 */
export async function readQualityData(
  folder: string,
  seed: number,
  options: QualityDataOptions = {},
): Promise<QualityData> {
  const { words = false } = options;
  const experiment = (await tmdbExperiment(folder, { ...options, words })) ?? generatedExperiment(seed);
  return withRatings(experiment, folder, options);
}

/** An experiment that was read already, with MovieLens's ratings beside. */
export async function withRatings(
  experiment: Experiment,
  folder: string,
  { words = false, movieLens: isWanted = true, signal, onProgress }: QualityDataOptions,
): Promise<QualityData> {
  const isRead = isWanted && experiment.data !== "generated";
  const movieLens = isRead ? await readMlLatest(folder, { signal, onProgress }) : null;
  const summaries: ReadonlyMap<number, RatingSummary> = movieLens?.ratings ?? new Map();
  const { catalogue } = experiment;
  let films: QualityFilms | null = null;
  return {
    experiment,
    catalogue,
    summaries,
    get films() {
      films ??= readQualityFilms(catalogue, summaries, words ? experiment.vectors : null);
      return films;
    },
    tracks: qualityTracks.filter((track) => track !== "with-ratings" || movieLens !== null),
    used: [...experiment.used, ...(movieLens?.used ?? [])],
    licences: [
      ...(experiment.data === "tmdb-5000" ? [tmdbNotice] : []),
      ...(movieLens === null ? [] : [movieLensNotice]),
    ],
    notes: [
      ...(experiment.data === "generated"
        ? ["The films are invented, and so is everything that is said of them."]
        : []),
      ...(movieLens === null && experiment.data !== "generated"
        ? [
            isWanted
              ? "Without MovieLens's latest-small the track with-ratings is left out (matinee data get ml-latest-small)."
              : "ml-latest-small was not named, and is not learnt from: the track with-ratings is left out.",
          ]
        : []),
    ],
  };
}
