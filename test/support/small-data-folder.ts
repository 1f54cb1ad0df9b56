// A data folder as a person would have it, small and invented: TMDB's two tables and a file of word vectors.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateCatalogue } from "../../src/core/catalogue/generate/generate-catalogue.ts";
import { temporaryFolder } from "../node/files/temporary-folder.ts";
import { creditsCsv, moviesCsv } from "../node/tmdb/tmdb-csv.ts";

export interface SmallDataFolder {
  readonly path: string;
  /** Puts other content in the place of one of its files. */
  replace(file: SmallDataFile, content: string | Uint8Array): Promise<void>;
}

export type SmallDataFile = "tmdb-5000/tmdb_5000_movies.csv" | "tmdb-5000/tmdb_5000_credits.csv" | VectorsFile;
type VectorsFile = "glove/glove.6B.50d.txt";

/** 120 films, their votes from an invented catalogue; gone when the test is over. */
export async function smallDataFolder(): Promise<SmallDataFolder> {
  const path = await temporaryFolder();
  const { films, wordVectors } = generateCatalogue({ films: 120, seed: 1 });
  const replace = (file: SmallDataFile, content: string | Uint8Array) => writeFile(join(path, file), content);
  await mkdir(join(path, "tmdb-5000"));
  await mkdir(join(path, "glove"));
  const facts = films.map((film) => ({
    id: `${film.tmdbId}`,
    title: film.title,
    vote_average: `${film.voteAverage}`,
    vote_count: `${film.voteCount}`,
  }));
  await replace("tmdb-5000/tmdb_5000_movies.csv", moviesCsv(...facts));
  await replace(
    "tmdb-5000/tmdb_5000_credits.csv",
    creditsCsv(...films.map((film) => ({ movie_id: `${film.tmdbId}`, title: film.title }))),
  );
  const lines = wordVectors.words.map((word, row) => {
    const numbers = wordVectors.data.subarray(row * wordVectors.dimension, (row + 1) * wordVectors.dimension);
    return `${word} ${Array.from(numbers, (value) => value.toFixed(5)).join(" ")}\n`;
  });
  await replace("glove/glove.6B.50d.txt", lines.join(""));
  return { path, replace };
}
