// The results as JSON: one result is a document with rows and manifest first (docs/guide/formats.md), several stand in a list
// `results`. Numbers have six significant digits.
import type { ReportDocument } from "../../core/evaluation/report-document.ts";
import { compactJson, jsonLines } from "../article/json-lines.ts";

/** JSON with one line for each row. */
export function resultsJson(results: readonly ReportDocument[]): string {
  const [only] = results;
  if (results.length === 1 && only !== undefined) return `${documentJson(only)}\n`;
  return `{ "results": [\n${results.map(documentJson).join(",\n")}\n] }\n`;
}

function documentJson({ rows, manifest, ...rest }: ReportDocument): string {
  const parts = [
    ["rows", jsonLines(rows)],
    ["manifest", JSON.stringify(manifest, null, 2).replaceAll("\n", "\n  ")],
    ...Object.entries(rest).map(([name, value]) => [name, compactJson(value)]),
  ];
  return `{\n${parts.map(([name, json]) => `  ${JSON.stringify(name)}: ${json}`).join(",\n")}\n}`;
}
