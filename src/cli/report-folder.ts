// The folder of a report: written beside and put in its place whole, and told of.
import { relative, resolve } from "node:path";
import { replaceFolder } from "../node/files/write-beside.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

/** @param write fills an empty folder; what draws is best imported in it: it takes 40 MB that the work before spares */
export async function writeReportFolder(
  shell: Shell,
  folder: string,
  progress: ProgressLine,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  progress.report({ what: "writing the report", done: 0, total: null, unit: "files" });
  await replaceFolder(folder, write, shell.signal);
  progress.done();
}

/** The line that leads to the page. */
export function reportLine(shell: Shell, folder: string, hasPictures = true): string {
  return `\nThe report${hasPictures ? ", with pictures" : ""}: ${relative(shell.cwd, resolve(shell.cwd, folder, "report.html"))}\n`;
}
