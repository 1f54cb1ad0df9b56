// What a recommender is trained on: ratings of a set, what is known of their films, and the films of TMDB 5000 beside them. Without any
// data it is the starter catalogue, whose ratings are invented.

import type { Film } from "../../core/catalogue/film.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import type { FilmFacts } from "../../core/recommend/films/film-facts.ts";
import { describedFilms, gatherFilms } from "../../core/recommend/films/gather-films.ts";
import { starterId, starterNotice, starterSet } from "../../core/starter/starter-set.ts";
import { movieLensNotice } from "../data-sets/notices.ts";
import { readSetData } from "../ranking/rating-data.ts";
import { readServedFilms } from "../ratings/read-served-films.ts";
import { readStarTraits } from "../stars/read-star-traits.ts";

export interface TrainingData {
  /** The set of ratings. */
  readonly id: string;
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

export interface TrainingDataOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** @throws InputError where the set is not there, or damaged; the signal's reason when cancelled */
export async function readTrainingData(
  folder: string,
  set: string,
  options: TrainingDataOptions = {},
): Promise<TrainingData> {
  const { ratings, traits, used, notes } = await readSetData(folder, set, options);
  const table = { id: set, ratings, traits, notes };
  if (set === starterId) {
    const starter = { ...starterFilms(ratings), used, licences: [], notice: starterNotice };
    return { ...table, filmKinds: undefined, ...starter };
  }
  const served = await readServedFilms(folder, set, ratings, options);
  if (served === null) {
    const needed = "the set's table of films was needed, so that films have titles";
    throw new InputError("Cannot train", `nothing is known of the films of ${set}; ${needed}`, { file: folder });
  }
  const names = new Set(used.map(({ name }) => name));
  const licences = set.startsWith("ml-") ? [movieLensNotice] : [];
  return {
    ...table,
    filmKinds: (await readStarTraits(folder, set, ratings)).filmTraits,
    facts: served.facts,
    described: describedFilms({ ratings, ...served }),
    used: [...used, ...served.used.filter(({ name }) => !names.has(name))],
    licences,
    notice: null,
  };
}

/** IMDb's and TMDB's numbers stand in the facts that were written by hand. */
function starterFilms(ratings: Ratings): Pick<TrainingData, "facts" | "described"> {
  const set = starterSet();
  const tables = { ratings, isMovieLens: false, movies: set.movies, joined: set.films, catalogue: [], links: [] };
  const facts = gatherFilms(tables);
  return {
    facts: facts.map((fact, k) => ({ ...fact, imdb: set.facts[k]?.imdb ?? fact.imdb, movielens: null })),
    described: describedFilms(tables),
  };
}
