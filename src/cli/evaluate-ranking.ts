// `matinee evaluate` of models that rank films: their table, and the report with pictures.
import { resolve } from "node:path";
import { InputError } from "../core/errors/input-error.ts";
import { checkReplaceable } from "../node/files/write-beside.ts";
import { evaluateData } from "./evaluate-data.ts";
import type { EvaluateFlags } from "./evaluate-flags.ts";
import { evaluateSets } from "./evaluate-sets.ts";
import { ratingSources } from "./ranking-data.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import { rankingTable } from "./render/ranking-table.ts";
import { reportLine, writeReportFolder } from "./report-folder.ts";
import type { Shell } from "./shell.ts";
import { readTunedFiles } from "./tuned-files.ts";

export async function evaluateRankingModels(shell: Shell, flags: EvaluateFlags, progress: ProgressLine): Promise<void> {
  if (flags.given === 0 && flags.protocol !== "cold-people") {
    const needed = "at least 1 was needed for models that rank films, but under --protocol cold-people";
    throw new InputError("Cannot hand in ratings", `--given 0 was given; ${needed}`);
  }
  if (flags.scale !== undefined) {
    const needed = "models of stars were needed: what somebody likes is told from stars of .5 to 5";
    throw new InputError("Cannot rank films by other ratings", `--scale was given; ${needed}`);
  }
  const folder = flags.out === undefined ? null : resolve(shell.cwd, flags.out);
  if (folder !== null) await checkReplaceable(folder);
  const ids = ratingSources(shell, flags).map(({ id }) => id);
  const tuned = await readTunedFiles(shell, flags.tuned, ids);
  const results = await evaluateSets(shell, flags, progress, {
    withTraits: true,
    evaluate: (data) => evaluateData(shell, flags, data, tuned, progress),
    table: rankingTable,
  });
  if (folder === null) return;
  await writeReportFolder(shell, folder, progress, async (temporary) => {
    const { writeRankingReport } = await import("../report/ranking/write-ranking-report.ts");
    await writeRankingReport(results, temporary);
  });
  if (!flags.json) shell.stdout.write(reportLine(shell, folder));
}
