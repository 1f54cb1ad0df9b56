// A chain of draws from ratings to what is kept of it.
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import { type SparseRows, transposed } from "../../../ratings/sparse-rows.ts";
import type { StarWork } from "../star-model.ts";
import { type StarScale, scaleOf } from "../star-scale.ts";
import type { BayesianOptions } from "./bayesian-options.ts";
import { type ChainTrace, chainTrace, type TracedName } from "./chain-trace.ts";
import { GibbsSampler, type SampledSide } from "./gibbs-sampler.ts";
import { rowShape, takeGibbsSide } from "./gibbs-side.ts";
import { linkFeatures } from "./link-features.ts";
import { takeLinkSystem } from "./link-system.ts";
import { drawMean } from "./mean-of-draws.ts";
import type { Posterior, PosteriorDraw } from "./posterior-draws.ts";

export interface Chain {
  readonly posterior: Posterior;
  readonly trace: ChainTrace;
}

export interface ChainUse {
  /** What the chain is for, as progress tells it. */
  readonly what: string;
  /** Whether a draw that is kept is the mean of all sweeps since the one before it, in place of the last of them. */
  readonly averaged?: boolean | undefined;
}

export async function sampleChain(
  ratings: Ratings,
  options: BayesianOptions,
  { pool, seed, filmTraits, peopleTraits, signal, onProgress }: StarWork,
  { what, averaged = false }: ChainUse,
): Promise<Chain> {
  const { data, items, users, indptr, indices } = ratings;
  const shape = rowShape(options.factors);
  const overall = data.reduce((sum, rating) => sum + rating, 0) / data.length;
  const unit = unitOf(scaleOf(data));
  const apart = data.map((rating) => (rating - overall) / unit);
  const table: SparseRows = { rows: users.length, columns: items.length, indptr, indices, data: apart };
  const draws: PosteriorDraw[] = [];
  const kept = drawMean();
  const course: Record<TracedName, number>[] = [];
  const peopleFeatures = linkFeatures(table, peopleTraits, options.implicit);
  const turned = transposed(table);
  const filmFeatures = linkFeatures(turned, filmTraits, options.implicit);
  await withinPoolScope(pool, async () => {
    const sampled = (rows: SparseRows, features: SparseRows | null): SampledSide => {
      const links = features === null ? null : takeLinkSystem(pool, features, shape.width);
      return { side: takeGibbsSide(pool, rows, shape), links, prior: null, linkPrecision: 1, linkSquares: null };
    };
    const { noiseFreedom, linkSteps } = options;
    const settings = { shape, seed, noiseFreedom, linkSteps, linkTolerance: 1e-3 };
    const sampler = new GibbsSampler(pool, sampled(table, peopleFeatures), sampled(turned, filmFeatures), settings);
    for (let sweep = 1; sweep <= options.sweeps; sweep++) {
      const swept = courseOf(await sampler.sweep(signal), unit, sampler);
      course.push(swept);
      if (sweep > options.burnIn && (averaged || isKept(sweep, options))) kept.add(drawOf(sampler));
      if (isKept(sweep, options)) draws.push(kept.take());
      onProgress?.({ what, done: sweep, total: options.sweeps, unit: "sweeps", note: noteOf(swept) });
    }
  });
  const posterior: Posterior = {
    shape,
    items: items.length,
    mean: overall,
    unit,
    meanFeatures: peopleFeatures === null ? null : columnMeans(peopleFeatures, table),
    filmFeatures: options.implicit ? items.length : 0,
    noiseFreedom: options.noiseFreedom,
    draws,
  };
  return { posterior, trace: chainTrace(course, options.burnIn) };
}

/** The priors are made for stars from 1 to 5; other scales are stretched or shrunk to be as wide. */
const unitOf = ({ lowest, highest }: StarScale) => (highest > lowest ? (highest - lowest) / 4 : 1);

/** Over ratings, whose people's features they are: what is asked about are ratings, and who has many gives many. */
function columnMeans(
  { columns, indptr, indices, data }: SparseRows,
  { rows, indptr: rated }: SparseRows,
): Float32Array {
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const weight = rated[row + 1]! - rated[row]!;
    for (let k = indptr[row]!; k < indptr[row + 1]!; k++) sums[indices[k]!]! += weight * data[k]!;
  }
  const ratings = rated[rows]!;
  return Float32Array.from(sums, (sum) => sum / ratings);
}

/** Evenly: the k-th draw is kept at the sweep where k of `draws` parts of the way are behind. */
function isKept(sweep: number, { sweeps, burnIn, draws }: BayesianOptions): boolean {
  const behind = (at: number) => Math.floor(((at - burnIn) * draws) / (sweeps - burnIn));
  return sweep > burnIn && behind(sweep) > behind(sweep - 1);
}

function drawOf({ people, films, alpha }: GibbsSampler): PosteriorDraw {
  if (people.prior === null) throw new Error("a draw before the first sweep");
  return { films: films.side.x.slice(), prior: people.prior, links: people.links?.b.slice() ?? null, alpha };
}

function courseOf(error: number, unit: number, { alpha, people, films }: GibbsSampler): Record<TracedName, number> {
  return {
    rmse: unit * error,
    noise: unit / Math.sqrt(alpha),
    peopleLinks: people.linkPrecision,
    filmLinks: films.linkPrecision,
  };
}

function noteOf({ rmse, noise, peopleLinks, filmLinks }: Record<TracedName, number>): string {
  const links = [peopleLinks, filmLinks].map((precision) => precision.toPrecision(3)).join(" and ");
  return `rmse ${rmse.toFixed(4)} on what is learnt from, noise ${noise.toFixed(4)}, links ${links}`;
}
