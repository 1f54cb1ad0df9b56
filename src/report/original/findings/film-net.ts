// The network that reads a film's metadata, track by track: without word vectors, with them, and what they add. Tracks are
// different tasks and are never put into one order.
import type { TransferStep } from "../../../core/evaluation/original-result.ts";
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { foundRow, metricOf, type OriginalView, testedRow } from "../original-view.ts";
import { type MendFinding, mendLadders } from "./mends.ts";

export type Words = "none" | TransferStep["words"];

/** One use of word vectors in one track. */
export interface FilmNetFinding {
  readonly words: Words;
  /** On the test rows, each measure averaged over seeds. */
  readonly row: ReportRow;
  /** On the test rows, the seeds' predictions averaged into one; null where that was not run. */
  readonly averaged: ReportRow | null;
  /** Out of fold inside the training rows; null where that was not run. */
  readonly folds: ReportRow | null;
  /** What the words add; null for the network without them. */
  readonly step: TransferStep | null;
}

export interface FilmNetTrack {
  readonly track: string;
  /** Without words first. */
  readonly variants: readonly FilmNetFinding[];
}

const trackOrder = ["before-release", "all-columns"];
const averagedSuffix = "+averaged";

/** Each track that was run. @throws RangeError where a row of a step is missing */
export function filmNetTracks(view: OriginalView): FilmNetTrack[] {
  const steps = view.result.transfer.filter((step) => !step.model.endsWith(averagedSuffix));
  const found = [...new Set(steps.map((step) => step.track))];
  const place = (track: string) => (trackOrder.includes(track) ? trackOrder.indexOf(track) : trackOrder.length);
  return found
    .toSorted((a, b) => place(a) - place(b))
    .map((track) => {
      const own = steps.filter((step) => step.track === track);
      const bases = [...new Set(own.map((step) => step.base))];
      const variants = [
        ...bases.map((base) => variant(view, track, base, null)),
        ...own.map((step) => variant(view, track, step.model, step)),
      ];
      return { track, variants };
    });
}

function variant(view: OriginalView, track: string, model: string, step: TransferStep | null): FilmNetFinding {
  const row = testedRow(view, model, track);
  metricOf(row, "r2");
  return {
    words: step?.words ?? "none",
    row,
    averaged: foundRow(view, model + averagedSuffix, track) ?? null,
    folds: foundRow(view, model, track, "cv5") ?? null,
    step,
  };
}

/** The best of the original's networks and what all its mends make of it. */
export interface BestOriginal {
  readonly id: string;
  readonly row: ReportRow;
  /** Null where it was not mended. */
  readonly mended: MendFinding | null;
}

/** By R2, with a fresh order of rows where that was run; null where no network was run. */
export function bestOriginal(view: OriginalView): BestOriginal | null {
  const nets = view.freshNets.length > 0 ? view.freshNets : view.nets;
  const [best] = nets.toSorted((a, b) => metricOf(b.row, "r2").mean - metricOf(a.row, "r2").mean);
  if (best === undefined) return null;
  const ladder = mendLadders(view).find(({ id }) => id === best.id);
  return { id: best.id, row: best.row, mended: ladder?.together ?? null };
}
