// Bayesian matrix factorisation by block Gibbs sampling (Salakhutdinov & Mnih 2008, with the link matrices of Simm et al. 2017):
//   r_ui = mu + b_u + b_i + p_u . q_i + noise,   noise ~ N(0, 1 / (alpha w_u))
//   (p_u, b_u) ~ N(m + B' f_u, L^-1), films alike;   m, L Normal-Wishart;   B ~ N(0, L^-1 / l);   l, alpha gamma
//   w_u ~ gamma(n / 2, n / 2): some people's ratings are noisier than others', so that each weighs less (a t distribution with n
//   degrees of freedom, one draw a person)
// The whole vector of a person is drawn at once from its posterior, which is a ridge problem as half a sweep of ALS has it plus noise
// through the Cholesky factor; people in parallel, then films. Systems are divided by alpha, so that entries weigh 1 and their
// noise comes in at the end.
// float32, but for hyper-parameters and sums over rows: float64. A sweep costs entries x width^2 flops and rows x width^3 / 3 on each
// side, and entries x 4 width for each step of conjugate gradients of the links.
import type { KernelPool } from "../../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../../kernels/pool/parallel-gemm.ts";
import { parallelGram } from "../../../../kernels/pool/parallel-gram.ts";
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import { drawGamma } from "../../../random/gamma.ts";
import { createRandom, type Random } from "../../../random/random.ts";
import { cropped, drawLinkPrecision, drawLinks, linkSquares } from "./draw-links.ts";
import { type GibbsSide, type RowShape, refreshRegressors } from "./gibbs-side.ts";
import { drawRowPrior, type RowPrior } from "./hyper-prior.ts";
import { type LinkSystem, linkedMeans } from "./link-system.ts";
import { scaledPrecision } from "./scaled-precision.ts";
import { entryTargets, rowDraws, squaredErrors } from "./side-jobs.ts";

/** A side with what is drawn of it. */
export interface SampledSide {
  readonly side: GibbsSide;
  readonly links: LinkSystem | null;
  prior: RowPrior | null;
  linkPrecision: number;
  /** B'B of the links as they were drawn last; null before that, when B is zeros. */
  linkSquares: Float64Array | null;
}

export interface SamplerSettings {
  readonly shape: RowShape;
  readonly seed: number;
  /** Degrees of freedom of people's own noise; 0: all have the same. */
  readonly noiseFreedom: number;
  /** Steps of conjugate gradients in a draw of links, and the part of the right-hand side at which they end. */
  readonly linkSteps: number;
  readonly linkTolerance: number;
}

/** Standard deviation of factors at the start: about what they come to, as smaller ones take a hundred sweeps to grow. */
const firstSpread = 0.4;
/** Rows that a chunk of draws holds; their streams of chance follow from it. */
const chunk = 32;
/** Streams of one side in one sweep: more than there are rows and features. */
const streams = 2 ** 26;

export class GibbsSampler {
  readonly people: SampledSide;
  readonly films: SampledSide;
  /** Precision of the noise. */
  alpha = 1.5;
  private readonly pool: KernelPool;
  private readonly settings: SamplerSettings;
  private readonly random: Random;
  private sweeps = 0;

  constructor(pool: KernelPool, people: SampledSide, films: SampledSide, settings: SamplerSettings) {
    this.pool = pool;
    this.people = people;
    this.films = films;
    this.settings = settings;
    this.random = createRandom(settings.seed, 1);
    const { width, factors } = settings.shape;
    const start = createRandom(settings.seed, 2);
    for (const { side } of [people, films]) {
      for (let at = 0; at < side.x.length; at += width) {
        for (let k = 0; k < factors; k++) side.x[at + k] = firstSpread * start.normal();
      }
      refreshRegressors(side, settings.shape);
    }
  }

  /** Draws everything once. @returns the root mean squared error on the ratings before the sweep */
  async sweep(signal?: AbortSignal): Promise<number> {
    const error = await this.drawNoise(signal);
    await this.drawSide(this.people, this.films, 0, signal);
    await this.fillTargets(this.films.side, this.people.side, signal);
    await this.drawSide(this.films, this.people, 1, signal);
    await this.fillTargets(this.people.side, this.films.side, signal);
    this.sweeps++;
    return error;
  }

  private async drawNoise(signal: AbortSignal | undefined): Promise<number> {
    const { pool } = this;
    const { side } = this.people;
    const { count, starts, columns, targets } = side;
    const entries = targets.length;
    const squares = await withinPoolScope(pool, async () => {
      const rows = { dimension: this.settings.shape.width, starts, columns, factors: this.films.side.regressors };
      const sums = pool.kernels.floats(count);
      const products = pool.kernels.floats(entries);
      await pool.run(squaredErrors, { rows, x: side.x, targets, products, sums }, { items: count, chunk: 256 }, signal);
      return this.drawPrecisions(sums);
    });
    this.alpha = drawGamma(this.random, 1 + entries / 2, 1 + squares.weighted / 2);
    return Math.sqrt(squares.plain / entries);
  }

  /** Draws how precise each person is beside the noise of all. @returns the sum of squared errors, plain and as they weigh now */
  private drawPrecisions(squares: Float32Array): { readonly plain: number; readonly weighted: number } {
    const { people, films, alpha } = this;
    const { noiseFreedom } = this.settings;
    let plain = 0;
    for (let row = 0; row < squares.length; row++) plain += squares[row]!;
    if (noiseFreedom === 0) return { plain, weighted: plain };
    const { starts, weights } = people.side;
    const own = new Float32Array(squares.length);
    let weighted = 0;
    for (let row = 0; row < squares.length; row++) {
      const count = starts[row + 1]! - starts[row]!;
      own[row] = drawGamma(this.random, (noiseFreedom + count) / 2, (noiseFreedom + alpha * squares[row]!) / 2);
      weights.fill(own[row]!, starts[row]!, starts[row + 1]!);
      weighted += own[row]! * squares[row]!;
    }
    const { columns, weights: ofFilms } = films.side;
    for (let e = 0; e < columns.length; e++) ofFilms[e] = own[columns[e]!]!;
    return { plain, weighted };
  }

  /** Whenever the other side was drawn. */
  private fillTargets(side: GibbsSide, other: GibbsSide, signal: AbortSignal | undefined): Promise<void> {
    const { starts, columns, ratings, targets, count } = side;
    const { width, factors: bias } = this.settings.shape;
    const args = { starts, columns, ratings, other: other.x, width, bias, targets };
    return this.pool.run(entryTargets, args, { items: count, chunk: 256 }, signal);
  }

  private async drawSide(own: SampledSide, other: SampledSide, place: 0 | 1, signal?: AbortSignal): Promise<void> {
    const { pool, settings } = this;
    const { width } = settings.shape;
    const { side, links } = own;
    const stream = 2 + (2 * this.sweeps + place + 1) * 2 * streams;
    await withinPoolScope(pool, async () => {
      const prior = await this.drawPrior(own, signal);
      own.prior = prior;
      if (links !== null) {
        const { linkSteps: steps, linkTolerance: tolerance, seed } = settings;
        const precision = own.linkPrecision;
        await drawLinks(pool, { links, x: side.x, width, prior, precision, steps, tolerance, seed, stream }, signal);
        await linkedMeans(pool, links, width, links.means, signal);
        own.linkSquares = await linkSquares(pool, links, width, prior.size, signal);
        own.linkPrecision = drawLinkPrecision(this.random, own.linkSquares, links.features, prior);
      }
      await this.drawRows(own, other.side, prior, stream + streams, signal);
    });
    refreshRegressors(side, settings.shape);
  }

  private async drawPrior(
    { side, links, linkPrecision, linkSquares }: SampledSide,
    signal?: AbortSignal,
  ): Promise<RowPrior> {
    const { pool } = this;
    const { width, factors } = this.settings.shape;
    const size = factors + 1;
    return await withinPoolScope(pool, async () => {
      const apart = pool.kernels.floats(side.count * width);
      for (let k = 0; k < apart.length; k++) apart[k] = side.x[k]! - (links?.means[k] ?? 0);
      const g = pool.kernels.floats(width * width);
      await parallelGram(pool, side.count, width, apart, g, false, signal);
      const sum = new Float64Array(size);
      for (let at = 0; at < apart.length; at += width) for (let j = 0; j < size; j++) sum[j]! += apart[at + j]!;
      const sums = { rows: side.count, sum, squares: cropped(g, width, size) };
      if (links === null) return drawRowPrior(this.random, sums, null);
      const squares = linkSquares?.map((square) => linkPrecision * square) ?? new Float64Array(size * size);
      return drawRowPrior(this.random, sums, { rows: links.features, squares });
    });
  }

  private async drawRows(
    { side, links }: SampledSide,
    other: GibbsSide,
    prior: RowPrior,
    stream: number,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { pool, alpha, settings } = this;
    const { width } = settings.shape;
    const { kernels } = pool;
    const base = scaledPrecision(kernels.floats(width * width), prior, width, alpha);
    const means = kernels.floats(side.count * width);
    if (links !== null) means.set(links.means);
    for (let at = 0; at < means.length; at += width) {
      for (let j = 0; j < prior.size; j++) means[at + j]! += prior.mean[j]!;
    }
    const [left, right] = [means, base].map((data) => ({ data, transposed: false }));
    await parallelGemm(pool, side.count, width, width, left!, right!, side.right, false, signal);
    const undrawn = kernels.integers(1);
    const { starts, columns, weights, targets } = side;
    const table = { dimension: width, starts, columns, weights, targets, factors: other.regressors };
    const rows = { ...table, base, right: side.right };
    const noise = 1 / Math.sqrt(alpha);
    const args = { rows, used: prior.size, noise, seed: settings.seed, stream, x: side.x, undrawn };
    await pool.run(rowDraws, args, { items: side.count, chunk }, signal);
    if (undrawn[0] === 0) return;
    throw new RangeError(
      `Cannot fit bayesian-mf: the posterior of a row is singular in float32, at a noise of ${noise}; ratings with more spread were needed`,
    );
  }
}
