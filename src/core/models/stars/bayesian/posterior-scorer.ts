// Stars from posterior draws. By each draw the person is a small ridge problem on the history, with the prior that the films of the
// history give; expected stars are the mean over draws of b_i + x . (q_i, 1), and their variance is that of a draw of x and the films
// together, plus the noise.
import { chooseKernels } from "../../../../kernels/choose-kernels.ts";
import type { Kernels } from "../../../../kernels/kernels.ts";
import { withinScope } from "../../../../kernels/within-scope.ts";
import { createRandom } from "../../../random/random.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import { normal90 } from "../constant-spread.ts";
import type { StarPerson, StarScorer } from "../star-model.ts";
import { type StarScale, withinScale } from "../star-scale.ts";
import { scaledPrecision } from "./gibbs-sampler.ts";
import type { Posterior, PosteriorDraw } from "./posterior-draws.ts";

export interface ScorerSetting {
  readonly scale: StarScale;
  /** Whether links begin with the films of a history. */
  readonly implicit: boolean;
  /** Traits of the people who were learnt from. */
  readonly peopleTraits?: SparseRows | undefined;
  readonly seed: number;
}

interface HeldDraw extends PosteriorDraw {
  readonly regressors: Float32Array;
  readonly base: Float32Array;
}

/** Room for a history of all films, and for its answers. */
const bytesOf = ({ items, shape: { width }, draws }: Posterior): number =>
  4 * (draws.length * (items * width + width ** 2) + 8 * items + 8 * width ** 2 + 400 * width) + 2 ** 22;

export function posteriorScorer(posterior: Posterior, setting: ScorerSetting): StarScorer {
  const { items, shape, mean } = posterior;
  const { width, factors: bias } = shape;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(bytesOf(posterior) / 65_536) });
  const draws = posterior.draws.map((draw) => hold(kernels, draw, width, bias));
  const noise = noiseOf(draws.length, bias + 1, width, setting.seed);
  return {
    items,
    isSureOf: true,
    predict(person, films, out) {
      const sums = {
        mean: new Float64Array(films.length),
        drawn: new Float64Array(films.length),
        square: new Float64Array(films.length),
      };
      let noiseVariance = 0;
      withinScope(kernels, () => {
        const row = takePerson(kernels, person, width);
        const asked = { starts: kernels.integers(3), columns: kernels.integers(2 * films.length) };
        asked.starts.set([0, films.length, 2 * films.length]);
        asked.columns.set(films);
        asked.columns.set(films, films.length);
        const x = kernels.floats(2 * width);
        const products = kernels.floats(2 * films.length);
        for (const [place, draw] of draws.entries()) {
          const { ratings, targets, columns } = row;
          for (let e = 0; e < targets.length; e++) {
            targets[e] = ratings[e % ratings.length]! - mean - draw.films[columns[e]! * width + bias]!;
          }
          fillRight(draw, person, setting, width, items, row.right);
          x.fill(0);
          x.set(
            noise[place]!.map((value) => value / Math.sqrt(draw.alpha)),
            width,
          );
          const rows = { dimension: width, ...row, factors: draw.regressors, base: draw.base };
          kernels.drawGaussianRows(rows, 0, 2, x);
          kernels.rowProducts({ dimension: width, ...asked, factors: draw.regressors }, 0, 2, x, products);
          noiseVariance += 1 / draw.alpha / draws.length;
          for (let k = 0; k < films.length; k++) {
            const own = mean + draw.films[films[k]! * width + bias]!;
            const drawn = own + products[films.length + k]!;
            sums.mean[k]! += own + products[k]!;
            sums.drawn[k]! += drawn;
            sums.square[k]! += drawn * drawn;
          }
        }
      });
      const count = draws.length;
      for (let k = 0; k < films.length; k++) {
        const expected = sums.mean[k]! / count;
        const variance = Math.max(0, sums.square[k]! / count - (sums.drawn[k]! / count) ** 2);
        const sd = Math.sqrt(noiseVariance + (variance * count) / Math.max(1, count - 1));
        out.mean[k] = withinScale(setting.scale, expected);
        out.sd[k] = sd;
        out.lo[k] = withinScale(setting.scale, expected - normal90 * sd);
        out.hi[k] = withinScale(setting.scale, expected + normal90 * sd);
      }
    },
  };
}

function hold(kernels: Kernels, draw: PosteriorDraw, width: number, bias: number): HeldDraw {
  const regressors = kernels.floats(draw.films.length);
  regressors.set(draw.films);
  for (let at = bias; at < regressors.length; at += width) regressors[at] = 1;
  return { ...draw, regressors, base: scaledPrecision(kernels.floats(width * width), draw.prior, width, draw.alpha) };
}

/** The history twice: for the mean, and for a draw. */
function takePerson(kernels: Kernels, { history }: StarPerson, width: number) {
  const count = history.items.length;
  const row = {
    starts: kernels.integers(3),
    columns: kernels.integers(2 * count),
    weights: kernels.floats(2 * count).fill(1),
    targets: kernels.floats(2 * count),
    right: kernels.floats(2 * width),
  };
  row.starts.set([0, count, 2 * count]);
  row.columns.set(history.items);
  row.columns.set(history.items, count);
  return { ...row, ratings: history.ratings };
}

/** L (m + B'f) / alpha, for both rows. */
function fillRight(
  { prior, links, alpha }: HeldDraw,
  { history, user }: StarPerson,
  { implicit, peopleTraits }: ScorerSetting,
  width: number,
  items: number,
  right: Float32Array,
): void {
  const mean = prior.mean.slice();
  const add = (feature: number, weight: number) => {
    for (let j = 0; j < mean.length; j++) mean[j]! += weight * links![feature * width + j]!;
  };
  if (links !== null) {
    if (implicit) for (const film of history.items) add(film, 1 / Math.sqrt(history.items.length));
    if (user !== null && peopleTraits !== undefined) {
      const { indptr, indices, data } = peopleTraits;
      for (let k = indptr[user]!; k < indptr[user + 1]!; k++) add((implicit ? items : 0) + indices[k]!, data[k]!);
    }
  }
  for (let i = 0; i < prior.size; i++) {
    let sum = 0;
    for (let j = 0; j < prior.size; j++) sum += prior.precision[i * prior.size + j]! * mean[j]!;
    right[i] = sum / alpha;
    right[width + i] = sum / alpha;
  }
}

/** The same noise for everybody, so that the same history has the same answer. */
function noiseOf(draws: number, used: number, width: number, seed: number): Float32Array[] {
  const random = createRandom(seed, 3);
  return Array.from({ length: draws }, () =>
    Float32Array.from({ length: width }, (_, k) => (k < used ? random.normal() : 0)),
  );
}
