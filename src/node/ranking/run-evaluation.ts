// One table: a data set, divided by a split, every contestant fitted and asked in every fold.
import { InputError } from "../../core/errors/input-error.ts";
import type { Contestant } from "../../core/evaluation/ranking/contestant.ts";
import { evaluateRanking, type RankingRow } from "../../core/evaluation/ranking/evaluate-ranking.ts";
import { type FoldOptions, foldOf } from "../../core/evaluation/ranking/fold-of.ts";
import { type NewcomerGains, newcomerRatings } from "../../core/evaluation/ranking/newcomer-gains.ts";
import type { PersonTable } from "../../core/evaluation/ranking/person-table.ts";
import type { RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import type { RankingFacts } from "../../core/evaluation/ranking/ranking-result.ts";
import type { Split } from "../../core/evaluation/ranking/split.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { RatingData } from "./rating-data.ts";
import type { NamedSplit } from "./split-files.ts";

export interface RunOptions {
  readonly split: NamedSplit;
  readonly histories: FoldOptions["histories"];
  /** Which films that are handed in are not ranked; left out for all. */
  readonly masked?: FoldOptions["masked"];
  /** How many of their ratings people hand in at most; left out for all. */
  readonly given?: number | undefined;
  readonly contestants: readonly Contestant[];
  readonly metrics: readonly string[];
  readonly baseline: string;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface RunResult {
  readonly rows: readonly RankingRow[];
  readonly people: readonly PersonTable[];
  readonly facts: RankingFacts;
  readonly newcomers: NewcomerGains | null;
}

/** @throws as evaluateRanking, and InputError where no fold has anybody to ask */
export async function runEvaluation({ id, ratings, traits }: RatingData, options: RunOptions): Promise<RunResult> {
  const { split: named, histories, masked, given: most, contestants, ...rest } = options;
  const { split, hash } = named;
  const asked = new Set<number>();
  let held = 0;
  const lengths = newcomerLengths(split, most);
  function* folds(): Iterable<RankingFold> {
    for (const fold of split.folds.keys()) {
      const asking = (given: number | undefined) => ({
        ...({ purpose: "test", histories, masked } as const),
        given: given === undefined ? undefined : { most: given, seed: rest.seed },
      });
      const division = foldOf(ratings, split, fold, asking(most));
      for (const { user, relevant } of division.cases) {
        asked.add(user);
        held += relevant.length;
      }
      const casesOf = (length: number) => foldOf(ratings, split, fold, asking(length)).cases;
      yield { ...division, newcomers: lengths.map((length) => ({ ratings: length, cases: casesOf(length) })) };
    }
    if (asked.size === 0) throw nobodyAsked(id, split);
  }
  const { rows, people, newcomers } = await evaluateRanking(folds(), contestants, {
    ...rest,
    protocol: split.protocol,
    data: id,
    split: hash,
    slices: ["history", "popularity"],
    ...(traits && { traits }),
    folds: split.folds.length,
    now: () => performance.now(),
  });
  const { users, items, data } = ratings;
  const size = { users: users.length, items: items.length, ratings: data.length, folds: split.folds.length };
  return { rows, people, newcomers, facts: { ...size, people: asked.size, held } };
}

/** How many ratings newcomers are known by, where they are asked for and it is not said how few they hand in. */
function newcomerLengths({ protocol, options }: Split, most: number | undefined): readonly number[] {
  if (protocol !== "cold-people" || most !== undefined) return [];
  return newcomerRatings.filter((ratings) => ratings <= Number(options["given"]));
}

/** What is said where a split has nobody in it who could be asked: a table of empty cells says nothing. */
function nobodyAsked(data: string, { protocol, relevantFrom }: Split): InputError {
  const seen = `nobody of ${data} has a held-out rating of ${relevantFrom} and more beside a history under ${protocol}`;
  return new InputError("Cannot compare models", `${seen}; at least one person was needed`);
}
