// Reads MovieLens latest-small (GroupLens, 2018) as what its people thought of each film, under TMDB's ids: the ratings
// summed up film by film and joined by the set's own links. Not for training on single ratings.
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { type FilmLink, joinRatings, type LinkReport } from "../../core/ratings/join-ratings.ts";
import { type RatingSummary, summariseRatings } from "../../core/ratings/rating-summary.ts";
import { checkedSource, dataUsed, type UsedSource } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import {
  type LinkTable,
  type MovieLensOptions,
  type MovieTable,
  readLinks,
  readMovies,
  readRatings,
} from "./movielens-tables.ts";

/** The data set as it was read. */
export interface MlLatest {
  /** What people gave each film, by TMDB id; films without ratings or without a TMDB id are not in it. */
  readonly ratings: ReadonlyMap<number, RatingSummary>;
  /** Every film's link in the order of links.csv, also of films without ratings. */
  readonly links: readonly FilmLink[];
  readonly linked: LinkReport;
  /** How many people's ratings were kept. */
  readonly users: number;
  /** The account of movies.csv, of links.csv, then of ratings.csv. */
  readonly reports: readonly [FileReport, FileReport, FileReport];
  readonly used: readonly DataUsed[];
}

const set = "ml-latest-small";

/**
 * Reads the set, or null where none of its files is in the data folder.
 *
 * @param folder the data folder; the set may lie in it as the zip, as files or as .gz files
 * @throws InputError where one of its three files is missing, damaged or not the table it should be
 * @throws the signal's reason when it is aborted
 */
export async function readMlLatest(folder: string, options: MovieLensOptions = {}): Promise<MlLatest | null> {
  const sources = await findTables(folder);
  if (sources === null) return null;
  const movies = await readMovies(sources.movies, options);
  const links = await readLinks(sources.links, movies, options);
  const { ratings, users, ledger } = await readRatings(sources.ratings, movies, options);
  const summaries = summariseRatings(ratings);
  const joined = joinRatings(summaries, links.links);
  noteFilms(movies, summaries);
  noteLinks(links, joined.report);
  return {
    ratings: joined.ratings,
    links: links.links,
    linked: joined.report,
    users,
    reports: [movies.ledger.report(), links.ledger.report(), ledger.report()],
    used: [
      await dataUsed(sources.movies, options.signal),
      await dataUsed(sources.links, options.signal),
      await dataUsed(sources.ratings, options.signal),
    ],
  };
}

type Table = "movies" | "links" | "ratings";

/** All three tables or none; some without the others are a mistake. */
async function findTables(folder: string): Promise<Record<Table, UsedSource> | null> {
  const found = {
    movies: await findFile(folder, set, "movies.csv"),
    links: await findFile(folder, set, "links.csv"),
    ratings: await findFile(folder, set, "ratings.csv"),
  };
  const { movies, links, ratings } = found;
  if (movies !== null && links !== null && ratings !== null) {
    return {
      movies: checkedSource(movies, set, "movies.csv"),
      links: checkedSource(links, set, "links.csv"),
      ratings: checkedSource(ratings, set, "ratings.csv"),
    };
  }
  const missing = Object.entries(found).flatMap(([table, source]) => (source === null ? [`${table}.csv`] : []));
  if (missing.length === 3) return null;
  const seen = `a part of ${set} is there, ${missing.join(" and ")} beside it was needed`;
  throw new InputError("Cannot read the MovieLens data", seen, { file: folder });
}

/** Known only at the end: films that nobody rated. */
function noteFilms({ lines, ledger }: MovieTable, summaries: ReadonlyMap<number, RatingSummary>): void {
  for (const [movieId, line] of lines) {
    if (!summaries.has(movieId)) ledger.repair("film without ratings, kept", line, "movieId", String(movieId));
  }
}

/** Likewise: films of MovieLens that TMDB takes for one. */
function noteLinks({ lines, ledger }: LinkTable, { shared }: LinkReport): void {
  for (const { tmdbId, movieIds } of shared) {
    const line = lines.get(movieIds.at(-1)!)!;
    ledger.repair("tmdbId of several films, their ratings pooled", line, "tmdbId", String(tmdbId));
  }
}
