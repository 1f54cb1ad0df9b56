// Reads the original's experiment in the way that takes the least memory. Reading both tables takes 130 to 200 MB, of which the
// originals need a few: without the catalogue it is done in a process of its own, which gives the rest back. With the catalogue
// it is read here, as that would have to come over whole.
import type { ProgressStep } from "../../core/progress/progress.ts";
import { countProcess } from "../manifest/peak-memory.ts";
import { runApart } from "../threads/run-apart.ts";
import { workerModule } from "../threads/worker-module.ts";
import type { Experiment } from "./experiment.ts";
import { findTmdb, type TmdbExperimentOptions, tmdbExperiment } from "./tmdb-experiment.ts";

/**
 * As tmdbExperiment.
 *
 * @throws InputError as tmdbExperiment does; the signal's reason when it is aborted
 */
export async function readExperiment(folder: string, options: TmdbExperimentOptions): Promise<Experiment | null> {
  if (options.catalogue !== false) return tmdbExperiment(folder, options);
  if ((await findTmdb(folder)) === null) return null;
  const module = workerModule("tmdb-worker", import.meta.url);
  const { signal, onProgress: onNote } = options;
  const { result, peakBytes } = await runApart<object, Experiment, ProgressStep>(
    module,
    { folder },
    { signal, onNote },
  );
  countProcess(peakBytes);
  return result;
}
