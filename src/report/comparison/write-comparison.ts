// Writes the report of a comparison into a folder: the figures as CSV and JSON, whatever else is handed over as text, every picture as SVG and
// PNG, and the page. It never removes anything and never renames: putting the folder in its place is the caller's.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { metricsCsv } from "../article/metrics-csv.ts";
import { listed } from "../article/numbers.ts";
import type { Picture } from "../pictures/picture.ts";
import { standaloneSvg } from "../pictures/standalone-svg.ts";
import { svgToPng } from "../pictures/svg-to-png.ts";
import type { ComparisonView } from "./comparison-view.ts";
import { resultsJson } from "./results-json.ts";

export interface ReportOptions {
  /** Pixels of a PNG for each px of its SVG; default 2. */
  readonly pngScale?: number;
}

export interface ComparisonParts extends Required<ReportOptions> {
  /** Name and content of further files. */
  readonly tables?: readonly (readonly [name: string, content: string])[];
  readonly pictures: readonly Picture[];
  /** The page; `files` are those that lie beside it. */
  readonly page: (files: readonly string[]) => string;
}

/**
 * @param folder an existing folder; files of the same names are written over
 * @returns the names of the files in the folder, in the order in which they were written; the page comes last
 */
export async function writeComparison(
  view: ComparisonView,
  folder: string,
  { tables = [], pictures, page, pngScale }: ComparisonParts,
): Promise<{ files: string[] }> {
  const source = sourceLine(view);
  const files: string[] = [];
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await writeFile(join(folder, name), content);
    files.push(name);
  };
  const rows = view.results.flatMap((one) => one.rows);
  await write("metrics.csv", metricsCsv(rows, true));
  await write("metrics.json", resultsJson(view.results.map(({ result }) => result)));
  for (const [name, content] of tables) await write(name, content);
  for (const picture of pictures) {
    await write(`${picture.name}.svg`, standaloneSvg(picture, { source, embedFonts: true }));
    await write(`${picture.name}.png`, await svgToPng(standaloneSvg(picture, { source, embedFonts: false }), pngScale));
  }
  await write("report.html", page([...files]));
  return { files };
}

/** What a picture on its own says about where it came from. */
function sourceLine({ results, invented }: ComparisonView): string {
  const [first] = results;
  const data = listed(results.map(({ name }) => name));
  const split = first?.rows[0]?.split.slice(0, 19) ?? "";
  const where = results.length === 1 && split !== "" ? ` · split ${split}` : "";
  return `matinee ${first?.result.manifest.matinee ?? ""} · ${data}${invented ? ", comparable with nothing published" : ""} · protocol ${first?.result.protocol ?? ""}${where}`;
}
