// Where folds are draws of their own, how far their means stand apart tells what an interval over people does not: how much the choice
// of films moves a figure.
import { spread } from "../spread.ts";
import type { RankingRow } from "./evaluate-ranking.ts";

/** The row with the standard deviation and the range of its folds' means beside each figure that folds have. */
export function withSpread(row: RankingRow): RankingRow {
  const metrics = Object.entries(row.metrics).map(([name, metric]) => {
    const values = row.folds.flatMap((fold) => fold.metrics[name] ?? []);
    if (values.length === 0) return [name, metric] as const;
    const { sd, range } = spread(values);
    return [name, { ...metric, sd, range }] as const;
  });
  return { ...row, metrics: Object.fromEntries(metrics) };
}
