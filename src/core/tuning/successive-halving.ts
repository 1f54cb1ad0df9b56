// Random search with successive halving (Jamieson & Talwalkar 2016; Li et al. 2018, "Hyperband", section 2): all candidates are
// tried cheaply, the best third of them at more expense, and so on; the best of the last rung wins. Every search with the same
// budget looks at equally many candidates at equal expense, which is what makes models comparable.
import { createRandom } from "../random/random.ts";
import { type DrawnOptions, drawOptions, type SearchSpace } from "./search-range.ts";

/** One candidate tried on one rung. */
export interface Trial {
  readonly options: DrawnOptions;
  /** Rungs count from 0; the higher, the more was spent. */
  readonly rung: number;
  /** Higher is better; null where the candidate could not be tried (`why`). */
  readonly score: number | null;
  readonly why?: string;
}

export interface SearchBudget {
  /** Candidates on the first rung, the defaults among them; at least 1. */
  readonly candidates: number;
  /** One in so many survives a rung; at least 2. */
  readonly keepOneIn: number;
  readonly rungs: number;
}

export interface SearchInput {
  readonly space: SearchSpace;
  /** Tried first, whatever is drawn. */
  readonly first: DrawnOptions;
  readonly budget: SearchBudget;
  readonly seed: number;
  /** What was tried before, by an earlier run of the same search: not tried again. */
  readonly known?: readonly Trial[];
  /** Tries options on a rung. May be told in a trial's `why` that they cannot be tried. */
  readonly tryOut: (options: DrawnOptions, rung: number) => Promise<Pick<Trial, "score" | "why">>;
  /** After each trial that was made now, in order. */
  readonly onTrial?: (trial: Trial) => void | Promise<void>;
}

/**
 * @returns all trials, in the order of the search; the winner is the best of the last rung that has a score
 * @throws RangeError for a budget that is none; what `tryOut` throws
 */
export async function searchByHalving(input: SearchInput): Promise<{ trials: Trial[]; best: Trial | null }> {
  const { known = [], tryOut, onTrial } = input;
  const { rungs, keepOneIn } = checkedBudget(input.budget);
  const before = new Map(known.map((trial) => [keyOf(trial.options, trial.rung), trial]));
  const trials: Trial[] = [];
  let candidates = drawCandidates(input);
  let best: Trial | null = null;
  for (let rung = 0; rung < rungs; rung++) {
    const tried: Trial[] = [];
    for (const options of candidates) {
      const found = before.get(keyOf(options, rung));
      const trial = found ?? { options, rung, ...(await tryOut(options, rung)) };
      if (found === undefined) await onTrial?.(trial);
      tried.push(trial);
    }
    trials.push(...tried);
    const ranked = rankTrials(tried);
    if (ranked.length === 0) break;
    best = ranked[0] as Trial;
    candidates = ranked.slice(0, Math.max(1, Math.ceil(candidates.length / keepOneIn))).map(({ options }) => options);
  }
  return { trials, best };
}

/** Best first, without those that have no score; of equals the one that was drawn first. */
function rankTrials(trials: readonly Trial[]): Trial[] {
  return trials.filter(({ score }) => score !== null).sort((a, b) => (b.score as number) - (a.score as number));
}

/** The first options and what is drawn beside them, none twice. A space smaller than the budget is tried whole. */
function drawCandidates({ space, first, budget, seed }: SearchInput): DrawnOptions[] {
  const random = createRandom(seed, 6);
  const found = new Map([[keyOf(first, 0), first]]);
  for (let draw = 0; found.size < budget.candidates && draw < 50 * budget.candidates; draw++) {
    const options = { ...first, ...drawOptions(space, random) };
    if (!found.has(keyOf(options, 0))) found.set(keyOf(options, 0), options);
  }
  return [...found.values()];
}

/** The same options give the same key, whatever the order in which they are written. */
function keyOf(options: DrawnOptions, rung: number): string {
  return JSON.stringify([rung, ...Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function checkedBudget(budget: SearchBudget): SearchBudget {
  const { candidates, keepOneIn, rungs } = budget;
  for (const [name, value, least] of [
    ["candidates", candidates, 1],
    ["keepOneIn", keepOneIn, 2],
    ["rungs", rungs, 1],
  ] as const) {
    if (Number.isInteger(value) && value >= least) continue;
    throw new RangeError(`Cannot search: ${name} must be a whole number from ${least}, got ${value}`);
  }
  return budget;
}
