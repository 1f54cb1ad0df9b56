// A worker thread that learns how good films are.
import { readQualityFilms } from "../../core/models/film-quality/quality-films.ts";
import type { ProgressStep } from "../../core/progress/progress.ts";
import { faultOf } from "../threads/apart-messages.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { QualityOutcome, QualityTask } from "./learn-quality-apart.ts";
import { learnFilmQuality } from "./train-film-quality.ts";

serveTasks<QualityTask, null, QualityOutcome, ProgressStep>(async (_, { options, ...data }, note) => {
  try {
    const films = readQualityFilms(data.catalogue, data.summaries, null);
    return { learnt: await learnFilmQuality({ ...data, films }, { ...options, onProgress: note }) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
});
