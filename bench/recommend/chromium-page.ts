// The page of bench/chromium.bench.ts.
import { type TimedQuestions, timedQuestions } from "./wall-times.ts";

declare global {
  var ask: ((films: number) => TimedQuestions) | undefined;
  var asked: TimedQuestions | undefined;
}

globalThis.ask = timedQuestions;
