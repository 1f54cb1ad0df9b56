// What models that predict stars cannot serve among the flags of `matinee evaluate`: what is only about lists of films is refused rather
// than passed over.
import { InputError } from "../core/errors/input-error.ts";
import type { RatingProtocol } from "../core/evaluation/ranking/split.ts";
import { starMeasure } from "../core/evaluation/stars/star-measures.ts";
import type { StarModel } from "../core/models/stars/star-model.ts";
import type { EvaluateFlags } from "./evaluate-flags.ts";

/**
 * @param models those that take part
 * @param isStated whether an option was typed, not left at its default
 * @throws InputError for a flag that models of stars cannot serve, and for one that names none of them
 */
export function checkStarFlags(
  flags: EvaluateFlags,
  models: readonly StarModel[],
  isStated: (option: keyof EvaluateFlags) => boolean,
): void {
  refuseFlags(flags, isStated);
  if (flags.protocol !== undefined) checkStarProtocol(flags.protocol);
  checkNames(flags, models);
  for (const name of flags.metrics ?? []) starMeasure(name);
}

/** Protocols that hold ratings of every kind. */
const protocols: readonly RatingProtocol[] = ["strong", "folds", "kfold", "holdout", "leave-last-out", "time"];

/** @throws InputError for a protocol that is about lists of films */
export function checkStarProtocol(protocol: RatingProtocol): void {
  if (protocols.includes(protocol)) return;
  const seen = `the protocol ${protocol} was given, which is about lists of films`;
  throw new InputError("Cannot compare models of stars", `${seen}; one of ${protocols.join(", ")} was needed`);
}

function refuseFlags(
  { tuned, blend, masked, predictions, histories }: EvaluateFlags,
  isStated: (option: keyof EvaluateFlags) => boolean,
): void {
  const refused: readonly (readonly [isGiven: boolean, flag: string, why: string])[] = [
    [tuned.length > 0, "--tuned", "their options are set with --set"],
    [blend !== undefined, "--blend", "only models that rank films are blended"],
    [masked !== undefined, "--masked", "there is no list from which films are left out"],
    [predictions.length > 0, "--predictions", "scores of other programs are only ranked"],
    [histories === "likes" && isStated("histories"), "--histories likes", "people hand in ratings"],
  ];
  for (const [isGiven, flag, why] of refused) {
    if (isGiven) throw new InputError("Cannot compare models of stars", `${flag} was given; ${why}`);
  }
}

function checkNames({ baseline, set }: EvaluateFlags, models: readonly StarModel[]): void {
  const ids = models.map(({ id }): string => id);
  const needed = `one of ${ids.join(", ")} was needed`;
  if (baseline !== undefined && !ids.includes(baseline)) {
    throw new InputError("Cannot compare models", `the baseline ${baseline} takes no part; ${needed}`);
  }
  const idle = Object.keys(set).find((model) => !ids.includes(model));
  if (idle !== undefined) {
    throw new InputError("Cannot set an option", `${idle}, whose option was set, takes no part; ${needed}`);
  }
}
