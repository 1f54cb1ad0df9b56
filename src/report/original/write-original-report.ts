// Writes the report of the original's experiment into a folder: the page, the metrics as CSV and JSON, and every picture as
// SVG and PNG. It never removes anything and never renames: putting the folder in its place is the caller's.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OriginalResult } from "../../core/evaluation/original-result.ts";
import { metricsCsv } from "../article/metrics-csv.ts";
import { wholeNumber } from "../article/numbers.ts";
import { standaloneSvg } from "../pictures/standalone-svg.ts";
import { svgToPng } from "../pictures/svg-to-png.ts";
import { qualityRows } from "./findings/quality/quality-tracks.ts";
import { metricsJson } from "./metrics-json.ts";
import { originalPage } from "./original-page.ts";
import { originalPictures, picturesInOrder } from "./original-pictures.ts";
import { type OriginalView, viewOriginal } from "./original-view.ts";

export interface OriginalReportOptions {
  /** Pixels of a PNG for each px of its SVG; default 2. */
  readonly pngScale?: number;
}

/**
 * Writes all files of the report.
 *
 * @param result every model that was run, with the row of the model `mean`, which everything is measured against
 * @param folder an existing folder; files of the same names are written over
 * @returns the names of the files in the folder, in the order in which they were written; the page comes last
 * @throws RangeError where rows, runs and test rows do not fit together
 */
export async function writeOriginalReport(
  result: OriginalResult,
  folder: string,
  { pngScale = 2 }: OriginalReportOptions = {},
): Promise<{ files: string[] }> {
  const view = viewOriginal(result);
  const pictures = originalPictures(view);
  const files: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await writeFile(join(folder, name), content);
    files.push(name);
  };
  await write("metrics.csv", metricsCsv([...view.rows, ...qualityRows(view)]));
  await write("metrics.json", metricsJson({ ...result, rows: view.rows }));
  for (const picture of picturesInOrder(pictures)) {
    const source = sourceLine(view);
    await write(`${picture.name}.svg`, standaloneSvg(picture, { source, embedFonts: true }));
    await write(`${picture.name}.png`, await svgToPng(standaloneSvg(picture, { source, embedFonts: false }), pngScale));
  }
  await write("report.html", originalPage(view, pictures, [...files]));
  return { files };
}

/** What a picture on its own says about where it came from. */
function sourceLine({ result, mean, invented }: OriginalView): string {
  const data = invented ? "invented catalogue, comparable with nothing published" : "TMDB 5000 Movie Dataset";
  return `matinee ${result.manifest.matinee} · ${data} · ${wholeNumber(result.test.length)} test rows · split ${mean.split.slice(0, 19)}`;
}
