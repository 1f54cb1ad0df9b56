// The films of TMDB that describe films of ratings, from the files in a data folder.
import type { Film } from "../../core/catalogue/film.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { checkedSource, dataUsed } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import { readTmdb5000 } from "../tmdb/read-tmdb-5000.ts";
import type { TitleOptions } from "./read-movie-titles.ts";

export interface ReadCatalogue {
  readonly films: readonly Film[];
  readonly used: readonly DataUsed[];
}

/** TMDB 5000; nothing where one of its two tables is not in the folder. */
export async function readCatalogue(folder: string, options: TitleOptions): Promise<ReadCatalogue> {
  const set = "tmdb-5000";
  const [movies, credits] = [
    await findFile(folder, set, "tmdb_5000_movies.csv"),
    await findFile(folder, set, "tmdb_5000_credits.csv"),
  ];
  if (movies === null || credits === null) return { films: [], used: [] };
  const sources = {
    movies: checkedSource(movies, set, "tmdb_5000_movies.csv"),
    credits: checkedSource(credits, set, "tmdb_5000_credits.csv"),
  };
  const { films } = await readTmdb5000(sources, options);
  return {
    films,
    used: [await dataUsed(sources.movies, options.signal), await dataUsed(sources.credits, options.signal)],
  };
}
