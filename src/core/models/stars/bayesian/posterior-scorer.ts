// Stars from posterior draws. By each draw of the films a person is a small ridge problem on the history, with the prior that the films
// of the history give. Expected stars are the mean over draws of mu + b_i + x . (q_i, 1) at the person's own mean x, so that only films
// are left to chance (Rao-Blackwell); their variance is that over draws with x drawn as well, plus the noise of a rating.
// Costs, for each draw, history x width^2 + width^3 flops, and 4 x width for each film that is asked about.
import { chooseKernels } from "../../../../kernels/choose-kernels.ts";
import { withinScope } from "../../../../kernels/within-scope.ts";
import { createRandom } from "../../../random/random.ts";
import type { History } from "../../../ratings/history.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import type { StarAnswers, StarPerson, StarScorer } from "../star-model.ts";
import { type StarScale, withinScale } from "../star-scale.ts";
import { type CalibrationStep, calibrationAt, calibrationSteps, type RawStars, uncalibrated } from "./calibration.ts";
import { type HeldDraw, heldDrawsBytes, holdDraw } from "./held-draw.ts";
import { takePerson } from "./person-rows.ts";
import type { Posterior } from "./posterior-draws.ts";

export interface ScorerSetting {
  readonly scale: StarScale;
  /** Whether people's features begin with the films of a history. */
  readonly implicit: boolean;
  /** Traits of the people who were learnt from. */
  readonly peopleTraits?: SparseRows | undefined;
  readonly seed: number;
  /** How answers about somebody new are calibrated. */
  readonly calibration: readonly CalibrationStep[];
}

/** Draws by which a person's own noise is found. */
const noiseDraws = 4;

/** Sums over draws, one a film that is asked about. */
interface DrawSums {
  readonly mean: Float64Array;
  readonly drawn: Float64Array;
  readonly squares: Float64Array;
}

export function posteriorScorer(posterior: Posterior, setting: ScorerSetting): StarScorer {
  const answer = answersOf(posterior, setting);
  return {
    items: posterior.items,
    isSureOf: true,
    predict(person, films, out) {
      const steps = person.user === null ? setting.calibration : uncalibrated; // of those who were learnt from films know
      fill(answer(person, films), calibrationAt(steps, person.history.items.length), setting.scale, out);
    },
  };
}

/** What people who were not learnt from say of the answers. */
export function calibratedBy(
  people: readonly History[],
  posterior: Posterior,
  setting: Pick<ScorerSetting, "implicit" | "seed">,
): readonly CalibrationStep[] {
  const answer = answersOf(posterior, setting);
  return calibrationSteps(people, (history, films) => answer({ history, user: null }, films), setting.seed);
}

type Answer = (person: StarPerson, films: Uint32Array) => ReturnType<RawStars>;

/** Means and standard deviations of ratings, as the posterior has them. */
function answersOf(posterior: Posterior, setting: Pick<ScorerSetting, "implicit" | "seed" | "peopleTraits">): Answer {
  const { width, factors } = posterior.shape;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(heldDrawsBytes(posterior) / 65_536) });
  const unit = noiseOf(posterior.draws.length, factors + 1, setting.seed);
  const draws = posterior.draws.map((draw, place) => holdDraw(kernels, draw, posterior, unit[place]!));
  const noiseVariance = draws.reduce((sum, { alpha }) => sum + 1 / alpha, 0) / draws.length;
  return (person, films) => {
    const room = () => new Float64Array(films.length);
    const sums = { mean: room(), drawn: room(), squares: room() };
    let own = 1;
    withinScope(kernels, () => {
      const rows = takePerson(kernels, person, posterior, setting);
      const asked = { starts: kernels.integers(3), columns: kernels.integers(2 * films.length) };
      asked.starts.set([0, films.length, 2 * films.length]);
      asked.columns.set(films);
      asked.columns.set(films, films.length);
      const products = kernels.floats(2 * films.length);
      own = rows.findNoise(draws.slice(0, noiseDraws));
      for (const draw of draws) {
        const x = rows.foldIn(draw);
        kernels.rowProducts({ dimension: width, ...asked, factors: draw.regressors }, 0, 2, x, products);
        addDraw(draw, films, products, sums);
      }
    });
    return spreadOf(sums, draws.length, noiseVariance * own);
  };
}

function addDraw(
  { biases }: HeldDraw,
  films: Uint32Array,
  products: Float32Array,
  { mean, drawn, squares }: DrawSums,
): void {
  for (let k = 0; k < films.length; k++) {
    const own = biases[films[k]!]!;
    const value = own + products[films.length + k]!;
    mean[k]! += own + products[k]!;
    drawn[k]! += value;
    squares[k]! += value * value;
  }
}

/** The variance over draws, and the noise. */
function spreadOf({ mean, drawn, squares }: DrawSums, draws: number, noise: number): ReturnType<RawStars> {
  const between = (k: number) => Math.max(0, squares[k]! - drawn[k]! ** 2 / draws) / Math.max(1, draws - 1);
  return { mean: mean.map((sum) => sum / draws), sd: mean.map((_, k) => Math.sqrt(noise + between(k))) };
}

function fill(
  { mean, sd }: ReturnType<RawStars>,
  { offset, spread, reach }: CalibrationStep,
  scale: StarScale,
  out: StarAnswers,
): void {
  for (let k = 0; k < mean.length; k++) {
    const expected = mean[k]! + offset;
    out.mean[k] = withinScale(scale, expected);
    out.sd[k] = spread * sd[k]!;
    out.lo[k] = withinScale(scale, expected - reach * sd[k]!);
    out.hi[k] = withinScale(scale, expected + reach * sd[k]!);
  }
}

/** The same noise for everybody, so that the same history has the same answer. */
function noiseOf(draws: number, used: number, seed: number): Float32Array[] {
  const random = createRandom(seed, 3);
  return Array.from({ length: draws }, () => Float32Array.from({ length: used }, () => random.normal()));
}
