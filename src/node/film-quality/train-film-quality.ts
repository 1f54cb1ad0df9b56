// Trains the film quality model on a whole catalogue and writes it as an artifact: what `matinee train` does.

import type { ArtifactHeader } from "../../core/artifact/artifact-header.ts";
import type { ArtifactSection } from "../../core/artifact/pack-artifact.ts";
import { InputError } from "../../core/errors/input-error.ts";
import { foldsOf } from "../../core/evaluation/folds.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { trainTrack } from "../../core/models/film-quality/build-film-quality.ts";
import type { CatalogueFilm, FilmQualityParts } from "../../core/models/film-quality/film-quality.ts";
import { packFilmQuality } from "../../core/models/film-quality/pack-film-quality.ts";
import type { QualityFigures } from "../../core/models/film-quality/quality-figures.ts";
import { type QualityOptions, qualityDefaults } from "../../core/models/film-quality/quality-options.ts";
import type { QualityTrack } from "../../core/models/film-quality/quality-tracks.ts";
import type { TrackModel } from "../../core/models/film-quality/track-model.ts";
import { trainingFilms } from "../../core/models/film-quality/training-films.ts";
import { filmQualityPart } from "../../core/models/film-quality/unpack-film-quality.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { modelId } from "../artifact/model-id.ts";
import { writeArtifact } from "../artifact/write-artifact.ts";
import { type RunClock, runManifest } from "../manifest/run-manifest.ts";
import { treeFarm } from "../threads/tree-farm.ts";
import type { QualityData } from "./quality-data.ts";
import { qualityPool } from "./quality-pool.ts";

export interface TrainOptions {
  readonly seed: number;
  readonly threads: number;
  /** Default: every track that the data allows. */
  readonly tracks?: readonly QualityTrack[];
  readonly options?: QualityOptions;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface Trained {
  readonly path: string;
  readonly bytes: number;
  readonly films: number;
  readonly tracks: readonly QualityTrack[];
  /** How good answers are for films that were left out; one a track. */
  readonly figures: readonly QualityFigures[];
  readonly seconds: number;
}

/** A film of the catalogue is answered by the fit that left its fold out. */
const servingFolds = 5;

/** Fewer teach nothing, and leave folds without any. */
const leastFilms = 10;

/** What was learnt, as the part of a file. */
export interface LearntQuality {
  readonly header: Pick<ArtifactHeader, "films" | "parts">;
  readonly sections: readonly ArtifactSection[];
  readonly tracks: readonly QualityTrack[];
  readonly figures: readonly QualityFigures[];
  readonly licences: readonly string[];
  readonly used: readonly DataUsed[];
}

/** @throws what fitting throws; InputError for too few films; the signal's reason when cancelled */
export async function learnFilmQuality(
  data: Pick<QualityData, "films" | "catalogue" | "tracks" | "licences" | "used">,
  { seed, threads, tracks = data.tracks, options = qualityDefaults, signal, onProgress }: TrainOptions,
): Promise<LearntQuality> {
  const voted = data.films.votes.filter((votes) => votes > 0).length;
  if (voted < leastFilms) {
    throw new InputError("Cannot train", `${voted} films have votes; at least ${leastFilms} were needed`);
  }
  const { parts, figures } = await trainMeasured(data, tracks, { ...options, seed }, { threads, signal, onProgress });
  const { header, sections } = packFilmQuality(parts);
  const { licences, used } = data;
  const told = { films: [...parts.films], parts: { [filmQualityPart]: header } };
  return { header: told, sections, tracks, figures, licences, used };
}

/** @throws as learnFilmQuality; InputError for a file that cannot be written */
export async function trainFilmQuality(
  path: string,
  data: QualityData,
  clock: RunClock,
  options: TrainOptions,
): Promise<Trained> {
  const { header, sections, tracks, figures, licences } = await learnFilmQuality(data, options);
  const { seed, threads, signal } = options;
  const sets = [data.experiment.data];
  const manifest = await runManifest(clock, seed, { threads, sets, tracks }, data.used);
  signal?.throwIfAborted();
  const id = modelId(header.parts, sections);
  const whole = {
    ...header,
    options: { seed, sets, tracks },
    manifest: { ...manifest, id },
    metrics: { quality: figures },
    licences,
  };
  const bytes = await writeArtifact(path, whole, sections);
  return { path, bytes, films: header.films.length, tracks, figures, seconds: manifest.seconds };
}

type TrainWork = Pick<TrainOptions, "threads" | "signal" | "onProgress">;

/** Trains every track on all films of a catalogue. */
export async function trainParts(
  data: Pick<QualityData, "films" | "catalogue">,
  tracks: readonly QualityTrack[],
  options: QualityOptions,
  work: TrainWork,
): Promise<FilmQualityParts> {
  return (await trainMeasured(data, tracks, options, work)).parts;
}

/** The same with how good each track is. */
async function trainMeasured(
  { films, catalogue }: Pick<QualityData, "films" | "catalogue">,
  tracks: readonly QualityTrack[],
  options: QualityOptions,
  { threads, signal, onProgress }: TrainWork,
): Promise<{ readonly parts: FilmQualityParts; readonly figures: readonly QualityFigures[] }> {
  const training = trainingFilms(films.votes, options.seed);
  const ids = Array.from(training, (film) => films.ids[film] as number);
  const foldings = [foldsOf(ids, servingFolds, options.seed)];
  const pool = qualityPool(training.length, threads);
  const farm = treeFarm(threads);
  const models = new Map<QualityTrack, TrackModel>();
  const figures: QualityFigures[] = [];
  try {
    for (const track of tracks) {
      const input = { films, track, options, training, foldings, signal, onProgress, farm };
      const trained = await trainTrack(pool, input);
      models.set(track, trained.model);
      figures.push(trained.figures);
    }
  } finally {
    await pool.dispose();
  }
  const parts = {
    films: catalogue.map(({ tmdbId, title, originalTitle, releaseDate }): CatalogueFilm => {
      const year = releaseDate === null ? null : Number(releaseDate.slice(0, 4));
      return { tmdbId, title, originalTitle: originalTitle === title ? null : originalTitle, year };
    }),
    index: films.index,
    facts: films.facts,
    names: films.names,
    genres: films.genres,
    ratings: films.ratings,
    votes: Float32Array.from(films.votes),
    tracks: models,
  };
  return { parts, figures };
}
