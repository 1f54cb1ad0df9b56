// The original's table and what became of it, as rows of a figure: what was published, what the same experiment gives here, and what stands in
// its place now.
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";

export const measures = ["rmse", "mae", "r2"] as const;
export type Measure = (typeof measures)[number];

export interface LabRow {
  readonly id: string;
  readonly track: string;
  readonly metric: Metric;
}

/** Models in the order in which they are told; a model that is not there is left out. */
const told: readonly (readonly [model: string, track: string])[] = [
  ["mean", "original"],
  ["original-deep", "original"],
  ["original-frozen", "original"],
  ["original-tuned", "original"],
  ["film-net", "before-release"],
  ["film-quality", "before-release"],
  ["film-quality", "all-columns"],
  ["film-quality", "with-ratings"],
];

export function originalRows(rows: readonly ReportRow[], measure: Measure): LabRow[] {
  return told.flatMap(([model, track]) => {
    const row =
      rows.find((each) => each.model === model && each.track === track) ??
      (track === "original" ? rows.find((each) => each.model === model) : undefined);
    const metric = row?.metrics[measure];
    return row === undefined || metric === undefined ? [] : [{ id: row.model, track: row.track, metric }];
  });
}
