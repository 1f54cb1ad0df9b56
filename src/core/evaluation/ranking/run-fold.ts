// One contestant in one fold: it learns, then is asked about every person; what is noted down goes to its tables.
import type { OnProgress } from "../../progress/progress.ts";
import { eachInTurn } from "../each-in-turn.ts";
import type { CaseScorer, Contestant } from "./contestant.ts";
import type { FoldFacts } from "./fold-facts.ts";
import type { ListTally } from "./list-tally.ts";
import type { MeasurementPlan } from "./measurement-plan.ts";
import type { NewcomerNotes } from "./newcomer-gains.ts";
import type { PersonTable } from "./person-table.ts";
import { rankCase } from "./rank-case.ts";
import type { RankingCase, RankingFold } from "./ranking-case.ts";
import { topFilms } from "./top-films.ts";

/** What a contestant's answers are written to. */
export interface Notes {
  readonly people: PersonTable;
  readonly newcomers: NewcomerNotes;
  readonly tally: ListTally;
}

export interface FoldRun {
  /** From 0. */
  readonly fold: number;
  readonly plan: MeasurementPlan;
  readonly facts: FoldFacts;
  readonly seed: number;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** For progress: "fold 1 of 5". */
  readonly title: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface FoldOutcome {
  /** Seconds of learning, and of scoring; measuring is not in them. */
  readonly fitSeconds: number;
  readonly scoreSeconds: number;
  /** What the scorer tells of what it learnt. */
  readonly learnt: CaseScorer["learnt"];
}

/**
 * @throws RangeError where the scorer is of another number of films
 * @throws the signal's reason when it is aborted
 */
export async function runFold(
  fold: RankingFold,
  contestant: Contestant,
  notes: Notes,
  run: FoldRun,
): Promise<FoldOutcome> {
  const { now, seed, signal, onProgress } = run;
  signal?.throwIfAborted();
  const start = now();
  const scorer = await contestant.fit(fold, { fold: run.fold, seed, signal, onProgress });
  const fitted = now();
  checkItems(scorer, fold, contestant);
  const scores = new Float32Array(scorer.items);
  let scoring = 0;
  const turns = { what: `${run.title}: ${contestant.id}`, unit: "people", now, signal, onProgress };
  await eachInTurn(fold.cases, turns, (asked) => {
    const before = now();
    scorer.score(asked.history, scores, asked.user);
    scoring += now() - before;
    noteDown(asked, scores, notes, run);
  });
  await eachInTurn(fold.newcomers ?? [], { ...turns, what: `${turns.what}, newcomers`, unit: "lengths" }, (step) =>
    notes.newcomers.add(step, ({ history, user }) => {
      scorer.score(history, scores, user);
      return scores;
    }),
  );
  return { fitSeconds: (fitted - start) / 1000, scoreSeconds: scoring / 1000, learnt: scorer.learnt };
}

function noteDown(asked: RankingCase, scores: Float32Array, notes: Notes, { plan, facts }: FoldRun): void {
  const ranked = rankCase(asked, scores);
  const shown = topFilms(asked, scores, plan.listLength);
  const answer = { asked, ranked, shown, facts };
  notes.people.add(
    asked.user,
    plan.columns.map((column) => column.measure(answer)),
  );
  notes.tally.add(shown);
}

function checkItems({ items }: CaseScorer, { train }: RankingFold, { id }: Contestant): void {
  if (items === train.items.length) return;
  throw new RangeError(`Cannot ask ${id}: it scores ${items} films; ${train.items.length} were needed`);
}
