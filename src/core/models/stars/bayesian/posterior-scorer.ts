// Stars from posterior draws. By each draw of the films a person is a small ridge problem on the history, with the prior that the films
// of the history give. Expected stars are the mean over draws of mu + b_i + x . (q_i, 1) at the person's own mean x, so that only films
// are left to chance (Rao-Blackwell); their variance is that over draws with x drawn as well, plus the noise of a rating.
// Costs, for each draw, history x width^2 + width^3 flops, and 4 x width for each film that is asked about.
import { chooseKernels } from "../../../../kernels/choose-kernels.ts";
import { withinScope } from "../../../../kernels/within-scope.ts";
import { createRandom } from "../../../random/random.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import { normal90 } from "../constant-spread.ts";
import type { StarAnswers, StarScorer } from "../star-model.ts";
import { type StarScale, withinScale } from "../star-scale.ts";
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
  const { items, shape } = posterior;
  const { width, factors } = shape;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(heldDrawsBytes(posterior) / 65_536) });
  const unit = noiseOf(posterior.draws.length, factors + 1, setting.seed);
  const draws = posterior.draws.map((draw, place) => holdDraw(kernels, draw, posterior, unit[place]!));
  const noiseVariance = draws.reduce((sum, { alpha }) => sum + 1 / alpha, 0) / draws.length;
  return {
    items,
    isSureOf: true,
    predict(person, films, out) {
      const sums = {
        mean: new Float64Array(films.length),
        drawn: new Float64Array(films.length),
        squares: new Float64Array(films.length),
      };
      let noise = noiseVariance;
      withinScope(kernels, () => {
        const rows = takePerson(kernels, person, posterior, setting);
        const asked = { starts: kernels.integers(3), columns: kernels.integers(2 * films.length) };
        asked.starts.set([0, films.length, 2 * films.length]);
        asked.columns.set(films);
        asked.columns.set(films, films.length);
        const products = kernels.floats(2 * films.length);
        const { variance } = rows.findNoise(draws.slice(0, noiseDraws));
        noise = noiseVariance * variance;
        for (const draw of draws) {
          const x = rows.foldIn(draw);
          kernels.rowProducts({ dimension: width, ...asked, factors: draw.regressors }, 0, 2, x, products);
          addDraw(draw, films, products, sums);
        }
      });
      finish(sums, draws.length, noise, setting.scale, out);
    },
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

function finish(sums: DrawSums, draws: number, noiseVariance: number, scale: StarScale, out: StarAnswers): void {
  for (let k = 0; k < sums.mean.length; k++) {
    const expected = sums.mean[k]! / draws;
    const between = Math.max(0, sums.squares[k]! - sums.drawn[k]! ** 2 / draws) / Math.max(1, draws - 1);
    const sd = Math.sqrt(noiseVariance + between);
    out.mean[k] = withinScale(scale, expected);
    out.sd[k] = sd;
    out.lo[k] = withinScale(scale, expected - normal90 * sd);
    out.hi[k] = withinScale(scale, expected + normal90 * sd);
  }
}

/** The same noise for everybody, so that the same history has the same answer. */
function noiseOf(draws: number, used: number, seed: number): Float32Array[] {
  const random = createRandom(seed, 3);
  return Array.from({ length: draws }, () => Float32Array.from({ length: used }, () => random.normal()));
}
