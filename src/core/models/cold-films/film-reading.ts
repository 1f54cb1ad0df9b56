// How films are read: which traits there are, how far apart numbers lie, and what each counts. Fitted on the films that are learnt
// from, without a look at ratings, and applied to any film. Plain JSON, so that a file can keep it; film-reader.ts reads by it.
// What a trait counts was found on MovieLens by holding films out (docs/guide/cold-films.md); hardly anything is gained or lost by
// factors of two.
import type { Film } from "../../catalogue/film.ts";
import { type TraitListId, traitList } from "../../traits/film-lists.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import { TraitIndex } from "../../traits/trait-index.ts";
import { curveScale } from "../film-gp/gp-curves.ts";
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

export interface FilmReading {
  /** How many films it was fitted on. */
  readonly films: number;
  readonly track: FilmTrack;
  readonly lists: readonly ReadList[];
  readonly numbers: readonly ReadNumber[];
}

const listWeights: readonly (readonly [TraitListId, number])[] = [
  ["genre", 2],
  ["genre-pair", 0.5],
  ["keyword", 1],
  ["director", 0.5],
  ["writer", 0.5],
  ["lead", 0.5],
  ["producer", 0.3],
  ["company", 0.3],
  ["country", 0.3],
  ["language", 0.3],
  ["job", 0.5],
];

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
    const traits = index.traits.filter((_, number) => index.listOf[number] === place);
    return {
      id,
      weight,
      keys: traits.map(({ key }) => key),
      names: traits.map(({ name }) => name),
      films: traits.map((trait) => trait.films),
    };
  });
  const own = new Set(films.map(({ tmdbId }) => tmdbId));
  const numbers = numbersOf(track, { films: (list, key) => index.films(list, key), has: (id) => own.has(id) });
  return {
    films: films.length,
    track,
    lists,
    numbers: numbers.map(({ id, read }) => ({
      id,
      weight: numberWeights[id] ?? usualWeight,
      scale: curveScale(Float32Array.from(films, (film) => read(film) ?? Number.NaN)),
    })),
  };
}
