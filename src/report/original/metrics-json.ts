// The whole result as JSON: rows and manifest first, as in every document (docs/guide/formats.md), then facts, test rows, steps,
// runs and the account of the files. Numbers have six significant digits.
import type { OriginalResult } from "../../core/evaluation/original-result.ts";
import type { QualityResult } from "../../core/evaluation/quality-result.ts";
import { rounded } from "./rounded.ts";

/** JSON with one line for each row, run and test film, so that it can be read and compared. */
export function metricsJson(result: OriginalResult): string {
  const {
    rows,
    manifest,
    data,
    comparable,
    command,
    notes,
    facts,
    leftOut,
    ingest,
    test,
    runs,
    freshOrder,
    mended,
    transfer,
    quality,
  } = result;
  const parts = [
    ["rows", lines(rows)],
    ["manifest", JSON.stringify(manifest, null, 2).replaceAll("\n", "\n  ")],
    ["data", compact(data)],
    ["comparable", compact(comparable)],
    ["command", compact(command)],
    ["notes", lines(notes)],
    ["facts", compact(facts)],
    ["mended", lines(mended)],
    ["transfer", lines(transfer)],
    ...(quality === undefined ? [] : [["quality", qualityJson(quality)]]),
    ["leftOut", lines(leftOut)],
    ["ingest", lines(ingest)],
    ["test", lines(test)],
    ["runs", lines(runs)],
    ["freshOrder", lines(freshOrder)],
  ];
  return `{\n${parts.map(([name, json]) => `  "${name}": ${json}`).join(",\n")}\n}\n`;
}

/** One line for each row, and for each film, slice and input of each track. */
function qualityJson({ rows, tracks, divisions }: QualityResult): string {
  const list = tracks.map((track) => {
    const parts = Object.entries(track).map(
      ([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : compact(value)}`,
    );
    return `{ ${parts.join(", ")} }`;
  });
  return `{ "divisions": ${divisions}, "rows": ${lines(rows)}, "tracks": [${list.join(", ")}] }`;
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? "[]" : `[\n${values.map((value) => `    ${compact(value)}`).join(",\n")}\n  ]`;
}

function compact(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "number" ? rounded(part) : part));
}
