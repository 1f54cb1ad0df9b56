// A row of TMDB's table of films, turned into a Film without its people. Pure: text in, a film and entries in the ledger
// out. What is needed to be a film at all (id, title, votes) refuses the row; any other gap becomes a visible null.
import { isBlank, readDay, readDecimal, readWhole } from "./field-values.ts";
import type { RowLedger } from "./file-ledger.ts";
import type { Film } from "./film.ts";
import { quoteSeen } from "./quote-seen.ts";
import type { StringPool } from "./string-pool.ts";
import { readNamedCodes, readNamedIds } from "./tmdb-lists.ts";

/** The columns that a row of films needs. */
export const tmdbMovieColumns = [
  "budget",
  "genres",
  "homepage",
  "id",
  "keywords",
  "original_language",
  "original_title",
  "overview",
  "popularity",
  "production_companies",
  "production_countries",
  "release_date",
  "revenue",
  "runtime",
  "spoken_languages",
  "status",
  "tagline",
  "title",
  "vote_average",
  "vote_count",
] as const;

type MovieColumn = (typeof tmdbMovieColumns)[number];

/** The text of one row by column. */
export type TmdbMovieCells = Readonly<Record<MovieColumn, string>>;

/** A film before its credits are joined. */
export type FilmFacts = Omit<Film, "cast" | "crew">;

/** TMDB's own code for "no language". */
const noLanguage = "xx";
/** Smaller amounts are mostly meant in thousands or millions, a few in dollars; as one cannot tell, none is trusted. */
const leastDollars = 1000;

/**
 * The film in a row, or null where the row was refused.
 *
 * @throws InputError when a list is not JSON of the right shape.
 */
export function filmFromTmdb(cells: TmdbMovieCells, row: RowLedger, strings: StringPool): FilmFacts | null {
  const essentials = readEssentials(cells, row);
  if (essentials === null) return null;
  return {
    ...essentials,
    ...readWords(cells, row, strings),
    ...readFigures(cells, row),
    ...readTraits(cells, row, strings),
  };
}

type Essentials = Pick<Film, "tmdbId" | "title" | "voteAverage" | "voteCount">;

function readEssentials(cells: TmdbMovieCells, row: RowLedger): Essentials | null {
  const tmdbId = readWhole(cells.id);
  const voteAverage = readDecimal(cells.vote_average);
  const voteCount = readWhole(cells.vote_count);
  const title = isBlank(cells.title) ? cells.original_title : cells.title;
  if (tmdbId === null) return refuse(row, "id", cells, "a whole number was needed");
  if (isBlank(title)) return refuse(row, "title", cells, "a title or an original title was needed");
  if (voteAverage === null || voteAverage > 10) return refuse(row, "vote_average", cells, "0 to 10 was needed");
  if (voteCount === null) return refuse(row, "vote_count", cells, "a whole number was needed");
  if (isBlank(cells.title)) row.repair("title blank, original title taken", "title", cells.original_title);
  if (voteCount === 0) row.repair("film without votes, kept", "vote_count", cells.vote_count);
  if (voteAverage === 0) row.repair("vote average of 0, kept", "vote_average", cells.vote_average);
  return { tmdbId, title, voteAverage, voteCount };
}

function refuse(row: RowLedger, column: MovieColumn, cells: TmdbMovieCells, needed: string): null {
  return row.refuse(column, `${quoteSeen(cells[column])} was seen; ${needed}`);
}

type Words = Pick<Film, "originalTitle" | "originalLanguage" | "overview" | "tagline" | "homepage" | "status">;

function readWords(cells: TmdbMovieCells, row: RowLedger, strings: StringPool): Words {
  const { original_title, original_language, status } = cells;
  if (isBlank(original_title)) row.repair("original title blank, title taken", "original_title", cells.title);
  if (isBlank(original_language)) row.repair(`language blank, read as ${noLanguage}`, "original_language", "");
  if (isBlank(status)) row.repair("status blank, kept", "status", status);
  if (isBlank(cells.overview)) row.repair("overview blank, read as not known", "overview", cells.overview);
  return {
    originalTitle: isBlank(original_title) ? cells.title : original_title,
    originalLanguage: isBlank(original_language) ? noLanguage : strings.share(original_language.trim()),
    overview: textOrNull(cells.overview),
    tagline: textOrNull(cells.tagline),
    homepage: textOrNull(cells.homepage),
    status: strings.share(status.trim()),
  };
}

function textOrNull(text: string): string | null {
  return isBlank(text) ? null : text;
}

type Figures = Pick<Film, "releaseDate" | "runtime" | "budget" | "revenue" | "popularity">;

function readFigures(cells: TmdbMovieCells, row: RowLedger): Figures {
  return {
    releaseDate: known(cells, "release_date", readDay, row),
    runtime: notZero(known(cells, "runtime", readDecimal, row), "runtime", row),
    budget: plausibleDollars(known(cells, "budget", readWhole, row), "budget", row),
    revenue: plausibleDollars(known(cells, "revenue", readWhole, row), "revenue", row),
    popularity: notZero(known(cells, "popularity", readDecimal, row), "popularity", row),
  };
}

/** The value, or null with a line in the ledger that says whether the cell was blank or not to be read. */
function known<T>(
  cells: TmdbMovieCells,
  column: MovieColumn,
  read: (text: string) => T | null,
  row: RowLedger,
): T | null {
  const text = cells[column];
  const value = read(text);
  if (value === null)
    row.repair(`${column} ${isBlank(text) ? "blank" : "unreadable"}, read as not known`, column, text);
  return value;
}

function notZero(value: number | null, column: MovieColumn, row: RowLedger): number | null {
  if (value !== 0) return value;
  row.repair(`${column} 0, read as not known`, column, "0");
  return null;
}

function plausibleDollars(value: number | null, column: MovieColumn, row: RowLedger): number | null {
  const dollars = notZero(value, column, row);
  if (dollars === null || dollars >= leastDollars) return dollars;
  row.repair(`${column} of 1 to ${leastDollars - 1} dollars (implausible), read as not known`, column, String(dollars));
  return null;
}

type Traits = Pick<Film, "genres" | "keywords" | "companies" | "countries" | "spokenLanguages">;

function readTraits(cells: TmdbMovieCells, row: RowLedger, strings: StringPool): Traits {
  const ids = (column: MovieColumn) => readNamedIds(cells[column], column, row, strings);
  const codes = (column: MovieColumn, key: string) => readNamedCodes(cells[column], column, key, row, strings);
  return {
    genres: ids("genres"),
    keywords: ids("keywords"),
    companies: ids("production_companies"),
    countries: codes("production_countries", "iso_3166_1"),
    spokenLanguages: codes("spoken_languages", "iso_639_1"),
  };
}
