// `matinee evaluate` of models that predict stars: their table, and the report with pictures.
import { resolve } from "node:path";
import { starModels } from "../core/models/stars/star-models.ts";
import { checkReplaceable } from "../node/files/write-beside.ts";
import type { EvaluateFlags } from "./evaluate-flags.ts";
import { evaluateSets } from "./evaluate-sets.ts";
import { evaluateStarsData } from "./evaluate-stars-data.ts";
import { checkStarFlags } from "./evaluate-stars-flags.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import { starsTable } from "./render/stars-table.ts";
import { reportLine, writeReportFolder } from "./report-folder.ts";
import type { Shell } from "./shell.ts";

/**
 * @param isStated whether an option was typed, not left at its default
 * @throws InputError for what models of stars cannot serve
 */
export async function evaluateStarModels(
  shell: Shell,
  flags: EvaluateFlags,
  progress: ProgressLine,
  isStated: (option: keyof EvaluateFlags) => boolean,
): Promise<void> {
  const models = starModels.filter(({ id }) => flags.models?.includes(id));
  checkStarFlags(flags, models, isStated);
  const folder = flags.out === undefined ? null : resolve(shell.cwd, flags.out);
  if (folder !== null) await checkReplaceable(folder);
  const results = await evaluateSets(shell, flags, progress, {
    withTraits: false,
    evaluate: (data) => evaluateStarsData(shell, flags, data, models, progress),
    table: starsTable,
  });
  if (folder === null) return;
  await writeReportFolder(shell, folder, progress, async (temporary) => {
    const { writeStarsReport } = await import("../report/stars/write-stars-report.ts");
    await writeStarsReport(results, temporary);
  });
  if (!flags.json) shell.stdout.write(reportLine(shell, folder));
}
