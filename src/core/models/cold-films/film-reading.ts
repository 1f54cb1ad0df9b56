// How films are read: which traits there are, how far apart numbers lie, and what each counts. Fitted on the films that are learnt
// from, without a look at ratings, and applied to any film. Plain JSON, so that a file can keep it; film-reader.ts reads by it.
// What a trait counts was found on MovieLens by holding films out (docs/guide/cold-films.md); hardly anything is gained or lost by
// factors of two.
import type { Film } from "../../catalogue/film.ts";
import { type TraitListId, traitList } from "../../traits/film-lists.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import { TraitIndex } from "../../traits/trait-index.ts";
import { curveScale } from "../film-gp/gp-curves.ts";
import { pointScale } from "../film-gp/gp-points.ts";
import type { NumberScale } from "../film-gp/number-scale.ts";
import { numbersOf } from "./reading-numbers.ts";

/** Traits of one list, side by side, the most frequent first. */
export interface ReadList {
  readonly id: TraitListId;
  /** What the list adds to the similarity of two films with the same traits. */
  readonly weight: number;
  readonly keys: readonly string[];
  /** For people to read. */
  readonly names: readonly string[];
  /** How many of the films that were learnt from have the trait. */
  readonly films: readonly number[];
}

export interface ReadNumber {
  readonly id: string;
  readonly weight: number;
  readonly scale: NumberScale;
}

/** Over what distance a number makes films of a kind unlike. */
export interface ReadPoint {
  readonly id: string;
  /** Numbers are scaled to a standard deviation of 1. */
  readonly length: number;
  readonly scale: NumberScale;
}

export interface FilmReading {
  /** How many films it was fitted on. */
  readonly films: number;
  readonly track: FilmTrack;
  readonly lists: readonly ReadList[];
  /** So many of the lists, the first ones, say what kind of film it is. */
  readonly kinds: number;
  readonly numbers: readonly ReadNumber[];
  /** Numbers that kinds meet. */
  readonly points: readonly ReadPoint[];
  /** What that counts beside kinds alone. */
  readonly together: number;
}

const listWeights: readonly (readonly [TraitListId, number])[] = [
  ["genre", 2],
  ["keyword", 1],
  ["country", 0.3],
  ["language", 0.3],
  ["genre-pair", 0.5],
  ["director", 0.5],
  ["writer", 0.5],
  ["lead", 0.5],
  ["producer", 0.3],
  ["company", 0.3],
  ["job", 0.5],
];

/** The first four of them. */
const kinds = 4;
const together = 1.3;

const pointLengths: Readonly<Record<FilmTrack, Readonly<Record<string, number>>>> = {
  "before-release": { "budget (log)": 3, year: 3, runtime: 3, "size of crew (log)": 3, "keywords (log)": 3 },
  "all-columns": { "votes (log)": 1, "popularity (log)": 3, "vote average": 1.5, year: 1.5 },
};

/** What a number counts that is not named. */
const usualWeight = 1.2;
const numberWeights: Readonly<Record<string, number>> = {
  "budget (log)": 4,
  runtime: 2,
  year: 16,
  "votes (log)": 12,
  "popularity (log)": 4,
  "revenue (log)": 4,
  "vote average": 12,
};

/**
 * @param films those that are learnt from
 * @param track `before-release` leaves out what the public made: votes, their average, popularity, revenue
 */
export function fitReading(films: readonly Film[], track: FilmTrack): FilmReading {
  const index = TraitIndex.of(
    listWeights.map(([id]) => traitList(id)),
    films,
  );
  const lists = listWeights.map(([id, weight], place): ReadList => {
    const [from, to] = [index.starts[place] as number, index.starts[place + 1] as number];
    const numbers = Array.from({ length: to - from }, (_, k) => from + k);
    return {
      id,
      weight,
      keys: numbers.map((number) => index.key(number)),
      names: numbers.map((number) => index.name(number)),
      films: numbers.map((number) => index.filmCounts[number] as number),
    };
  });
  const own = new Set(films.map(({ tmdbId }) => tmdbId));
  const numbers = numbersOf(track, { films: (list, key) => index.films(list, key), has: (id) => own.has(id) });
  const valuesOf = (read: (film: Film) => number | null) =>
    Float32Array.from(films, (film) => read(film) ?? Number.NaN);
  const lengths = pointLengths[track];
  return {
    films: films.length,
    track,
    lists,
    kinds,
    numbers: numbers.map(({ id, read }) => ({
      id,
      weight: numberWeights[id] ?? usualWeight,
      scale: curveScale(valuesOf(read)),
    })),
    points: numbers.flatMap(({ id, read }) => {
      const length = lengths[id];
      return length === undefined ? [] : [{ id, length, scale: pointScale(valuesOf(read)) }];
    }),
    together,
  };
}
