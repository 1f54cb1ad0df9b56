// One contestant in one fold: it learns, then tells the held-out ratings of every person; what that comes to is noted down by person.
import type { OnProgress } from "../../progress/progress.ts";
import { eachInTurn } from "../each-in-turn.ts";
import { PeopleLosses } from "./people-losses.ts";
import type { StarCase, StarFold } from "./star-case.ts";
import type { AskedStars, StarCaseScorer, StarContestant } from "./star-contestant.ts";
import type { StarMeasure } from "./star-measures.ts";

export interface StarFoldRun {
  /** From 0. */
  readonly fold: number;
  readonly measures: readonly StarMeasure[];
  readonly seed: number;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** For progress: "fold 1 of 5". */
  readonly title: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface StarFoldOutcome {
  readonly losses: PeopleLosses;
  /** Seconds of learning, and of answering; measuring is not in them. */
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
  readonly learnt: StarCaseScorer["learnt"];
}

/**
 * @throws RangeError where the scorer is of another number of films, or an answer is no number
 * @throws the signal's reason when it is aborted
 */
export async function runStarFold(
  fold: StarFold,
  contestant: StarContestant,
  run: StarFoldRun,
): Promise<StarFoldOutcome> {
  const { now, seed, signal, onProgress } = run;
  signal?.throwIfAborted();
  const start = now();
  const scorer = await contestant.fit(fold, { fold: run.fold, seed, signal, onProgress });
  const fitted = now();
  checkItems(scorer, fold, contestant);
  const measures = run.measures.filter(({ ofIntervals }) => scorer.isSureOf || !ofIntervals);
  const losses = new PeopleLosses(fold.cases, measures);
  const answersFor = roomFor(fold.cases);
  let scoring = 0;
  const turns = { what: `${run.title}: ${contestant.id}`, unit: "people", now, signal, onProgress };
  await eachInTurn(fold.cases, turns, (asked, place) => {
    const answers = answersFor(asked.films.length);
    const before = now();
    scorer.predict(asked.person, asked.films, answers);
    scoring += now() - before;
    checkAnswers(answers, asked, contestant, scorer.isSureOf);
    losses.add(place, asked.truth, answers);
  });
  return { losses, fitSeconds: (fitted - start) / 1000, scoreSeconds: scoring / 1000, learnt: scorer.learnt };
}

/** Answers of any length that a case asks for, over one piece of memory. */
function roomFor(cases: readonly StarCase[]): (films: number) => AskedStars {
  const most = cases.reduce((length, { films }) => Math.max(length, films.length), 0);
  const room = () => new Float32Array(most);
  const whole = { mean: room(), sd: room(), lo: room(), hi: room() };
  return (films) => ({
    mean: whole.mean.subarray(0, films),
    sd: whole.sd.subarray(0, films),
    lo: whole.lo.subarray(0, films),
    hi: whole.hi.subarray(0, films),
  });
}

function checkItems({ items }: StarCaseScorer, { train }: StarFold, { id }: StarContestant): void {
  if (items === train.items.length) return;
  throw new RangeError(`Cannot ask ${id}: it knows ${items} films; ${train.items.length} were needed`);
}

function checkAnswers(answers: AskedStars, { films }: StarCase, { id }: StarContestant, isSureOf: boolean): void {
  for (const name of isSureOf ? (["mean", "lo", "hi"] as const) : (["mean"] as const)) {
    const k = answers[name].findIndex((value) => !Number.isFinite(value));
    if (k < 0) continue;
    const seen = `${name} ${answers[name][k]} for film ${films[k]}`;
    throw new RangeError(`Cannot ask ${id}: ${seen} was seen; a finite number was needed`);
  }
}
