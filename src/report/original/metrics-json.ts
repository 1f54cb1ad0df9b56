// The whole result as JSON: rows and manifest first, as in every document (docs/guide/formats.md), then facts, test rows, steps,
// runs and the account of the files. Numbers have six significant digits.
import type { OriginalResult } from "../../core/evaluation/original-result.ts";
import type { QualityResult } from "../../core/evaluation/quality-result.ts";
import { compactJson, jsonLines } from "../article/json-lines.ts";

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
    ["rows", jsonLines(rows)],
    ["manifest", JSON.stringify(manifest, null, 2).replaceAll("\n", "\n  ")],
    ["data", compactJson(data)],
    ["comparable", compactJson(comparable)],
    ["command", compactJson(command)],
    ["notes", jsonLines(notes)],
    ["facts", compactJson(facts)],
    ["mended", jsonLines(mended)],
    ["transfer", jsonLines(transfer)],
    ...(quality === undefined ? [] : [["quality", qualityJson(quality)]]),
    ["leftOut", jsonLines(leftOut)],
    ["ingest", jsonLines(ingest)],
    ["test", jsonLines(test)],
    ["runs", jsonLines(runs)],
    ["freshOrder", jsonLines(freshOrder)],
  ];
  return `{\n${parts.map(([name, json]) => `  "${name}": ${json}`).join(",\n")}\n}\n`;
}

/** One line for each row, and for each film, slice and input of each track. */
function qualityJson({ rows, tracks, divisions }: QualityResult): string {
  const list = tracks.map((track) => {
    const parts = Object.entries(track).map(
      ([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? jsonLines(value) : compactJson(value)}`,
    );
    return `{ ${parts.join(", ")} }`;
  });
  return `{ "divisions": ${divisions}, "rows": ${jsonLines(rows)}, "tracks": [${list.join(", ")}] }`;
}
