// A sweep of iALS here and in implicit on the same table from the same factors, turn by turn: seconds, the objective after the
// same number of sweeps as numpy computes it in float64 on both sides, and for exact solutions how far the factors are apart.
import type { FactorSettings } from "../../src/core/models/ranking/factors/factor-settings.ts";
import { createRandom } from "../../src/core/random/random.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import type { FactorPair, HandedOver } from "./handed-over.ts";
import { poolFor, type TimedSweeps, timedSweeps } from "./own-sweeps.ts";
import type { PeerAls, Problem, Solver } from "./peer-als.ts";

export interface Comparison {
  /** Entries are ones: `table` of people x films in `handed` says where. */
  readonly table: SparseRows;
  readonly handed: HandedOver;
  /** Null for none. */
  readonly peer: PeerAls | null;
  readonly threads: number;
  /** Turns of both sides; the best sweep of all counts. */
  readonly rounds: number;
  /** In one turn; the objective is compared after them. */
  readonly sweeps: number;
  /** implicit's default. */
  readonly steps: number;
}

/** What implicit minimises, in the words of this house: C - 1 is the weight of an entry, 1 what it has beyond it. */
function settingsOf(
  { factors, regularization }: Problem,
  { sweeps, steps }: Comparison,
  solver: Solver,
): FactorSettings {
  return {
    factors,
    alpha0: 1,
    regularization,
    exponent: 0,
    sweeps,
    solver,
    steps,
    added: 1,
    initialSpread: 1,
    powerSteps: 0,
  };
}

export async function sideBySide(problem: Problem, solver: Solver, comparison: Comparison) {
  const { table, handed, peer, threads, rounds, sweeps } = comparison;
  const weighed = { ...table, data: table.data.map(() => problem.confidence - 1) };
  const start = startOf(problem);
  handed.writeFactors("start", start);
  const pool = poolFor(weighed, problem.factors, threads);
  const settings = settingsOf(problem, comparison, solver);
  let [here, there] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let last: TimedSweeps | undefined;
  for (let round = 0; round < rounds; round++) {
    last = await timedSweeps(weighed, settings, { pool, start });
    here = Math.min(here, ...last.seconds.slice(1)); // the first has the preparations with it
    const theirs = peer?.sweeps(problem, { solver, sweeps, repeats: 1, write: round === rounds - 1 });
    there = Math.min(there, ...(theirs?.seconds ?? []));
  }
  await pool.dispose();
  const { loss, factors } = last as TimedSweeps;
  if (peer === null) return { seconds: { matinee: here }, loss: { matinee: loss } };
  handed.writeFactors("own", factors);
  const losses = { matinee: peer.loss(problem, "own"), implicit: peer.loss(problem, "after") };
  return {
    seconds: { matinee: here, implicit: there },
    ratio: there / here,
    loss: { ...losses, byOwnAccount: loss, apart: relative(losses.matinee, losses.implicit) },
    ...(solver === "exact" && { factors: differences(factors, handed.readFactors("after")) }),
  };
}

/** Factors to start from: normal, a hundredth wide. */
export function startOf({ people, films, factors }: Problem): FactorPair {
  const random = createRandom(1, 1);
  const draw = (rows: number) => Float32Array.from({ length: rows * factors }, () => 0.01 * random.normal());
  return { people: draw(people), films: draw(films) };
}

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.abs(b);

/** The largest difference between two factors, and the largest factor. */
function differences(own: FactorPair, theirs: FactorPair): { largestDifference: number; largest: number } {
  let [largestDifference, largest] = [0, 0];
  for (const side of ["people", "films"] as const) {
    for (const [k, wanted] of theirs[side].entries()) {
      largest = Math.max(largest, Math.abs(wanted));
      largestDifference = Math.max(largestDifference, Math.abs(own[side][k] - wanted));
    }
  }
  return { largestDifference, largest };
}
