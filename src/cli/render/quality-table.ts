// The film quality models in the terminal: R2 of each track's models with its interval, and how many ratings the intervals of answers hold.
// Tracks are different tasks and stand in groups of their own.
import type { QualityResult } from "../../core/evaluation/quality-result.ts";
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";
import { textTable } from "./text-table.ts";

const names: Readonly<Record<string, string>> = {
  "film-gp": "Gaussian process",
  "film-trees": "boosted trees",
  "film-quality": "film quality",
};
const where: Readonly<Record<string, string>> = { cv5: "5 folds", cv10: "10 folds" };

/** The table with a line end. */
export function qualityTable({ rows, tracks, divisions }: QualityResult): string {
  const columns = [
    ...["track", "model", "asked on"].map((header) => ({ header })),
    ...["R2", "95 % interval", "MAE", "R2, 50 votes +"].map((header) => ({ header, align: "right" as const })),
  ];
  const cells = rows.map((row, k) => [
    row.track === rows[k - 1]?.track ? "" : row.track,
    names[row.model] ?? row.model,
    where[row.protocol] ?? "test rows",
    ...figures(row),
  ]);
  const divided = divisions === 1 ? "one division" : `the mean of ${divisions} divisions`;
  const held = tracks.map(({ track, coverage }) => `${((coverage[0]?.covered ?? 0) * 100).toFixed(1)} % (${track})`);
  const lines = [
    "How good a film is",
    textTable(columns, cells),
    "",
    `Folds: ${divided}. Of the ratings out of fold, 90 % intervals hold ${held.join(", ")}.`,
  ];
  return `${lines.join("\n")}\n`;
}

function figures({ metrics }: ReportRow): string[] {
  const told = (metric: Metric | undefined) => metric?.mean.toFixed(3) ?? "";
  const { r2, mae } = metrics;
  const interval = r2?.ci95?.map((end) => end.toFixed(3)).join(" to ") ?? "";
  return [told(r2), interval, told(mae), told(metrics["r2[votes>=50]"])];
}
