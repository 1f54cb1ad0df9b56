// The two tables of TMDB 5000 with what was read of them, for checksums. Parsing them takes seconds of a processor, so whoever learns several
// things from them remembers them.
import { checkedSource, type UsedSource } from "../data-sets/data-used.ts";
import { readTmdb5000, type Tmdb5000, type Tmdb5000Files, type Tmdb5000Options } from "./read-tmdb-5000.ts";

export interface TmdbTables extends Record<keyof Tmdb5000Files, UsedSource> {
  readonly tmdb: Tmdb5000;
}

/** @throws as readTmdb5000 */
export type ReadTmdbTables = (files: Tmdb5000Files, options?: Tmdb5000Options) => Promise<TmdbTables>;

export const moviesFile = "tmdb_5000_movies.csv";
export const creditsFile = "tmdb_5000_credits.csv";

export const readTmdbTables: ReadTmdbTables = async (files, options) => {
  const movies = checkedSource(files.movies, "tmdb-5000", moviesFile);
  const credits = checkedSource(files.credits, "tmdb-5000", creditsFile);
  return { tmdb: await readTmdb5000({ movies, credits }, options), movies, credits };
};

/** The same, which reads the same files once while it is in use; who asks first is told of the progress, and ends it. */
export function rememberTmdbTables(read: ReadTmdbTables = readTmdbTables): ReadTmdbTables {
  const known = new Map<string, Promise<TmdbTables>>();
  return (files, options = {}) => {
    const key = JSON.stringify([files.movies.name, files.credits.name, options.people ?? true]);
    const tables = known.get(key) ?? read(files, options);
    known.set(key, tables);
    return tables;
  };
}
