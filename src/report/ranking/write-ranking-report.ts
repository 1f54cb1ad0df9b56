// Writes the report of an evaluation of rankings into a folder: the page, the metrics as CSV and JSON, and every picture as SVG
// and PNG.
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import { viewComparison } from "../comparison/comparison-view.ts";
import { type ReportOptions, writeComparison } from "../comparison/write-comparison.ts";
import { rankingPage } from "./ranking-page.ts";
import { picturesInOrder, rankingPictures } from "./ranking-pictures.ts";

/**
 * Writes all files of the report.
 *
 * @param results one a data set, of the same protocol where they are to be compared
 * @param folder an existing folder; files of the same names are written over
 * @returns the names of the files in the folder, in the order in which they were written; the page comes last
 * @throws RangeError where there is no result
 */
export async function writeRankingReport(
  results: readonly RankingResult[],
  folder: string,
  { pngScale = 2 }: ReportOptions = {},
): Promise<{ files: string[] }> {
  if (results.length === 0) throw new RangeError("Cannot write a report: there is no result, at least one is needed");
  const view = viewComparison(results);
  const pictures = rankingPictures(view);
  return writeComparison(view, folder, {
    pictures: picturesInOrder(pictures),
    page: (files) => rankingPage(view, pictures, files),
    pngScale,
  });
}
