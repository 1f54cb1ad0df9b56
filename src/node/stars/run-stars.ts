// One table of stars: a data set, divided by a split, every contestant fitted and asked in every fold.
import { InputError } from "../../core/errors/input-error.ts";
import type { FewGiven } from "../../core/evaluation/ranking/fold-uses.ts";
import type { PersonTable } from "../../core/evaluation/ranking/person-table.ts";
import { evaluateStars, type StarRow } from "../../core/evaluation/stars/evaluate-stars.ts";
import type { StarFold } from "../../core/evaluation/stars/star-case.ts";
import type { StarContestant } from "../../core/evaluation/stars/star-contestant.ts";
import { starFoldOf } from "../../core/evaluation/stars/star-fold-of.ts";
import type { StarsFacts } from "../../core/evaluation/stars/stars-result.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { RatingData } from "../ranking/rating-data.ts";
import type { NamedSplit } from "../ranking/split-files.ts";

export interface RunStarsOptions {
  readonly split: NamedSplit;
  /** How many of their ratings people who are not learnt from hand in at most; left out for all. */
  readonly given?: FewGiven | undefined;
  readonly contestants: readonly StarContestant[];
  readonly metrics: readonly string[];
  readonly baseline: string;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface RunStarsResult {
  readonly rows: readonly StarRow[];
  readonly people: readonly PersonTable[];
  readonly facts: StarsFacts;
  /** How many questions were asked about people of whom nothing was handed in. */
  readonly unknown: number;
}

/** @throws as evaluateStars, and InputError where no fold holds anything out */
export async function runStars({ id, ratings }: RatingData, options: RunStarsOptions): Promise<RunStarsResult> {
  const { split: named, given, contestants, ...rest } = options;
  const { split, hash } = named;
  const asked = new Set<number>();
  let [held, unknown] = [0, 0];
  function* folds(): Iterable<StarFold> {
    for (const fold of split.folds.keys()) {
      const division = starFoldOf(ratings, split, fold, { purpose: "test", given });
      for (const { user, person, films } of division.cases) {
        asked.add(user);
        held += films.length;
        if (person.history.items.length === 0) unknown++;
      }
      yield division;
    }
    if (asked.size > 0) return;
    const seen = `no rating of ${id} is held out under ${split.protocol}`;
    throw new InputError("Cannot compare models", `${seen}; at least one was needed`);
  }
  const { rows, people } = await evaluateStars(folds(), contestants, {
    ...rest,
    protocol: split.protocol,
    data: id,
    split: hash,
    folds: split.folds.length,
    now: () => performance.now(),
  });
  const { users, items, data } = ratings;
  const size = { users: users.length, items: items.length, ratings: data.length, folds: split.folds.length };
  return { rows, people, unknown, facts: { ...size, people: asked.size, held } };
}
