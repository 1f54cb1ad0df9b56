// How a document was made, as entries of a list of terms.
import type { Manifest } from "../../core/evaluation/report-document.ts";
import { duration, wholeNumber } from "./numbers.ts";
import { optionText } from "./terms.ts";

/** Program, seed, options, time and data of a run; entries without a value are left out. */
export function manifestEntries(manifest: Manifest): [string, string][] {
  const entries: [string, string][] = [
    [
      "matinee",
      `${manifest.matinee}, ${manifest.commit === null ? "outside a checkout" : `commit ${manifest.commit}`}`,
    ],
    ["Node", manifest.node],
    ["Seed", String(manifest.seed)],
    ["Options", optionText(manifest.options)],
    ["Started", manifest.startedAt],
    ["Took", `${duration(manifest.seconds)}, at most ${wholeNumber(manifest.peakMemoryMB)} MB of memory`],
    ...manifest.data.map(({ name, rows, sha256 }): [string, string] => [
      "Data",
      `${name}, ${wholeNumber(rows)} rows, sha256 ${sha256}`,
    ]),
  ];
  return entries.filter(([, value]) => value !== "");
}
