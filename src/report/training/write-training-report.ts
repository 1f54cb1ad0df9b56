// Writes the report of a training into a folder: all figures as JSON, every picture as SVG and PNG, and the page. Putting the folder in its
// place is the caller's.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TrainingResult } from "../../core/recommend/training-result.ts";
import { rounded } from "../article/rounded.ts";
import { dataName } from "../comparison/names.ts";
import type { ReportOptions } from "../comparison/write-comparison.ts";
import { standaloneSvg } from "../pictures/standalone-svg.ts";
import { svgToPng } from "../pictures/svg-to-png.ts";
import { trainingPage } from "./training-page.ts";
import { picturesInOrder, trainingPictures } from "./training-pictures.ts";

/**
 * Writes all files of the report.
 *
 * @param folder an existing folder; files of the same names are written over
 * @returns the names of the files in the folder, in the order in which they were written; the page comes last
 */
export async function writeTrainingReport(
  result: TrainingResult,
  folder: string,
  { pngScale = 2 }: ReportOptions = {},
): Promise<{ files: string[] }> {
  const pictures = trainingPictures(result);
  const source = `matinee ${result.manifest.matinee} · model ${result.manifest.id} · ${dataName(result.set)}`;
  const files: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await writeFile(join(folder, name), content);
    files.push(name);
  };
  await write("training.json", resultJson(result));
  for (const picture of picturesInOrder(pictures)) {
    await write(`${picture.name}.svg`, standaloneSvg(picture, { source, embedFonts: true }));
    await write(`${picture.name}.png`, await svgToPng(standaloneSvg(picture, { source, embedFonts: false }), pngScale));
  }
  await write("report.html", trainingPage(result, pictures, [...files]));
  return { files };
}

/** Six significant digits, as in every report. */
function resultJson(result: TrainingResult): string {
  const brief = (_key: string, value: unknown) => (typeof value === "number" ? rounded(value) : value);
  return `${JSON.stringify(result, brief, 2)}\n`;
}
