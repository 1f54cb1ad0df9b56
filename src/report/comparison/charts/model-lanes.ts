// Models as rows of a forest, by any figure of theirs: what every forest of a comparison is made of.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Lane } from "../../pictures/forest/lane.ts";
import type { ForestRow } from "../../pictures/forest/place-forest.ts";
import { figureOf, type ResultView } from "../comparison-view.ts";
import { written } from "../measure.ts";
import { measureOf, splitKey } from "../measures.ts";
import { modelName } from "../names.ts";

/** Names longer than this are cut in pictures; tables have them whole. */
const longest = 34;

/** Rows that carry the figure, in the order of the view; `sign` says how each is drawn. */
export function modelLanes(view: ResultView, key: string, sign: (row: ReportRow) => Lane["sign"]): ForestRow[] {
  return view.rows.flatMap((row) => {
    const metric = figureOf(row, key);
    if (metric === null) return [];
    const lane: Lane = {
      value: metric.mean,
      interval: wholeInterval(metric.ci95),
      sign: sign(row),
      figure: written(measureOf(splitKey(key)[0]), metric.mean),
    };
    return [{ name: pictureName(row), lanes: [lane] }];
  });
}

/** A model's name as pictures have room for it. */
export function pictureName({ model }: ReportRow): string {
  const name = modelName(model);
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

/** What the baseline has, where there is one. */
export function baselineValue(view: ResultView, key: string): number | null {
  return view.baseline === null ? null : (figureOf(view.baseline, key)?.mean ?? null);
}

/** An interval that can be drawn. */
export function wholeInterval(interval: readonly [number, number] | undefined): readonly [number, number] | null {
  return interval?.every(Number.isFinite) ? interval : null;
}
