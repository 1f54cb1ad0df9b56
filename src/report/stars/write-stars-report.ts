// Writes the report of an evaluation of models of stars into a folder: the page, the figures as CSV and JSON, chains as CSV, and every
// picture as SVG and PNG.
import type { StarsResult } from "../../core/evaluation/stars/stars-result.ts";
import { viewComparison } from "../comparison/comparison-view.ts";
import { type ReportOptions, writeComparison } from "../comparison/write-comparison.ts";
import { calibrationCsv, tracesCsv } from "./chains-csv.ts";
import { starsPage } from "./stars-page.ts";
import { picturesInOrder, starsPictures } from "./stars-pictures.ts";

/**
 * Writes all files of the report.
 *
 * @param results one a data set, of the same protocol where they are to be compared
 * @param folder an existing folder; files of the same names are written over
 * @returns the names of the files in the folder, in the order in which they were written; the page comes last
 * @throws RangeError where there is no result
 */
export async function writeStarsReport(
  results: readonly StarsResult[],
  folder: string,
  { pngScale = 2 }: ReportOptions = {},
): Promise<{ files: string[] }> {
  if (results.length === 0) throw new RangeError("Cannot write a report: there is no result, at least one is needed");
  const view = viewComparison(results);
  const pictures = starsPictures(view);
  const tables = [
    ["traces.csv", tracesCsv(view)],
    ["calibration.csv", calibrationCsv(view)],
  ] as const;
  return writeComparison(view, folder, {
    tables: tables.flatMap(([name, content]) => (content === null ? [] : [[name, content] as const])),
    pictures: picturesInOrder(pictures),
    page: (files) => starsPage(view, pictures, files),
    pngScale,
  });
}
