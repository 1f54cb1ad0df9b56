// Stars from posterior draws. By each draw of the films a person is a small ridge problem on the history, with the prior that the films
// of the history give. Expected stars are the mean over draws of mu + b_i + x . (q_i, 1) at the person's own mean x, so that only films
// are left to chance (Rao-Blackwell); their variance is that over draws with x drawn as well, plus the noise of a rating.
// Costs, for each draw, history x width^2 + width^3 flops, and 4 x width for each film that is asked about.
import { servingKernels } from "../../../../kernels/serving-kernels.ts";
import { withinScope } from "../../../../kernels/within-scope.ts";
import { createRandom } from "../../../random/random.ts";
import { biasOf, type PlainBiases } from "../plain-biases.ts";
import type { StarContributions, StarPerson } from "../star-model.ts";
import { checkAsked } from "./check-asked.ts";
import type { RawAnswers } from "./correction.ts";
import { heldDrawsBytes, holdDraw } from "./held-draw.ts";
import type { PersonSetting } from "./person-features.ts";
import { takePerson } from "./person-rows.ts";
import type { ServingPosterior } from "./serving-posterior.ts";

export interface AnswerSetting extends PersonSetting {
  /** Learnt from the same ratings as the posterior. */
  readonly biases: PlainBiases;
  readonly seed: number;
  /** Draws by which a person's own noise is found, each going by what the one before it found. */
  readonly noiseDraws?: number | undefined;
}

/** What holds where nothing else is said. */
const usualNoiseDraws = 4;

/** What a posterior says before it is calibrated. */
export interface RawScorer {
  /** Means and standard deviations of ratings, and what biases alone say. */
  answer(person: StarPerson, films: Uint32Array): RawAnswers;
  /** What one mean of `answer` comes from; the sum over film, person and ratings. */
  explain(person: StarPerson, film: number): StarContributions;
}

export function rawScorer(posterior: ServingPosterior, setting: AnswerSetting): RawScorer {
  const { width, factors } = posterior.shape;
  const { noiseDraws = usualNoiseDraws } = setting;
  const kernels = servingKernels({ pages: Math.ceil(heldDrawsBytes(posterior) / 65_536) });
  const unit = noiseOf(posterior.draws, factors + 1, setting.seed);
  const draws = unit.map((noise, place) => holdDraw(kernels, posterior.draw(place), posterior, noise));
  const noiseVariance = draws.reduce((sum, { alpha }) => sum + 1 / alpha, 0) / draws.length;

  function answer(person: StarPerson, films: Uint32Array): RawAnswers {
    checkAsked(posterior.items, person, films);
    const spread = withinScope(kernels, () => {
      const rows = takePerson(kernels, person, posterior, setting);
      const asked = kernels.integers(films.length);
      asked.set(films);
      const sums = kernels.floats(4 * films.length).fill(0);
      const own = rows.findNoise(draws.slice(0, noiseDraws));
      for (const draw of draws) {
        const columns = { dimension: width, factors: draw.regressors, biases: draw.biases };
        kernels.addDrawnProducts(asked, columns, rows.foldIn(draw), sums);
      }
      return spreadOf(sums, draws.length, { ...posterior, noise: noiseVariance * own });
    });
    return { ...spread, plain: plainOf(person, films, setting.biases) };
  }

  function explain(person: StarPerson, film: number): StarContributions {
    checkAsked(posterior.items, person, [film]);
    const parts = { prior: 0, ratings: new Float64Array(person.history.items.length) };
    withinScope(kernels, () => {
      const rows = takePerson(kernels, person, posterior, setting);
      rows.findNoise(draws.slice(0, noiseDraws));
      for (const draw of draws) rows.addContributions(draw, film, parts);
    });
    const bias = draws.reduce((sum, { biases }) => sum + biases[film]!, 0);
    const each = posterior.unit / draws.length;
    return {
      film: posterior.mean + bias * each,
      person: parts.prior * each,
      ratings: parts.ratings.map((sum) => sum * each),
    };
  }

  return { answer, explain };
}

function plainOf({ history }: StarPerson, films: Uint32Array, biases: PlainBiases): Float64Array {
  const level = biases.mean + biasOf(biases, history);
  return Float64Array.from(films, (film) => level + biases.films[film]!);
}

/** Over draws: their mean, and the root of their variance and the noise. */
function spreadOf(
  sums: Float32Array,
  draws: number,
  { mean, unit, noise }: { readonly mean: number; readonly unit: number; readonly noise: number },
): Pick<RawAnswers, "mean" | "sd"> {
  const films = sums.length / 4;
  const out = { mean: new Float64Array(films), sd: new Float64Array(films) };
  for (let k = 0; k < films; k++) {
    const [drawn, squares] = [sums[4 * k + 2]!, sums[4 * k + 3]!];
    const between = Math.max(0, squares - (drawn * drawn) / draws) / Math.max(1, draws - 1);
    out.mean[k] = mean + (unit * sums[4 * k]!) / draws;
    out.sd[k] = unit * Math.sqrt(noise + between);
  }
  return out;
}

/** The same noise for everybody, so that the same history has the same answer. */
function noiseOf(draws: number, used: number, seed: number): Float32Array[] {
  const random = createRandom(seed, 3);
  return Array.from({ length: draws }, () => Float32Array.from({ length: used }, () => random.normal()));
}
