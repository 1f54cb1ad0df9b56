// A trained model of films that a test makes up: four films, answers that say what was asked of it.
import type {
  AnswerOptions,
  FilmAnswer,
  FilmQualityAnswerer,
  NamedFilm,
  NearFilm,
} from "../../src/core/models/film-quality/film-answer.ts";
import { TitleIndex } from "../../src/core/search/title-index.ts";
import { fakeFilmNames } from "./fake-film-names.ts";

const films = [
  { tmdbId: 949, title: "Heat", year: 1995 },
  { tmdbId: 10, title: "Heat", year: 1986 },
  { tmdbId: 603, title: "The Matrix", year: 1999 },
  { tmdbId: 11, title: "Twins", year: 2000 },
  { tmdbId: 12, title: "Twins", year: 2000 },
];

/** What the fake was asked, in order. */
export interface FakeFilmQuality extends FilmQualityAnswerer {
  readonly asked: AnswerOptions[];
}

export function fakeFilmQuality(changes: Partial<FilmQualityAnswerer> = {}): FakeFilmQuality {
  const asked: AnswerOptions[] = [];
  const answer = (film: NamedFilm, options: AnswerOptions): FilmAnswer => {
    asked.push(options);
    return {
      film,
      track: options.track ?? "with-ratings",
      expected: 7.42,
      interval: { level: 0.9, lo: 6.1, hi: 8.6 },
      contributions: [
        { kind: "base", name: "where every film starts", value: 6.09 },
        { kind: "trait", name: "director Michael Mann", value: 1.6 },
        { kind: "number", name: "runtime", value: -0.4 },
        { kind: "rest", name: "all else", value: 0.13 },
      ],
      nearest: near.slice(0, options.nearest),
      rating: film.tmdbId === null ? null : { average: 7.7, votes: 1886 },
      notes: ["the fake answered"],
    };
  };
  return {
    asked,
    tracks: ["before-release", "all-columns", "with-ratings"],
    titles: new TitleIndex(films),
    names: fakeFilmNames(),
    predictKnown: (place, options) => answer(films[place], options),
    predictWritten: ({ title, releaseDate }, options) =>
      answer({ tmdbId: null, title, year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)) }, options),
    similar: (_place, n) => near.slice(0, n),
    film: (place) => films[place],
    ...changes,
  };
}

const near: readonly NearFilm[] = [
  { tmdbId: 1, title: "Thief", year: 1981, similarity: 0.83, shared: ["director Michael Mann", "heist"], rating: 7.1 },
  { tmdbId: 2, title: "Unseen", year: null, similarity: 0.5, shared: [], rating: null },
];
