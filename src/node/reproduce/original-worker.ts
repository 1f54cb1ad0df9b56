// A worker thread of the original's experiment: trains the networks of one task after the other.
import { workerData } from "node:worker_threads";
import type { NetRun } from "../../core/evaluation/original-result.ts";
import { trainOriginal } from "../../core/models/original/train-original.ts";
import type { Parameter } from "../../core/network/parameter.ts";
import { chooseKernels } from "../../kernels/choose-kernels.ts";
import { withinScope } from "../../kernels/within-scope.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { EpochNote, OriginalShared, OriginalTask, OriginalTaskResult } from "./original-task.ts";

const { pages } = workerData as OriginalShared;
const kernels = chooseKernels({ training: true, pages });

serveTasks<OriginalShared, OriginalTask, OriginalTaskResult, EpochNote>((task, { data }, note) =>
  withinScope(kernels, () => {
    let filmTable: Parameter | undefined;
    return task.models.map((model): NetRun => {
      const started = performance.now();
      const settings = {
        seed: task.seed,
        options: task.options,
        onEpoch: (model: EpochNote["model"], point: EpochNote["point"]) => note({ model, point }),
      };
      const trained = trainOriginal(kernels, model, data, settings, filmTable);
      filmTable = trained.filmTable;
      const { curve, parameters } = trained;
      const seconds = (performance.now() - started) / 1000;
      return { model, seed: task.seed, curve, predictions: [...trained.predictions], parameters, seconds };
    });
  }),
);
