// A posterior as a scorer: what it says (raw-scorer.ts), calibrated by how many ratings are handed in.
import type { History } from "../../../ratings/history.ts";
import type { PlainBiases } from "../plain-biases.ts";
import type { StarAnswers, StarContributions, StarPerson, StarScorer } from "../star-model.ts";
import { type StarScale, withinScale } from "../star-scale.ts";
import { type CalibrationStep, calibrationAt, correctedMean, uncalibrated } from "./calibration.ts";
import type { RawAnswers } from "./correction.ts";
import { calibrationSteps } from "./learn-calibration.ts";
import type { Posterior } from "./posterior-draws.ts";
import { type AnswerSetting, rawScorer } from "./raw-scorer.ts";
import { type ServingPosterior, servingPosterior } from "./serving-posterior.ts";

export interface ScorerSetting extends AnswerSetting {
  readonly scale: StarScale;
  /** How answers about somebody new are calibrated. */
  readonly calibration: readonly CalibrationStep[];
}

/** @param posterior of a chain */
export function posteriorScorer(posterior: Posterior, setting: ScorerSetting): StarScorer {
  return servingScorer(servingPosterior(posterior), setting);
}

export function servingScorer(posterior: ServingPosterior, setting: ScorerSetting): StarScorer {
  const raw = rawScorer(posterior, setting);
  const { scale, biases, calibration } = setting;
  const overall = posterior.mean;
  const stepFor = ({ user, history }: StarPerson) =>
    calibrationAt(user === null ? calibration : uncalibrated, history.items.length); // of those who were learnt from films know
  return {
    items: posterior.items,
    isSureOf: true,
    predict: (person, films, out) => fill(raw.answer(person, films), stepFor(person), { scale, overall }, out),
    explain: (person, film) => corrected(raw.explain(person, film), person, film, stepFor(person), { biases, overall }),
  };
}

/** What people who were not learnt from say of the answers. */
export function calibratedBy(
  people: readonly History[],
  posterior: ServingPosterior,
  setting: AnswerSetting,
): readonly CalibrationStep[] {
  const { answer } = rawScorer(posterior, setting);
  const { seed } = setting;
  return calibrationSteps(people, (history, films) => answer({ history, user: null }, films), {
    seed,
    overall: posterior.mean,
  });
}

function fill(
  { mean, sd, plain }: RawAnswers,
  step: CalibrationStep,
  { scale, overall }: { readonly scale: StarScale; readonly overall: number },
  out: StarAnswers,
): void {
  for (let k = 0; k < mean.length; k++) {
    const expected = correctedMean(step, mean[k]!, plain[k]!, overall);
    out.mean[k] = withinScale(scale, expected);
    out.sd[k] = step.spread * sd[k]!;
    out.lo[k] = withinScale(scale, expected - step.reach * sd[k]!);
    out.hi[k] = withinScale(scale, expected + step.reach * sd[k]!);
  }
}

/** The correction is linear in the answer and in that of biases, so that it goes through to every part of both. */
function corrected(
  raw: StarContributions,
  { history }: StarPerson,
  film: number,
  { offset, stretch, share }: CalibrationStep,
  { biases, overall }: { readonly biases: PlainBiases; readonly overall: number },
): StarContributions {
  const own = 1 + stretch - share;
  const weight = share / (history.items.length + biases.personRidge);
  const apart = (e: number) => history.ratings[e]! - biases.mean - biases.films[history.items[e]!]!;
  return {
    film: own * raw.film + share * (biases.mean + biases.films[film]!) - stretch * overall,
    person: own * raw.person + offset,
    ratings: raw.ratings.map((value, e) => own * value + weight * apart(e)),
  };
}
