// Every metric as a line of CSV (RFC 4180), for spreadsheets: a row's metric a line, empty where there is
// nothing. Track and protocol keep rows apart that answer different questions.
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";
import { csvCell } from "../../core/text/csv-cell.ts";
import { rounded } from "./rounded.ts";

const header = "model,track,protocol,metric,mean,ci_low,ci_high,sd,min,max,published,peer,peer_mean,peer_sd,p,n";

/** The table with its header; lines end in a line feed. `withData` puts the data set in front, for rows of several. */
export function metricsCsv(rows: readonly ReportRow[], withData = false): string {
  const lines = rows.flatMap((row) =>
    Object.entries(row.metrics).map(([key, metric]) => {
      const own = line(row, key, metric);
      return withData ? `${cell(row.data)},${own}` : own;
    }),
  );
  return `${[withData ? `data,${header}` : header, ...lines].join("\n")}\n`;
}

function line(row: ReportRow, key: string, { mean, ci95, sd, range, published, peer, p, n }: Metric): string {
  const cells = [
    row.model,
    row.track,
    row.protocol,
    key,
    mean,
    ci95?.[0],
    ci95?.[1],
    sd,
    range?.[0],
    range?.[1],
    published,
    peer?.name,
    peer?.mean,
    peer?.sd,
    p,
    n,
  ];
  return cells.map(cell).join(",");
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(rounded(value));
  return csvCell(value);
}
