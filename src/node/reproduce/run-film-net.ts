// The network on metadata, in both tracks, without words, with frozen and with tuned word vectors: on the test rows with
// several seeds, and by cross-validation inside the training rows, where its options were chosen.

import type { WordTransfer } from "../../core/models/film-net/film-net-options.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { createRandom } from "../../core/random/random.ts";
import { shuffle } from "../../core/random/shuffle.ts";
import type { FilmTrack } from "../../core/traits/film-numbers.ts";
import { runTasks } from "../threads/run-tasks.ts";
import { workerModule } from "../threads/worker-module.ts";
import type { Experiment } from "./experiment.ts";
import type { FilmNetAnswer, FilmNetShared, FilmNetWork } from "./film-net-task.ts";

export interface RunFilmNetOptions {
  readonly seeds: readonly number[];
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** One network in one track. */
export interface FilmNetRun {
  readonly track: FilmTrack;
  readonly words: WordTransfer;
  /** One array a seed, one prediction a test row. */
  readonly test: readonly (readonly number[])[];
  /** Out-of-fold: one prediction a training row. */
  readonly folds: readonly number[];
}

const tracks: readonly FilmTrack[] = ["before-release", "all-columns"];
const foldCount = 5;

/** Runs everything; word vectors that are not there are left out. */
export async function runFilmNet(experiment: Experiment, options: RunFilmNetOptions): Promise<FilmNetRun[]> {
  const { split, vectors } = experiment;
  if (experiment.catalogue.length === 0) {
    throw new TypeError("Cannot run the network on metadata: the rows were read without the catalogue, which it needs");
  }
  const uses: WordTransfer[] = vectors === null ? ["none"] : ["none", "frozen", "tuned"];
  const kinds = tracks.flatMap((track) => uses.map((words) => ({ track, words })));
  const foldOf = foldsByFilm(experiment);
  const inFold = (keep: (fold: number) => boolean) =>
    split.train.filter((row) => keep(foldOf.get(filmAt(experiment, row)) as number));
  const tasks = kinds.flatMap(({ track, words }): FilmNetWork[] => [
    ...options.seeds.map((seed) => ({ part: "test", track, words, seed, training: split.train, asked: split.test })),
    ...Array.from({ length: foldCount }, (_, fold) => ({
      part: `fold ${fold}`,
      track,
      words,
      seed: options.seeds[0] ?? 0,
      training: inFold((each) => each !== fold),
      asked: inFold((each) => each === fold),
    })),
  ]);
  const answers = await runAll(experiment, tasks, options);
  const each = options.seeds.length + foldCount;
  return kinds.map(({ track, words }, k) => {
    const own = answers.slice(k * each, (k + 1) * each).map((answer) => [...answer]);
    const folded = new Map<number, number>();
    for (const [fold, predictions] of own.slice(options.seeds.length).entries()) {
      const asked = tasks[k * each + options.seeds.length + fold]?.asked ?? new Int32Array(0);
      for (const [i, row] of asked.entries()) folded.set(row, predictions[i] as number);
    }
    const folds = Array.from(split.train, (row) => folded.get(row) as number);
    return { track, words, test: own.slice(0, options.seeds.length), folds };
  });
}

function runAll(experiment: Experiment, tasks: readonly FilmNetWork[], options: RunFilmNetOptions) {
  const { catalogue, filmOfRow, vectors } = experiment;
  const shared: FilmNetShared = { catalogue, filmOfRow, vectors };
  let done = 0;
  return runTasks<FilmNetWork, FilmNetAnswer>(workerModule("film-net-worker", import.meta.url), shared, tasks, {
    threads: options.threads,
    signal: options.signal,
    onResult: () =>
      options.onProgress?.({ what: "reading films", done: ++done, total: tasks.length, unit: "networks" }),
  });
}

const filmAt = ({ rows }: Experiment, row: number) => (rows[row] as Experiment["rows"][number]).tmdbId;

/** Folds of the training films, so that a film that the join doubled is never in two. */
function foldsByFilm(experiment: Experiment): Map<number, number> {
  const films = [...new Set(Array.from(experiment.split.train, (row) => filmAt(experiment, row)))];
  const order = Int32Array.from(films.keys());
  shuffle(order, createRandom(0, 7));
  return new Map(Array.from(order, (film, k) => [films[film] as number, k % foldCount]));
}
