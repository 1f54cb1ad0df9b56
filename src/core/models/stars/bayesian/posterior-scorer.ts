// Stars from posterior draws. By each draw of the films a person is a small ridge problem on the history, with the prior that the films
// of the history give. Expected stars are the mean over draws of mu + b_i + x . (q_i, 1) at the person's own mean x, so that only films
// are left to chance (Rao-Blackwell); their variance is that over draws with x drawn as well, plus the noise of a rating.
// Costs, for each draw, history x width^2 + width^3 flops, and 4 x width for each film that is asked about.
import { chooseKernels } from "../../../../kernels/choose-kernels.ts";
import { withinScope } from "../../../../kernels/within-scope.ts";
import { createRandom } from "../../../random/random.ts";
import type { History } from "../../../ratings/history.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import { biasOf, type PlainBiases } from "../plain-biases.ts";
import type { StarAnswers, StarPerson, StarScorer } from "../star-model.ts";
import { type StarScale, withinScale } from "../star-scale.ts";
import { type CalibrationStep, calibrationAt, correctedMean, uncalibrated } from "./calibration.ts";
import type { RawAnswers } from "./correction.ts";
import { heldDrawsBytes, holdDraw } from "./held-draw.ts";
import { calibrationSteps } from "./learn-calibration.ts";
import { takePerson } from "./person-rows.ts";
import type { Posterior } from "./posterior-draws.ts";

export interface AnswerSetting {
  /** Learnt from the same ratings as the posterior. */
  readonly biases: PlainBiases;
  /** Whether people's features begin with the films of a history. */
  readonly implicit: boolean;
  /** Traits of the people who were learnt from. */
  readonly peopleTraits?: SparseRows | undefined;
  readonly seed: number;
}

export interface ScorerSetting extends AnswerSetting {
  readonly scale: StarScale;
  /** How answers about somebody new are calibrated. */
  readonly calibration: readonly CalibrationStep[];
}

/** Draws by which a person's own noise is found. */
const noiseDraws = 4;

export function posteriorScorer(posterior: Posterior, setting: ScorerSetting): StarScorer {
  const answer = answersOf(posterior, setting);
  return {
    items: posterior.items,
    isSureOf: true,
    predict(person, films, out) {
      const steps = person.user === null ? setting.calibration : uncalibrated; // of those who were learnt from films know
      const step = calibrationAt(steps, person.history.items.length);
      fill(answer(person, films), step, { scale: setting.scale, overall: posterior.mean }, out);
    },
  };
}

/** What people who were not learnt from say of the answers. */
export function calibratedBy(
  people: readonly History[],
  posterior: Posterior,
  setting: AnswerSetting,
): readonly CalibrationStep[] {
  const answer = answersOf(posterior, setting);
  const { seed } = setting;
  return calibrationSteps(people, (history, films) => answer({ history, user: null }, films), {
    seed,
    overall: posterior.mean,
  });
}

type Answer = (person: StarPerson, films: Uint32Array) => RawAnswers;

/** Means and standard deviations of ratings, as the posterior has them. */
function answersOf(posterior: Posterior, setting: AnswerSetting): Answer {
  const { width, factors } = posterior.shape;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(heldDrawsBytes(posterior) / 65_536) });
  const unit = noiseOf(posterior.draws.length, factors + 1, setting.seed);
  const draws = posterior.draws.map((draw, place) => holdDraw(kernels, draw, posterior, unit[place]!));
  const noiseVariance = draws.reduce((sum, { alpha }) => sum + 1 / alpha, 0) / draws.length;
  return (person, films) =>
    withinScope(kernels, () => {
      const rows = takePerson(kernels, person, posterior, setting);
      const asked = kernels.integers(films.length);
      asked.set(films);
      const sums = kernels.floats(4 * films.length).fill(0);
      const own = rows.findNoise(draws.slice(0, noiseDraws));
      for (const draw of draws) {
        const columns = { dimension: width, factors: draw.regressors, biases: draw.biases };
        kernels.addDrawnProducts(asked, columns, rows.foldIn(draw), sums);
      }
      const spread = spreadOf(sums, draws.length, { mean: posterior.mean, noise: noiseVariance * own });
      return { ...spread, plain: plainOf(person, films, setting.biases) };
    });
}

function plainOf({ history }: StarPerson, films: Uint32Array, biases: PlainBiases): Float64Array {
  const level = biases.mean + biasOf(biases, history);
  return Float64Array.from(films, (film) => level + biases.films[film]!);
}

/** Over draws: their mean, and the root of their variance and the noise. */
function spreadOf(
  sums: Float32Array,
  draws: number,
  { mean, noise }: { readonly mean: number; readonly noise: number },
): Pick<RawAnswers, "mean" | "sd"> {
  const films = sums.length / 4;
  const out = { mean: new Float64Array(films), sd: new Float64Array(films) };
  for (let k = 0; k < films; k++) {
    const [drawn, squares] = [sums[4 * k + 2]!, sums[4 * k + 3]!];
    const between = Math.max(0, squares - (drawn * drawn) / draws) / Math.max(1, draws - 1);
    out.mean[k] = mean + sums[4 * k]! / draws;
    out.sd[k] = Math.sqrt(noise + between);
  }
  return out;
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

/** The same noise for everybody, so that the same history has the same answer. */
function noiseOf(draws: number, used: number, seed: number): Float32Array[] {
  const random = createRandom(seed, 3);
  return Array.from({ length: draws }, () => Float32Array.from({ length: used }, () => random.normal()));
}
