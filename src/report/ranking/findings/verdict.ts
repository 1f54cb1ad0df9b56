// What the headline measure allows to be said. A model is called better only where the paired test, corrected for the number of
// models, tells it from the baseline; among the others the order of means is told, not claimed.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { modelName } from "../ranking-names.ts";
import { figureOf, type ResultView, significance } from "../ranking-view.ts";

/** Against the baseline, by the headline measure. */
export type Standing = "baseline" | "better" | "worse" | "unsure" | "untested";

export function standing(view: ResultView, row: ReportRow): Standing {
  const [own, base] = [figureOf(row, view.headline), view.baseline && figureOf(view.baseline, view.headline)];
  if (row === view.baseline) return "baseline";
  if (own === null || base === null || own.p === undefined) return "untested";
  if (!(own.p < significance) || own.mean === base.mean) return "unsure";
  return own.mean > base.mean ? "better" : "worse";
}

export interface Verdict {
  /** Short enough for a headline, without a full stop. */
  readonly short: string;
  /** Models that are surely better than the baseline, best first. */
  readonly better: readonly ReportRow[];
}

/** What one data set shows. */
export function verdictOf(view: ResultView): Verdict {
  const better = view.rows.filter((row) => standing(view, row) === "better");
  return { short: shortVerdict(view, better), better };
}

function shortVerdict(view: ResultView, better: readonly ReportRow[]): string {
  const [top, next] = view.rows;
  const { baseline } = view;
  if (top === undefined) return "Nothing was measured";
  if (baseline === null)
    return view.rows.length === 1 ? `What ${modelName(top.model)} finds` : "Models side by side, without a test";
  const others = view.rows.filter((row) => row !== baseline);
  if (others.length === 0) return `What ${modelName(baseline.model)} finds`;
  if (top === baseline && others.every((row) => standing(view, row) === "worse")) return findsMost(top);
  if (better[0] === top && next === baseline) return findsMost(top);
  const best = better[0];
  if (best !== undefined) return `${capitalModel(best)} finds more than ${modelName(baseline.model)}`;
  return `No model is surely better than ${modelName(baseline.model)}`;
}

function findsMost(row: ReportRow): string {
  return `${capitalModel(row)} finds most`;
}

/** At the start of a sentence; ids and names with capitals of their own stay. */
function capitalModel({ model }: ReportRow): string {
  const name = modelName(model);
  return name === model && model !== "popularity"
    ? name
    : name.replace(/^(?!i[A-Z]|item-)./, (first) => first.toUpperCase());
}
