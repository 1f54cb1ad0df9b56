// The films of TMDB that describe films of ratings, from the files in a data folder.
import type { Film } from "../../core/catalogue/film.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { dataUsed } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import { creditsFile, moviesFile, type ReadTmdbTables, readTmdbTables } from "../tmdb/tmdb-tables.ts";
import type { TitleOptions } from "./read-movie-titles.ts";

export interface ReadCatalogue {
  readonly films: readonly Film[];
  readonly used: readonly DataUsed[];
}

export interface CatalogueOptions extends TitleOptions {
  /** For whoever reads the tables for something else, too; default they are read here. */
  readonly readTmdb?: ReadTmdbTables | undefined;
}

/** TMDB 5000; nothing where one of its two tables is not in the folder. */
export async function readCatalogue(folder: string, options: CatalogueOptions): Promise<ReadCatalogue> {
  const { readTmdb = readTmdbTables, ...rest } = options;
  const [movies, credits] = [
    await findFile(folder, "tmdb-5000", moviesFile),
    await findFile(folder, "tmdb-5000", creditsFile),
  ];
  if (movies === null || credits === null) return { films: [], used: [] };
  const read = await readTmdb({ movies, credits }, rest);
  return {
    films: read.tmdb.films,
    used: [await dataUsed(read.movies, options.signal), await dataUsed(read.credits, options.signal)],
  };
}
