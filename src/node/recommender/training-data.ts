// What a recommender is trained on: ratings of a set, what is known of their films, and the films of TMDB 5000 beside them. Without any
// data it is the starter catalogue, whose ratings are invented.

import type { Film } from "../../core/catalogue/film.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import type { FilmFacts } from "../../core/recommend/films/film-facts.ts";
import { describedFilms, gatherFilms } from "../../core/recommend/films/gather-films.ts";
import { starterId, starterNotice, starterSet, starterTraits } from "../../core/starter/starter-set.ts";
import { tableTraits } from "../../core/traits/table-traits.ts";
import { movieLensNotice, tmdbNotice } from "../data-sets/notices.ts";
import { describedNote } from "../ratings/rating-notes.ts";
import { readRatingTables } from "../ratings/rating-tables.ts";
import type { CatalogueOptions } from "../ratings/read-catalogue.ts";
import { readServedFilms } from "../ratings/read-served-films.ts";
import { filmKinds } from "../stars/read-star-traits.ts";

export interface TrainingData {
  /** The set of ratings; of several `ml-1m+ml-latest-small`. */
  readonly id: string;
  /** The sets of ratings. */
  readonly sets: readonly string[];
  readonly ratings: Ratings;
  /** Films x traits, a row a column of the ratings; undefined where nothing is known of the films. */
  readonly traits: SparseRows | undefined;
  /** Films x genres and decades, likewise: what the model of stars reads. */
  readonly filmKinds: SparseRows | undefined;
  /** The catalogue: the films of the ratings first. */
  readonly facts: readonly FilmFacts[];
  /** Beside `facts`: all that a catalogue of films says of each; null where none has it. */
  readonly described: readonly (Film | null)[];
  readonly used: readonly DataUsed[];
  /** What has to go with the model. */
  readonly licences: readonly string[];
  /** What has to be said with every answer. */
  readonly notice: string | null;
  readonly notes: readonly string[];
}

export type TrainingDataOptions = CatalogueOptions;

/**
 * The ratings of one set or of several, joined, or null where the only one is not there.
 *
 * @throws InputError where some of several are not there, one is damaged, or they cannot be joined; the signal's reason when cancelled
 */
export async function readTrainingData(
  folder: string,
  sets: readonly string[],
  options: TrainingDataOptions = {},
): Promise<TrainingData | null> {
  if (sets.includes(starterId)) return starterData(sets);
  const read = await readRatingTables(folder, sets, { signal: options.signal, onProgress: options.onProgress });
  if (read === null) return null;
  const { id, ratings, movies } = read;
  const served = movies && (await readServedFilms(folder, sets, ratings, { ...options, movies }));
  if (served === null) {
    const needed = "the set's table of films was needed, so that films have titles";
    throw new InputError("Cannot train", `nothing is known of the films of ${id}; ${needed}`, { file: folder });
  }
  const { items } = ratings;
  const described = describedFilms({ ratings, ...served });
  const found = described.slice(0, items.length).filter((film) => film !== null).length;
  return {
    id,
    sets,
    ratings,
    traits: tableTraits({ items, movies: served.movies, films: served.joined }).traits,
    filmKinds: filmKinds(items, served.movies),
    facts: served.facts,
    described,
    used: [...read.used, ...served.used],
    licences: [
      ...(sets.some((set) => set.startsWith("ml-")) ? [movieLensNotice] : []),
      ...(served.catalogue.length > 0 ? [tmdbNotice] : []),
    ],
    notice: null,
    notes: [...read.notes, describedNote(id, found, items.length, served.linksOf)],
  };
}

function starterData(sets: readonly string[]): TrainingData {
  if (sets.length > 1) {
    throw new InputError("Cannot train", `${sets.join(" and ")} were named; ${starterId} is invented and stands alone`);
  }
  const set = starterSet();
  const { ratings, movies } = set;
  const tables = { ratings, isMovieLens: false, movies, joined: set.films, catalogue: [], links: [] };
  return {
    id: starterId,
    sets,
    ratings,
    traits: starterTraits(set).traits,
    filmKinds: undefined,
    // IMDb's and TMDB's numbers stand in the facts that were written by hand
    facts: gatherFilms(tables).map((fact, k) => ({ ...fact, imdb: set.facts[k]?.imdb ?? fact.imdb, movielens: null })),
    described: describedFilms(tables),
    used: [],
    licences: [],
    notice: starterNotice,
    notes: [set.notice],
  };
}
