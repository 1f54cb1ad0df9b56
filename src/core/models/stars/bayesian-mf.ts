// Stars with honest uncertainty: Bayesian matrix factorisation with links (bayesian/gibbs-sampler.ts has the model and its sources). What is
// kept are draws of films; a person is a history that is folded in (bayesian/posterior-scorer.ts).

import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import { numberFrom, type OptionRules, resolveOptions, wholeBetween, wholeFrom } from "../options/resolve-options.ts";
import { chainTrace, chainWarning, type TracedName } from "./bayesian/chain-trace.ts";
import { GibbsSampler, type SampledSide } from "./bayesian/gibbs-sampler.ts";
import { rowShape, sidesMemory, takeGibbsSide } from "./bayesian/gibbs-side.ts";
import { linkFeatures } from "./bayesian/link-features.ts";
import { linkMemory, takeLinkSystem } from "./bayesian/link-system.ts";
import type { PosteriorDraw } from "./bayesian/posterior-draws.ts";
import { posteriorScorer } from "./bayesian/posterior-scorer.ts";
import type { StarModel, StarScorer, StarWork } from "./star-model.ts";
import { scaleOf } from "./star-scale.ts";

export interface BayesianOptions {
  /** Numbers of a person's and of a film's vector, their bias apart; 255 at most. 7, 15, 23, 31, ... leave nothing unused. */
  readonly factors: number;
  /** Sweeps in all. */
  readonly sweeps: number;
  /** Sweeps before the first draw that is kept. */
  readonly burnIn: number;
  /** Draws kept, evenly over the sweeps behind `burnIn`. */
  readonly draws: number;
  /** Whether what somebody rated tells of them, and who rated it of a film, whatever the rating. */
  readonly implicit: boolean;
  /** Whether traits of films and people are read, where there are any. */
  readonly traits: boolean;
  /** Degrees of freedom of people's own noise: the fewer, the more it may differ between them; 0: all have the same. */
  readonly noiseFreedom: number;
  /** Steps of conjugate gradients in a draw of links. */
  readonly linkSteps: number;
}

const defaults: BayesianOptions = Object.freeze({
  factors: 23,
  sweeps: 120,
  burnIn: 20,
  draws: 50,
  implicit: true,
  traits: true,
  noiseFreedom: 8,
  linkSteps: 8,
});

const rules: OptionRules<BayesianOptions> = {
  factors: wholeBetween(1, 255),
  sweeps: wholeFrom(1),
  burnIn: wholeFrom(0),
  draws: wholeFrom(1),
  noiseFreedom: numberFrom(0),
  linkSteps: wholeFrom(1),
};

export const bayesianMf: StarModel<BayesianOptions> = {
  id: "bayesian-mf",
  defaults,
  resolve(given) {
    const options = resolveOptions("bayesian-mf", defaults, rules, given);
    if (options.burnIn + options.draws <= options.sweeps) return options;
    const { burnIn, draws, sweeps } = options;
    throw new RangeError(
      `Cannot fit bayesian-mf: sweeps must be at least burnIn and draws together, got ${sweeps} for ${burnIn} and ${draws}`,
    );
  },
  memory({ users, items, ratings }, { factors }) {
    const { width } = rowShape(factors);
    const traits = 4096;
    const links = linkMemory(users, items + traits, ratings, width) + linkMemory(items, users + traits, ratings, width);
    const scratch = 4 * (2 * ratings + width * (3 * (users + items + traits) + 70 * width)) + 2 ** 20;
    return sidesMemory(users + items, ratings, width) + links + scratch;
  },
  fit: fitBayesian,
};

async function fitBayesian(ratings: Ratings, options: BayesianOptions, work: StarWork): Promise<StarScorer> {
  const { pool, seed, signal, onProgress } = work;
  signal?.throwIfAborted();
  const { data, items } = ratings;
  if (data.length === 0) throw new RangeError("Cannot fit bayesian-mf: no ratings were seen; at least one was needed");
  const shape = rowShape(options.factors);
  const mean = data.reduce((sum, rating) => sum + rating, 0) / data.length;
  const table: SparseRows = {
    rows: ratings.users.length,
    columns: items.length,
    indptr: ratings.indptr,
    indices: ratings.indices,
    data: data.map((rating) => rating - mean),
  };
  const traits = options.traits ? { people: work.peopleTraits, films: work.filmTraits } : {};
  const draws: PosteriorDraw[] = [];
  const course: Record<TracedName, number>[] = [];
  await withinPoolScope(pool, async () => {
    const sampled = (rows: SparseRows, own: SparseRows | undefined): SampledSide => {
      const features = linkFeatures(rows, own, options.implicit);
      const links = features === null ? null : takeLinkSystem(pool, features, shape.width);
      return { side: takeGibbsSide(pool, rows, shape), links, prior: null, linkPrecision: 1 };
    };
    const sampler = new GibbsSampler(pool, sampled(table, traits.people), sampled(transposed(table), traits.films), {
      shape,
      seed,
      noiseFreedom: options.noiseFreedom,
      linkSteps: options.linkSteps,
      linkTolerance: 1e-3,
    });
    for (let sweep = 1; sweep <= options.sweeps; sweep++) {
      const error = await sampler.sweep(signal);
      course.push(courseOf(error, sampler));
      if (isKept(sweep, options)) draws.push(drawOf(sampler));
      onProgress?.({
        what: "bayesian-mf",
        done: sweep,
        total: options.sweeps,
        unit: "sweeps",
        note: noteOf(courseOf(error, sampler)),
      });
    }
  });
  const posterior = { shape, items: items.length, mean, noiseFreedom: options.noiseFreedom, draws };
  const { implicit } = options;
  const trace = chainTrace(course, options.burnIn);
  const warning = chainWarning(trace);
  const total = options.sweeps;
  if (warning !== null) onProgress?.({ what: "bayesian-mf", done: total, total, unit: "sweeps", note: warning });
  const scorer = posteriorScorer(posterior, { scale: scaleOf(data), implicit, peopleTraits: traits.people, seed });
  return { ...scorer, learnt: { ...trace, ...(warning !== null && { warning }) } };
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

function courseOf(error: number, { alpha, people, films }: GibbsSampler): Record<TracedName, number> {
  return {
    rmse: error,
    noise: 1 / Math.sqrt(alpha),
    peopleLinks: people.linkPrecision,
    filmLinks: films.linkPrecision,
  };
}

function noteOf({ rmse, noise, peopleLinks, filmLinks }: Record<TracedName, number>): string {
  const links = [peopleLinks, filmLinks].map((precision) => precision.toPrecision(3)).join(" and ");
  return `rmse ${rmse.toFixed(4)} on what is learnt from, noise ${noise.toFixed(4)}, links ${links}`;
}
