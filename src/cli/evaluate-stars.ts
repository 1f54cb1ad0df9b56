// `matinee evaluate` of models that predict stars: their table.
import { starModels } from "../core/models/stars/star-models.ts";
import type { EvaluateFlags } from "./evaluate-flags.ts";
import { evaluateSets } from "./evaluate-sets.ts";
import { evaluateStarsData } from "./evaluate-stars-data.ts";
import { checkStarFlags } from "./evaluate-stars-flags.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import { starsTable } from "./render/stars-table.ts";
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
  await evaluateSets(shell, flags, progress, {
    withTraits: false,
    evaluate: (data) => evaluateStarsData(shell, flags, data, models, progress),
    table: starsTable,
  });
}
