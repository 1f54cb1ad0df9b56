// The original's experiment on the real files: TMDB 5000 joined on the title as the notebook does, and GloVe.
import { basename } from "node:path";
import { joinOnTitle } from "../../core/catalogue/join-on-title.ts";
import { InputError } from "../../core/errors/input-error.ts";
import { trainTestSplit } from "../../core/evaluation/train-test-split.ts";
import type { OriginalRow } from "../../core/models/original/original-data.ts";
import { notebookSplitHash } from "../../core/models/original/published.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { textWords } from "../../core/traits/film-words.ts";
import { dataSetById } from "../data-sets/data-sets.ts";
import { checkedSource, dataUsed } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import { findWordVectors } from "../data-sets/find-word-vectors.ts";
import type { Tmdb5000, Tmdb5000Files } from "../tmdb/read-tmdb-5000.ts";
import { creditsFile, moviesFile, type ReadTmdbTables, readTmdbTables } from "../tmdb/tmdb-tables.ts";
import { readWordVectors } from "../word-vectors/read-word-vectors.ts";
import { type Experiment, notebookSplit } from "./experiment.ts";
import { splitHash } from "./split-hash.ts";

export interface TmdbExperimentOptions {
  /** Whether the catalogue comes along, which the originals do without; default true. */
  readonly catalogue?: boolean;
  /** Whether word vectors are read; default true. */
  readonly words?: boolean;
  /** For whoever reads the tables for something else, too; default they are read here. */
  readonly readTmdb?: ReadTmdbTables | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Fewer cannot be split, trained on and measured with any sense. */
const leastRows = 20;

/**
 * Reads the experiment, or null where neither of the two TMDB files is in the folder.
 *
 * @throws InputError where one of them is missing, or one that is there cannot be read
 */
export async function tmdbExperiment(folder: string, options: TmdbExperimentOptions = {}): Promise<Experiment | null> {
  const found = await findTmdb(folder);
  if (found === null) return null;
  const { signal, onProgress, readTmdb = readTmdbTables } = options;
  const { tmdb, movies, credits } = await readTmdb(found, { signal, onProgress, people: options.catalogue });
  const { rows, ids } = notebookRows(tmdb);
  if (rows.length < leastRows) {
    const seen = `films and credits share ${rows.length} titles; at least ${leastRows} rows were needed`;
    throw new InputError("Cannot reproduce the original", seen, { file: folder });
  }
  const split = trainTestSplit(rows.length, notebookSplit.testShare, notebookSplit.seed);
  const hash = splitHash(ids, split);
  const words = options.words === false ? null : await wordVectors(folder, tmdb, options);
  return {
    data: "tmdb-5000",
    rows,
    catalogue: options.catalogue === false ? [] : tmdb.films,
    filmOfRow: placesOf(tmdb, rows),
    split,
    splitHash: hash,
    protocol: hash === notebookSplitHash ? "seed-split" : "split80",
    notes: notesOn(tmdb, rows, hash === notebookSplitHash),
    vectors: words?.vectors ?? null,
    noVectors: words === null ? await whyNoVectors(folder, options) : null,
    trueQuality: null,
    used: [
      await dataUsed(movies, options.signal),
      await dataUsed(credits, options.signal),
      ...(words === null ? [] : [await dataUsed(words.source, options.signal)]),
    ],
    ingest: tmdb.reports.map((report) => ({ ...report, file: basename(report.file) })),
  };
}

/** The two files, or null where neither is in the folder. @throws InputError where one is missing */
export async function findTmdb(folder: string): Promise<Tmdb5000Files | null> {
  const movies = await findFile(folder, "tmdb-5000", moviesFile);
  const credits = await findFile(folder, "tmdb-5000", creditsFile);
  if (movies !== null && credits !== null) return { movies, credits };
  if (movies === null && credits === null) return null;
  const [seen, missing] = movies === null ? [creditsFile, moviesFile] : [moviesFile, creditsFile];
  throw new InputError("Cannot read TMDB 5000", `${seen} is there, ${missing} beside it was needed`, { file: folder });
}

/** What the reading did that changes the table. */
function notesOn({ films, reports }: Tmdb5000, rows: readonly OriginalRow[], isNotebook: boolean): string[] {
  const joined = new Set(rows.map((row) => row.tmdbId));
  const alone = films.filter((film) => !joined.has(film.tmdbId)).length;
  const refused = reports.flatMap(({ file, refused: rows }) => {
    const [first] = rows;
    if (first === undefined) return [];
    const more = rows.length === 1 ? "" : ` and ${rows.length - 1} more`;
    return [`Refused in ${basename(file)}: line ${first.line}, column ${first.column} (${first.why})${more}.`];
  });
  return [
    ...refused,
    ...(alone > 0 ? [`${alone} films have no credits under their title and are left out.`] : []),
    ...(isNotebook
      ? []
      : ["These are not the original's rows: nothing published can be compared with what they give."]),
  ];
}

async function whyNoVectors(folder: string, { words }: TmdbExperimentOptions): Promise<string> {
  if (words === false) return "they were not asked for";
  for (const { name } of dataSetById("glove").files) {
    if ((await findFile(folder, "glove", name)) !== null)
      return `${name} was found, and vectors of 50 numbers are needed`;
  }
  return "no GloVe vectors (glove.6B.50d.txt) were found in the data folder";
}

/** The rows of the join on title, in pandas's order, with what the notebook reads of the table of films. */
function notebookRows({ films, creditRows }: Tmdb5000): { rows: OriginalRow[]; ids: string[] } {
  const byId = new Map(films.map((film) => [film.tmdbId, film]));
  const joined = joinOnTitle(films, creditRows);
  const rows = joined.map(({ movieId }): OriginalRow => {
    const film = byId.get(movieId);
    if (film === undefined) throw new Error(`the join on title gave film ${movieId}, which is not in the catalogue`);
    const { tmdbId, title, voteAverage, voteCount } = film;
    return { tmdbId, title, voteAverage, voteCount };
  });
  return { rows, ids: joined.map(({ movieId, creditId }) => `${movieId},${creditId}`) };
}

function placesOf({ films }: Tmdb5000, rows: readonly OriginalRow[]): Int32Array {
  const places = new Map(films.map((film, place) => [film.tmdbId, place]));
  return Int32Array.from(rows, (row) => places.get(row.tmdbId) as number);
}

/** Vectors of the words of titles, taglines and overviews. */
async function wordVectors(folder: string, { films }: Tmdb5000, options: TmdbExperimentOptions) {
  const found = await findWordVectors(folder, 50);
  if (found === null) return null;
  const words = new Set(films.flatMap((film) => textWords(film)));
  const source = checkedSource(found.source, "glove", found.file);
  const { vectors } = await readWordVectors(source, { ...options, words, dimension: 50 });
  return { vectors, source, file: found.file };
}
