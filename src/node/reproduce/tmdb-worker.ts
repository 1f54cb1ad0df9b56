// The process that reads the original's experiment: see read-experiment.ts.
import type { ProgressStep } from "../../core/progress/progress.ts";
import { serveApart } from "../threads/serve-apart.ts";
import type { Experiment } from "./experiment.ts";
import { tmdbExperiment } from "./tmdb-experiment.ts";

serveApart<{ readonly folder: string }, Experiment | null, ProgressStep>(({ folder }, note) =>
  tmdbExperiment(folder, { catalogue: false, onProgress: note }),
);
