// The original's table in the terminal: each measure with its spread over seeds and what was published, then a sentence or
// two that say what the numbers show.
import type { OriginalResult } from "../../core/evaluation/original-result.ts";
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";
import { textTable } from "./text-table.ts";

const names: Readonly<Record<string, string>> = {
  mean: "training mean",
  median: "training median",
  "original-deep": "deep learning",
  "original-frozen": "GloVe, frozen",
  "original-tuned": "GloVe, fine-tuned",
};

/** The table and its reading, with a line end; rows of other tracks in tables of their own. */
export function originalTable(result: OriginalResult): string {
  const [own, others] = [result.rows.filter(isOriginal), result.rows.filter((row) => !isOriginal(row))];
  const about = `${result.facts.testRows} test rows; mean ± standard deviation over seeds`;
  const lines = [tableOf(own), "", about, ...verdicts(own, result)];
  for (const [kind, rows] of Map.groupBy(others, (row) => `${row.track}, ${row.protocol}`)) {
    lines.push("", `A network that reads the film: ${kind}`, tableOf(rows));
  }
  return `${lines.join("\n")}\n`;
}

const isOriginal = (row: ReportRow) => row.track === "original";

function tableOf(rows: readonly ReportRow[]): string {
  const hasPublished = rows.some((row) => row.metrics["r2"]?.published !== undefined);
  const columns = [
    { header: "model" },
    { header: "seeds", align: "right" as const },
    ...["MAE", "RMSE", "R2"].flatMap((header) => [
      { header, align: "right" as const },
      ...(hasPublished ? [{ header: "published", align: "right" as const }] : []),
    ]),
  ];
  return textTable(
    columns,
    rows.map((row) => [displayName(row.model), `${row.seeds}`, ...cells(row, hasPublished)]),
  );
}

/** "deep learning, fresh order" for `original-deep+fresh-order`. */
export function displayName(model: string): string {
  const [base = model, ...steps] = model.split("+");
  return [names[base] ?? base, ...steps.map((step) => step.replaceAll("-", " "))].join(", ");
}

function cells(row: ReportRow, hasPublished: boolean): string[] {
  return (["mae", "rmse", "r2"] as const).flatMap((name) => {
    const metric = row.metrics[name];
    return [value(metric), ...(hasPublished ? [metric?.published?.toFixed(3) ?? ""] : [])];
  });
}

function value(metric: Metric | undefined): string {
  if (metric === undefined) return "";
  return metric.sd === undefined ? decimal(metric.mean) : `${decimal(metric.mean)} ± ${decimal(metric.sd)}`;
}

/** Three decimals, and no minus before zeros. */
function decimal(number: number): string {
  const text = number.toFixed(3);
  return Number(text) === 0 ? "0.000" : text;
}

/** What a reader should take away, from the numbers alone. */
function verdicts(rows: readonly ReportRow[], result: OriginalResult): string[] {
  const nets = rows.filter((row) => row.baseline === "mean" && row.model !== "median");
  const worse = nets.filter((row) => (row.metrics["r2"]?.mean ?? 0) < 0);
  const sure = worse.filter((row) => (row.metrics["r2"]?.p ?? 1) < 0.05);
  const all =
    worse.length === nets.length ? "Every network predicts" : `${worse.length} of ${nets.length} networks predict`;
  const lines = [];
  if (nets.length === 1 && worse.length === 1) lines.push("It predicts worse than the training mean.");
  else if (nets.length > 0) {
    lines.push(`${all} worse than the training mean (${sure.length} with p < 0.05, paired test on squared errors).`);
  }
  for (const { model, why } of result.leftOut) lines.push(`Left out: ${displayName(model)}, because ${why}.`);
  return lines;
}
