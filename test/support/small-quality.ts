// A film quality model of invented films that is trained in a blink: few trees, all else as it ships.
import type { Film } from "../../src/core/catalogue/film.ts";
import { generateCatalogue } from "../../src/core/catalogue/generate/generate-catalogue.ts";
import type { FilmQualityParts } from "../../src/core/models/film-quality/film-quality.ts";
import { type QualityFilms, readQualityFilms } from "../../src/core/models/film-quality/quality-films.ts";
import { type QualityOptions, qualityDefaults } from "../../src/core/models/film-quality/quality-options.ts";
import { type QualityTrack, qualityTracks } from "../../src/core/models/film-quality/quality-tracks.ts";
import type { RatingSummary } from "../../src/core/ratings/rating-summary.ts";
import { trainParts } from "../../src/node/film-quality/train-film-quality.ts";

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

export function smallQualityFilms(catalogue: readonly Film[]): QualityFilms {
  return readQualityFilms(catalogue, ratingsOf(catalogue), null);
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
