// Rows of the tables in which MovieLens sets list their films: movies.csv since 2015, movies.dat of 2003, u.item of 1998. Pure:
// cells in, films and entries in the ledger out. A row without an id is refused; everything else odd is kept and told.
import { isBlank, readWhole } from "../catalogue/field-values.ts";
import type { RowLedger } from "../catalogue/file-ledger.ts";
import { quoteSeen } from "../catalogue/quote-seen.ts";
import { titleYear } from "../search/names-in-title.ts";
import type { MovieTitle } from "./movie-title.ts";

/** movies.csv and movies.dat. */
export const movieTitleColumns = ["movieId", "title", "genres"] as const;
export type MovieTitleCells = Readonly<Record<(typeof movieTitleColumns)[number], string>>;

/** The genres of u.item in the order of its last 19 columns (u.genre). */
const flagGenres =
  "unknown|Action|Adventure|Animation|Children's|Comedy|Crime|Documentary|Drama|Fantasy|Film-Noir|Horror|Musical|Mystery|Romance|Sci-Fi|Thriller|War|Western".split(
    "|",
  );
/** u.item: id, title, two dates and an address, then the flags. */
const columnsBeforeFlags = 5;
export const itemCells: number = columnsBeforeFlags + flagGenres.length;

const noGenres = new Set(["(no genres listed)", "unknown"]);
/** Older sets say it otherwise; one name, so that films of all sets compare. */
const today: ReadonlyMap<string, string> = new Map([["Children's", "Children"]]);

/** The film in a row of movies.csv or movies.dat, or null where the row was refused. */
export function titleFromMovieLens({ movieId, title, genres }: MovieTitleCells, row: RowLedger): MovieTitle | null {
  return readTitle(movieId, title, genres.split("|"), row);
}

/** The film in the cells of a row of u.item, or null where the row was refused. */
export function titleFromItemCells(cells: readonly string[], row: RowLedger): MovieTitle | null {
  if (cells.length !== itemCells) {
    return row.refuse("", `${cells.length} cells were seen; ${itemCells} were needed`);
  }
  const flags = cells.slice(columnsBeforeFlags);
  const odd = flags.find((flag) => flag !== "0" && flag !== "1");
  if (odd !== undefined) return row.refuse("genres", `${quoteSeen(odd)} was seen; 0 or 1 was needed`);
  const genres = flagGenres.filter((_, k) => flags[k] === "1");
  return readTitle(cells[0] as string, cells[1] as string, genres, row);
}

function readTitle(idText: string, title: string, genreNames: readonly string[], row: RowLedger): MovieTitle | null {
  const rawId = readWhole(idText);
  if (rawId === null || rawId === 0) {
    return row.refuse("movieId", `${quoteSeen(idText)} was seen; a whole number from 1 was needed`);
  }
  const year = titleYear(title);
  if (isBlank(title)) row.repair("title blank, kept", "title", title);
  else if (year === null) row.repair("title without a year, kept", "title", title);
  const genres = genreNames.map((name) => name.trim()).filter((name) => name !== "" && !noGenres.has(name));
  if (genres.length === 0) row.repair("no genres listed, kept without", "genres", genreNames.join("|"));
  return { rawId, title: title.trim(), year, genres: [...new Set(genres.map((name) => today.get(name) ?? name))] };
}
