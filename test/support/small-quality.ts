// A film quality model of invented films that is trained in a blink: few trees, all else as it ships.
import type { Film } from "../../src/core/catalogue/film.ts";
import { generateCatalogue } from "../../src/core/catalogue/generate/generate-catalogue.ts";
import { trainTestSplit } from "../../src/core/evaluation/train-test-split.ts";
import type { FilmQualityParts } from "../../src/core/models/film-quality/film-quality.ts";
import { type QualityFilms, readQualityFilms } from "../../src/core/models/film-quality/quality-films.ts";
import { type QualityOptions, qualityDefaults } from "../../src/core/models/film-quality/quality-options.ts";
import { type QualityTrack, qualityTracks } from "../../src/core/models/film-quality/quality-tracks.ts";
import type { RatingSummary } from "../../src/core/ratings/rating-summary.ts";
import type { QualityData } from "../../src/node/film-quality/quality-data.ts";
import { trainParts } from "../../src/node/film-quality/train-film-quality.ts";
import { notebookSplit } from "../../src/node/reproduce/experiment.ts";

const few = { trees: 8, learningRate: 0.2 } as const;

export const smallOptions: QualityOptions = {
  ...qualityDefaults,
  trees: {
    ...qualityDefaults.trees,
    lists: [
      { id: "genre", leastFilms: 10 },
      { id: "country", leastFilms: 20 },
    ],
    members: 1,
    parts: 3,
    rating: { ...qualityDefaults.trees.rating, ...few },
    chance: { ...qualityDefaults.trees.chance, ...few },
  },
  width: { ...qualityDefaults.width, ...few },
};

/** Invented films; nobody votes for some of them. */
export function smallCatalogue(films = 250): readonly Film[] {
  return generateCatalogue({ films, seed: 11 }).films.map((film, i) =>
    i % 17 === 3 ? { ...film, voteCount: 0, voteAverage: 0 } : film,
  );
}

/** Every third film has ratings of MovieLens. */
function ratingsOf(catalogue: readonly Film[]): ReadonlyMap<number, RatingSummary> {
  const rated = catalogue.filter((_, i) => i % 3 === 0);
  return new Map(
    rated.map(({ tmdbId, voteAverage }, k) => [
      tmdbId,
      { count: 1 + (k % 40), mean: voteAverage / 2, meanDeviation: voteAverage / 2 - 3.3, sd: 0.9, liked: 0.5 },
    ]),
  );
}

/** @param rated what the ratings of MovieLens are invented from */
export function smallQualityFilms(catalogue: readonly Film[], rated: readonly Film[] = catalogue): QualityFilms {
  return readQualityFilms(catalogue, ratingsOf(rated), null);
}

/** The experiment on a catalogue; a film that stands there twice is one of the films, and two rows. */
export function smallQualityData(catalogue: readonly Film[], rated: readonly Film[] = catalogue): QualityData {
  const films = [...new Map(catalogue.map((film) => [film.tmdbId, film])).values()];
  const split = trainTestSplit(catalogue.length, notebookSplit.testShare, notebookSplit.seed);
  return {
    experiment: {
      data: "generated",
      rows: catalogue,
      catalogue: films,
      filmOfRow: Int32Array.from(catalogue, ({ tmdbId }) => films.findIndex((film) => film.tmdbId === tmdbId)),
      split,
      splitHash: "sha256:0",
      vectors: null,
      noVectors: null,
      trueQuality: null,
      protocol: "split80",
      notes: [],
      used: [],
      ingest: [],
    },
    catalogue: films,
    summaries: ratingsOf(rated),
    films: smallQualityFilms(films, rated),
    tracks: qualityTracks,
    used: [],
    licences: [],
    notes: [],
  };
}

export interface SmallQuality {
  readonly tracks?: readonly QualityTrack[];
  readonly options?: QualityOptions;
  readonly threads?: number;
}

export function smallQuality(
  catalogue: readonly Film[],
  { tracks = qualityTracks, options = smallOptions, threads = 1 }: SmallQuality = {},
): Promise<FilmQualityParts> {
  return trainParts({ films: smallQualityFilms(catalogue), catalogue }, tracks, options, { threads });
}
