// Ratings to learn from and to ask about, with what is known of their films: a set of the data folder, or a table of somebody's own.
import type { Film } from "../../core/catalogue/film.ts";
import { ratingsHash } from "../../core/evaluation/ranking/ratings-hash.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import { starterId, starterSet, starterTraits } from "../../core/starter/starter-set.ts";
import { describedNote, refusedNotes, timeNotes } from "../ratings/rating-notes.ts";
import { readRatingSet } from "../ratings/rating-sets.ts";
import { notThere } from "../ratings/rating-tables.ts";
import { readRatingTraits } from "../ratings/rating-traits.ts";
import type { RatingsReport, ReadRatingsOptions } from "../ratings/read-ratings.ts";
import { readOwnTable } from "./read-own-table.ts";

export interface RatingData {
  /** A set's id, or a file's name. */
  readonly id: string;
  readonly ratings: Ratings;
  /** `sha256:` and the hash of ids, indices and ratings: the same table, the same hash. */
  readonly hash: string;
  /** Films x traits; undefined where nothing is known of the films. */
  readonly traits: SparseRows | undefined;
  /** By film index what a catalogue says of the film, null where it has none of that name; undefined where traits were not read. */
  readonly described?: readonly (Film | null)[] | undefined;
  readonly used: readonly DataUsed[];
  readonly report: RatingsReport;
  /** What a reader should know. */
  readonly notes: readonly string[];
}

export interface RatingDataOptions {
  /** False leaves the films' traits unread, for models that do not go by them. */
  readonly withTraits?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * A set of the data folder, or the starter catalogue, with its films' traits.
 *
 * @throws InputError where the set is not there, or damaged
 * @throws the signal's reason when it is aborted
 */
export async function readSetData(
  folder: string,
  set: string,
  { withTraits = true, ...options }: RatingDataOptions,
): Promise<RatingData> {
  if (set === starterId) return starterData(withTraits);
  const found = await readRatingSet(folder, set, options);
  if (found === null) throw notThere(folder, set);
  const { ratings, films, report, used } = found;
  const known = films ?? undefined; // read once for both
  const traits = withTraits ? await readRatingTraits(folder, set, ratings.items, { ...options, movies: known }) : null;
  const described = traits && describedNote(set, traits.itemsJoined, ratings.items.length, traits.linksOf);
  return {
    id: set,
    ratings,
    hash: await ratingsHash(ratings),
    traits: traits?.traits,
    described: traits?.films,
    used: [...used, ...(traits?.used ?? [])],
    report: report.ratings,
    notes: [
      ...timeNotes(set, ratings, report.times),
      ...(described === null ? [] : [described]),
      ...refusedNotes(report.ratings),
    ],
  };
}

/** No file is read; that its ratings are invented is the first that is told. */
async function starterData(withTraits: boolean): Promise<RatingData> {
  const set = starterSet();
  const rows = set.ratings.data.length;
  return {
    id: starterId,
    ratings: set.ratings,
    hash: await ratingsHash(set.ratings),
    traits: withTraits ? starterTraits(set).traits : undefined,
    used: [],
    report: { file: starterId, rowsRead: rows, rowsKept: rows, repeats: 0, repaired: [], refused: [] },
    notes: [set.notice],
  };
}

/** A table of one's own; nothing is known of its films. @throws as readRatings */
export async function readTableData(path: string, name: string, options: ReadRatingsOptions): Promise<RatingData> {
  const { ratings, report, used } = await readOwnTable(path, name, options);
  return {
    id: name,
    ratings,
    hash: await ratingsHash(ratings),
    traits: undefined,
    used: [used],
    report,
    notes: refusedNotes(report),
  };
}
