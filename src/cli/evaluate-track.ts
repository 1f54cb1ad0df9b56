// Which kind of models `matinee evaluate` compares: those that rank films, or those that predict stars. They answer different questions,
// so they share no table.
import { InputError } from "../core/errors/input-error.ts";
import { rankingModels } from "../core/models/ranking/ranking-models.ts";
import { starModels } from "../core/models/stars/star-models.ts";
import { blendId } from "../node/ranking/blend-contestant.ts";
import { hybridId } from "../node/ranking/hybrid-contestant.ts";

export type EvaluateTrack = "ranking" | "stars";

/**
 * The track of the models that were named; ranking where none was.
 *
 * @throws InputError for a name that no model has, and for names of both kinds
 */
export function trackOf(names: readonly string[] = []): EvaluateTrack {
  const stars = starModels.map(({ id }): string => id);
  const ranking = [...rankingModels.map(({ id }): string => id), blendId, hybridId];
  const unknown = names.find((name) => !stars.includes(name) && !ranking.includes(name));
  const needed = `some of ${ranking.join(", ")}, or some of ${stars.join(", ")} (they predict stars) were needed`;
  if (unknown !== undefined) throw new InputError("Cannot choose models", `${unknown} was given; ${needed}`);
  const [ranks, predicts] = [names.find((name) => ranking.includes(name)), names.find((name) => stars.includes(name))];
  if (predicts === undefined) return "ranking";
  if (ranks === undefined) return "stars";
  throw new InputError("Cannot compare models", `${ranks} ranks films and ${predicts} predicts stars; ${needed}`);
}
