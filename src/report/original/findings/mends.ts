// The original's networks with their faults mended: each network's steps in the order in which they were run, those with one
// mend apart from the one with all.
import type { MendStep, OriginalModelId } from "../../../core/evaluation/original-result.ts";
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { mendName } from "../mend-names.ts";
import { netOrder } from "../names.ts";
import { metricOf, type OriginalView, testedRow } from "../original-view.ts";
import { type Worth, worthOf } from "./steps.ts";

/** The slice of the films that somebody voted on. */
const voted = "r2[votes>0]";

export interface MendFinding {
  readonly step: MendStep;
  readonly name: string;
  readonly row: ReportRow;
  readonly worth: Worth;
  /** R2 minus the base's on test films with at least one vote; null where that slice was not measured. */
  readonly votedGain: number | null;
}

/** One network: what it starts from, each mend alone, and all mends together. */
export interface MendLadder {
  readonly id: OriginalModelId;
  readonly base: ReportRow;
  readonly single: readonly MendFinding[];
  /** Null where that was not run. */
  readonly together: MendFinding | null;
}

/** A ladder for each network with steps, in the order of the original's table. @throws RangeError where a row is missing */
export function mendLadders(view: OriginalView): MendLadder[] {
  return netOrder.flatMap((id) => {
    const steps = view.result.mended.filter((step) => step.network === id);
    const [first] = steps;
    if (first === undefined) return [];
    const found = steps.map((step) => mendFinding(view, step));
    const single = found.filter(({ step }) => step.mends.length === 1);
    const together = found.find(({ step }) => step.mends.length > 1) ?? null;
    return [{ id, base: testedRow(view, first.base, first.track), single, together }];
  });
}

function mendFinding(view: OriginalView, step: MendStep): MendFinding {
  const row = testedRow(view, step.model, step.track);
  const before = testedRow(view, step.base, step.track).metrics[voted]?.mean;
  const after = row.metrics[voted]?.mean;
  metricOf(row, "r2");
  return {
    step,
    name: mendName(step.mends),
    row,
    worth: worthOf(step.gain.r2),
    votedGain: before === undefined || after === undefined ? null : after - before,
  };
}

/** Steps whose change of R2 points another way on films with votes than on all, at two decimals. */
export function toldDifferently(ladders: readonly MendLadder[]): MendFinding[] {
  const side = (change: number) => Math.sign(Math.round(change * 100));
  return ladders
    .flatMap(({ single }) => single)
    .filter(({ step, votedGain }) => votedGain !== null && side(votedGain) !== side(step.gain.r2.mean));
}
