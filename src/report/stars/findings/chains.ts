// Chains of draws as rows carry them in `options.learnt`, a fold an entry (core/models/stars/bayesian): the course of what was traced, by
// how many independent draws that is worth, and how answers about somebody new are calibrated. Models that draw nothing have none.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import type { CalibrationStep } from "../../../core/models/stars/bayesian/calibration.ts";
import type { ResultView } from "../../comparison/comparison-view.ts";

export interface Chain {
  /** From 1. */
  readonly fold: number;
  /** Values by sweep. */
  readonly traces: Readonly<Record<string, readonly number[]>>;
  /** Sweeps before the first draw that was kept. */
  readonly burnIn: number;
  /** Of the sweeps behind `burnIn`, by name of the trace. */
  readonly effectiveDraws: Readonly<Record<string, number>>;
  readonly calibration: readonly CalibrationStep[];
  /** What the model has to say of it: empty where nothing speaks against the chain. */
  readonly notes: readonly string[];
}

/** The chains of one model, at least one. */
export interface ModelChains {
  readonly row: ReportRow;
  readonly chains: readonly Chain[];
  /** Names of what was traced, in the order of the first chain. */
  readonly traced: readonly string[];
}

export function chainsOf({ rows }: Pick<ResultView, "rows">): ModelChains[] {
  return rows.flatMap((row) => {
    const { learnt = [] } = row.options as { readonly learnt?: readonly Partial<Chain>[] };
    const chains = learnt.flatMap((one, k) => chainOf(one, k + 1));
    return chains.length === 0 ? [] : [{ row, chains, traced: Object.keys(chains[0]?.traces ?? {}) }];
  });
}

/** Whether answers about somebody new are corrected at all. */
export function isCalibrated({ calibration }: Chain): boolean {
  return calibration.some(({ offset, spread }) => offset !== 0 || spread !== 1);
}

/** How many sweeps there are behind `burnIn`. */
export function sweepsBehind({ traces, burnIn }: Chain): number {
  return Math.max(0, ...Object.values(traces).map((values) => values.length)) - burnIn;
}

function chainOf(learnt: Partial<Chain>, fold: number): Chain[] {
  const { traces, burnIn = 0, effectiveDraws = {}, calibration = [], notes = [] } = learnt;
  if (traces === undefined || Object.keys(traces).length === 0) return [];
  return [{ fold, traces, burnIn, effectiveDraws, calibration, notes }];
}
