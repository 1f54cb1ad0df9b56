// What the headline measure allows to be said. A model is called better only where the paired test, corrected for the number of
// models, tells it from the baseline; among the others the order of means is told, not claimed.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { figureOf, type ResultView, significance } from "../comparison-view.ts";
import { badness } from "../measure.ts";
import { measureOf } from "../measures.ts";
import { isPlural, modelName } from "../names.ts";
import type { Claims, Subject } from "./claims.ts";

/** Against the baseline, by the headline measure. */
export type Standing = "baseline" | "better" | "worse" | "unsure" | "untested";

export function standing(view: ResultView, row: ReportRow): Standing {
  const [own, base] = [figureOf(row, view.headline), view.baseline && figureOf(view.baseline, view.headline)];
  if (row === view.baseline) return "baseline";
  if (own === null || base === null || own.p === undefined) return "untested";
  if (!(own.p < significance) || own.mean === base.mean) return "unsure";
  const measure = measureOf(view.headline);
  return badness(measure, own.mean) < badness(measure, base.mean) ? "better" : "worse";
}

export interface Verdict {
  /** Short enough for a headline, without a full stop. */
  readonly short: string;
  /** Whether it says of one model that it is ahead of all, not only of the baseline. */
  readonly isOfAll: boolean;
  /** Models that are surely better than the baseline, best first. */
  readonly better: readonly ReportRow[];
}

/** What one data set shows. */
export function verdictOf(view: ResultView, claims: Claims): Verdict {
  const better = view.rows.filter((row) => standing(view, row) === "better");
  const first = firstOfAll(view, better);
  if (first !== null) return { short: claims.most(atStart(first)), isOfAll: true, better };
  return { short: weakerVerdict(view, better, claims), isOfAll: false, better };
}

/** The model of which it may be said that it is ahead of all others. */
function firstOfAll(view: ResultView, better: readonly ReportRow[]): ReportRow | null {
  const { rows, baseline } = view;
  const [top, next] = rows;
  if (top === undefined || baseline === null || next === undefined) return null;
  const isAboveAll = top === baseline && rows.slice(1).every((row) => standing(view, row) === "worse");
  return isAboveAll || (better[0] === top && next === baseline) ? top : null;
}

function weakerVerdict(view: ResultView, better: readonly ReportRow[], claims: Claims): string {
  const { rows, baseline } = view;
  const [top] = rows;
  if (top === undefined) return "Nothing was measured";
  if (rows.length === 1) return claims.alone({ ...atStart(top), name: modelName(top.model) });
  if (baseline === null || !isTested(view)) return "Models side by side, without a test";
  const [best] = better;
  const base = modelName(baseline.model);
  return best === undefined ? `No model is surely better than ${base}` : claims.more(atStart(best), base);
}

/** Measures of intervals are told without a test. */
export function isTested({ rows, headline }: ResultView): boolean {
  return rows.some((row) => figureOf(row, headline)?.p !== undefined);
}

/** At the start of a sentence; ids and names with capitals of their own stay. */
function atStart({ model }: ReportRow): Subject {
  const name = modelName(model);
  const isName = name === model && model !== "popularity";
  return {
    name: isName ? name : name.replace(/^(?!i[A-Z]|item-)./, (first) => first.toUpperCase()),
    isPlural: isPlural(model),
  };
}
