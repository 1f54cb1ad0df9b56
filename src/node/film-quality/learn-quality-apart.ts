// How good films are, learnt on a thread of its own beside the calling one: each then has a thread whose plain loops keep nobody waiting.

import type { ProgressStep } from "../../core/progress/progress.ts";
import type { ApartFault } from "../threads/apart-messages.ts";
import { errorOf } from "../threads/apart-messages.ts";
import { runTasks } from "../threads/run-tasks.ts";
import { workerModule } from "../threads/worker-module.ts";
import type { QualityData } from "./quality-data.ts";
import { type LearntQuality, learnFilmQuality, type TrainOptions } from "./train-film-quality.ts";

/** What the thread is told: the data as it was read, since what is made of it is no plain data. */
export interface QualityTask extends Pick<QualityData, "catalogue" | "summaries" | "tracks" | "licences" | "used"> {
  readonly options: Omit<TrainOptions, "signal" | "onProgress">;
}

export type QualityOutcome = { readonly learnt: LearntQuality } | { readonly fault: ApartFault };

/** The same as learnFilmQuality, which it is with one thread. @throws as learnFilmQuality */
export async function learnQualityApart(data: QualityData, options: TrainOptions): Promise<LearntQuality> {
  const { signal, onProgress, ...plain } = options;
  if (plain.threads === 1) return learnFilmQuality(data, options);
  const { catalogue, summaries, tracks, licences, used } = data;
  const worker = workerModule("quality-worker", import.meta.url);
  const task: QualityTask = { catalogue, summaries, tracks, licences, used, options: plain };
  const [outcome] = await runTasks<null, QualityOutcome, ProgressStep>(worker, task, [null], {
    threads: 1,
    signal,
    onNote: (_, step) => onProgress?.(step),
  });
  if (outcome === undefined) throw new Error("A thread that learns how good films are ended without a word");
  if ("fault" in outcome) throw errorOf(outcome.fault);
  return outcome.learnt;
}
