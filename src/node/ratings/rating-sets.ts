// A data set of ratings by its name: the ratings, the list of films beside them, and what was read for both.
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { joinTimes } from "../../core/ratings/join-times.ts";
import type { MovieTitle } from "../../core/ratings/movie-title.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import { dataUsed, type UsedSource } from "../data-sets/data-used.ts";
import { howToGet } from "../data-sets/how-to-get.ts";
import { findFirst, findOne, isThere, ratingFiles, type SetPlace, setPlace } from "./rating-files.ts";
import { type MovieTitles, readMovieTitles, titleTables } from "./read-movie-titles.ts";
import { type RatingsRead, type RatingsReport, type ReadRatingsOptions, readRatings } from "./read-ratings.ts";

export interface RatingSetOptions extends ReadRatingsOptions {
  /** Another table of the set than that of all ratings, such as "u1.base" of MovieLens 100K. */
  readonly file?: string | undefined;
}

/** A data set of ratings as it was read. */
export interface RatingSet {
  /** People and films in the order of their first appearance; only films that are rated. */
  readonly ratings: Ratings;
  /** All films that the set lists, rated or not, in its order; null where it has no list. */
  readonly films: readonly MovieTitle[] | null;
  readonly report: RatingSetReport;
  /** The files read: of ratings, of times where they came from another one, of films. */
  readonly used: readonly DataUsed[];
}

export interface RatingSetReport {
  readonly ratings: RatingsReport;
  /** Where ratings and times came from two files: what was found in that of the times. Else null. */
  readonly times: { readonly file: string; readonly joined: number; readonly unmatched: number } | null;
  readonly films: FileReport | null;
}

/** Stand in for the ratings.dat of MovieLens 1M. */
const withoutTimes = "ratings-without-timestamps.dat";
const firstWithTimes = "ratings-first-487650.dat";

/**
 * Reads a data set of ratings, or null where nothing of it is in the data folder.
 *
 * @param set an id of the registry ("ml-1m"), or the name or path of a folder or archive that holds `ratings.csv`,
 *   `ratings.dat` or `u.data`
 * @throws InputError where the set is there but its ratings are not, or a file cannot be read
 * @throws the signal's reason when it is aborted
 */
export async function readRatingSet(
  dataFolder: string,
  set: string,
  options: RatingSetOptions = {},
): Promise<RatingSet | null> {
  const place = setPlace(dataFolder, set);
  const { file, ...others } = options;
  const reading = { ...others, canNameColumns: false };
  const movies = await findFirst(place, titleTables);
  const table = await findTable(place, file);
  if (table === null) {
    if (movies === null && (place.isKnown || !isThere(place))) return null;
    throw noRatings(place, movies?.source.name ?? null, file);
  }
  const read = await readRatings(table.ratings, reading);
  const dated = table.times === null ? null : await readTimes(read, table.times, reading);
  const films = movies === null ? null : await readMovieTitles(movies.source, movies.name, reading);
  const sources = [table.ratings, table.times, movies?.source].filter((each) => each != null);
  return {
    ratings: dated?.ratings ?? read.ratings,
    films: films?.movies ?? null,
    report: reportOf(read, dated, films),
    used: await allUsed(sources, options.signal),
  };
}

interface FoundTable {
  readonly ratings: UsedSource;
  /** Null where the ratings bring their times, or none are to be had. */
  readonly times: UsedSource | null;
}

async function findTable(place: SetPlace, file: string | undefined): Promise<FoundTable | null> {
  const found = await findFirst<string>(place, file === undefined ? ratingFiles : [file]);
  if (found !== null) return { ratings: found.source, times: null };
  const ratings = file === undefined ? await findOne(place, withoutTimes) : null;
  return ratings === null ? null : { ratings, times: await findOne(place, firstWithTimes) };
}

interface Dated {
  readonly ratings: Ratings;
  readonly report: NonNullable<RatingSetReport["times"]>;
}

async function readTimes(read: RatingsRead, source: UsedSource, options: ReadRatingsOptions): Promise<Dated> {
  const { ratings: dated } = await readRatings(source, options);
  const { ratings, joined, unmatched } = joinTimes(read.ratings, dated);
  return { ratings, report: { file: source.name, joined, unmatched } };
}

function reportOf(read: RatingsRead, dated: Dated | null, films: MovieTitles | null): RatingSetReport {
  return { ratings: read.report, times: dated?.report ?? null, films: films?.report ?? null };
}

async function allUsed(sources: readonly UsedSource[], signal: AbortSignal | undefined): Promise<DataUsed[]> {
  const used: DataUsed[] = [];
  for (const source of sources) used.push(await dataUsed(source, signal));
  return used;
}

function noRatings({ folder, set, isKnown }: SetPlace, films: string | null, file: string | undefined): InputError {
  const needed = file ?? set.files.find(({ name }) => (ratingFiles as readonly string[]).includes(name))?.name;
  const seen = films === null ? `none of ${ratingFiles.join(", ")} is in it` : `only the films of ${set.id} are there`;
  const how = isKnown ? `; ${howToGet(set, folder)}` : "";
  const message = `${seen}, its ratings are missing; ${needed} was needed${how}`;
  return new InputError(`Cannot read the ratings of ${set.id}`, message, { file: films ?? `${folder}/${set.id}` });
}
