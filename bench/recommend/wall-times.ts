// Milliseconds by the clock of one question after the other, in whatever runs this: Node or a page.
import { listQuestions } from "./list-questions.ts";
import { type Percentiles, percentiles, rounded } from "./percentiles.ts";

export interface TimedQuestions {
  readonly names: readonly string[];
  /** The first answer, which takes memory and works out what is worked out once; then some more, until all is compiled. */
  first(name: string): number;
  times(name: string, repeats: number): Percentiles;
}

const compiling = 50;

export function timedQuestions(films: number): TimedQuestions {
  const questions = listQuestions(films);
  const timed = (name: string, turn: number) => {
    const from = performance.now();
    questions[name]!(turn);
    return performance.now() - from;
  };
  return {
    names: Object.keys(questions),
    first(name) {
      const first = rounded(timed(name, 0));
      for (let turn = 0; turn < compiling; turn++) timed(name, turn);
      return first;
    },
    times: (name, repeats) => percentiles(Float64Array.from({ length: repeats }, (_, turn) => timed(name, turn))),
  };
}
