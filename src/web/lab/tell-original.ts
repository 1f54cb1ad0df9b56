// The original's table and what became of it, as rows of figures: what was published, what the same experiment gives here, and what stands in
// its place now.
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";

export const measures = ["rmse", "mae", "r2"] as const;
export type Measure = (typeof measures)[number];

/** Which test films count: all, or those that enough people voted on to know what the public thinks. */
export const slices = ["", "votes>=50"] as const;
export type Slice = (typeof slices)[number];

export interface LabRow {
  readonly id: string;
  readonly track: string;
  readonly metric: Metric;
}

const networks = ["original-deep", "original-frozen", "original-tuned"] as const;

/** The notebook's networks beside a guess that needs none. */
export function originalRows(rows: readonly ReportRow[], measure: Measure, slice: Slice): LabRow[] {
  return ["mean", ...networks].flatMap((model) => rowOf(rows, measure, slice, model, "original") ?? []);
}

/** What became of it, in the order in which it was tried: mended networks, then what knows more. What was not run is not there. */
export function laterRows(rows: readonly ReportRow[], measure: Measure, slice: Slice): LabRow[] {
  const mended = rows.filter(({ model }) => networks.some((network) => model.startsWith(`${network}+`)));
  const ours = ["before-release", "all-columns", "with-ratings"].flatMap((track) =>
    ["film-net", "film-gp", "film-trees", "film-quality"].map((model) => ({ model, track })),
  );
  const all = [{ model: "mean", track: "original" }, ...mended, ...ours];
  const found = all.flatMap(({ model, track }) => rowOf(rows, measure, slice, model, track) ?? []);
  return found.length > 1 ? found : [];
}

function rowOf(
  rows: readonly ReportRow[],
  measure: Measure,
  slice: Slice,
  model: string,
  track: string,
): LabRow | null {
  const row = rows.find((each) => each.model === model && each.track === track);
  const metric = row?.metrics[slice === "" ? measure : `${measure}[${slice}]`];
  return row === undefined || metric === undefined ? null : { id: model, track, metric };
}
