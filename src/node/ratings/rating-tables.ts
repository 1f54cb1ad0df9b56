// The ratings that a model learns from: of one set of the data folder, or of several, joined to one table (core/ratings/tables).

import { InputError } from "../../core/errors/input-error.ts";
import { inputErrorFrom } from "../../core/errors/input-error-from.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { MovieTitle } from "../../core/ratings/movie-title.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import { type JoinedTables, joinTables } from "../../core/ratings/tables/join-tables.ts";
import { joinNotes, setNotes, starsNote } from "./rating-notes.ts";
import { type RatingSet, type RatingSetOptions, readRatingSet } from "./rating-sets.ts";
import { unknownSet } from "./unknown-set.ts";

export interface RatingTables {
  /** `ml-1m`, `ml-1m+ml-latest-small`. */
  readonly id: string;
  readonly sets: readonly string[];
  readonly ratings: Ratings;
  /** Null where the one set has no list of films. */
  readonly movies: readonly MovieTitle[] | null;
  readonly used: readonly DataUsed[];
  /** What a reader should know. */
  readonly notes: readonly string[];
}

/**
 * The ratings of some sets, or null where none of them is in the folder.
 *
 * @param sets one at least, as for readRatingSet
 * @throws InputError where some of them are there and others are not, one is damaged, or they cannot be joined
 * @throws the signal's reason when it is aborted
 */
export async function readRatingTables(
  folder: string,
  sets: readonly string[],
  options: RatingSetOptions = {},
): Promise<RatingTables | null> {
  const read: (readonly [id: string, set: RatingSet])[] = [];
  for (const id of sets) {
    const set = await readRatingSet(folder, id, options);
    if (set !== null) read.push([id, set]);
    else if (sets.length > 1) throw notThere(folder, id);
  }
  const [first] = read;
  if (first === undefined) return null;
  const used = read.flatMap(([, set]) => set.used);
  const notes = read.flatMap(([id, set]) => setNotes(id, set));
  if (sets.length === 1) return { id: first[0], sets, ratings: first[1].ratings, movies: first[1].films, used, notes };
  const joined = join(read);
  const told = [...joinNotes(sets, joined), starsNote(read.map(([id, { ratings }]) => [id, ratings]))];
  return { id: sets.join("+"), sets, ...joined, used, notes: [...notes, ...told] };
}

function join(read: readonly (readonly [id: string, set: RatingSet])[]): JoinedTables {
  const tables = read.map(([id, { ratings, films }]) => {
    if (films !== null) return { id, ratings, movies: films };
    const needed = "its table of films was needed, so that films can be told to be the same";
    throw new InputError("Cannot join sets of ratings", `nothing is known of the films of ${id}; ${needed}`);
  });
  try {
    return joinTables(tables);
  } catch (error) {
    throw error instanceof RangeError ? inputErrorFrom(error) : error;
  }
}

const catalogueSet = "tmdb-5000";

/** A set that was named and is not there. */
export function notThere(folder: string, set: string): InputError {
  const couldNot = `Cannot read the ratings of ${set}`;
  if (set === catalogueSet) {
    return new InputError(couldNot, "it says what films are and holds nobody's ratings; a set of ratings was needed");
  }
  const needed = "the set is not in the data folder (`matinee data` says how to get it, and which others there are)";
  return new InputError(couldNot, unknownSet(set) ?? needed, { file: folder });
}
