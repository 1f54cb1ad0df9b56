// Writes the report of an evaluation of rankings into a folder: the page, the metrics as CSV and JSON, and every picture as SVG
// and PNG. It never removes anything and never renames: putting the folder in its place is the caller's.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import { metricsCsv } from "../article/metrics-csv.ts";
import { listed } from "../article/numbers.ts";
import { standaloneSvg } from "../pictures/standalone-svg.ts";
import { svgToPng } from "../pictures/svg-to-png.ts";
import { rankingJson } from "./metrics-json.ts";
import { rankingPage } from "./ranking-page.ts";
import { picturesInOrder, rankingPictures } from "./ranking-pictures.ts";
import { type RankingView, viewRanking } from "./ranking-view.ts";

export interface RankingReportOptions {
  /** Pixels of a PNG for each px of its SVG; default 2. */
  readonly pngScale?: number;
}

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
  { pngScale = 2 }: RankingReportOptions = {},
): Promise<{ files: string[] }> {
  if (results.length === 0) throw new RangeError("Cannot write a report: there is no result, at least one is needed");
  const view = viewRanking(results);
  const pictures = rankingPictures(view);
  const source = sourceLine(view);
  const files: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await writeFile(join(folder, name), content);
    files.push(name);
  };
  await write(
    "metrics.csv",
    metricsCsv(
      view.results.flatMap(({ rows }) => rows),
      true,
    ),
  );
  await write("metrics.json", rankingJson(results));
  for (const picture of picturesInOrder(pictures)) {
    await write(`${picture.name}.svg`, standaloneSvg(picture, { source, embedFonts: true }));
    await write(`${picture.name}.png`, await svgToPng(standaloneSvg(picture, { source, embedFonts: false }), pngScale));
  }
  await write("report.html", rankingPage(view, pictures, [...files]));
  return { files };
}

/** What a picture on its own says about where it came from. */
function sourceLine({ results, invented }: RankingView): string {
  const [first] = results;
  const data = listed(results.map(({ name }) => name));
  const split = first?.rows[0]?.split.slice(0, 19) ?? "";
  const where = results.length === 1 && split !== "" ? ` · split ${split}` : "";
  return `matinee ${first?.result.manifest.matinee ?? ""} · ${data}${invented ? ", comparable with nothing published" : ""} · protocol ${first?.result.protocol ?? ""}${where}`;
}
