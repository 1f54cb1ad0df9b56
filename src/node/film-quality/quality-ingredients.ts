// What each ingredient of the film quality model is worth: R2 out of fold with it less without it, on the same films and folds, with a
// paired bootstrap interval over films. Parts of the blend are taken out of what was fitted; what the Gaussian process reads is taken away and
// it is fitted anew. The trees stand still meanwhile, so that a difference is the process's own.

import type { QualityIngredient } from "../../core/evaluation/quality-result.ts";
import { regressionGain } from "../../core/evaluation/regression-gain.ts";
import { regressionMetrics } from "../../core/evaluation/regression-metrics.ts";
import { fitFilmGp } from "../../core/models/film-gp/film-gp-fit.ts";
import { type FilmGpHyper, noiseVariance } from "../../core/models/film-gp/gp-hyper.ts";
import { type FilmVectors, GpReader, gpScales } from "../../core/models/film-gp/gp-rows.ts";
import {
  type FitQualityInput,
  type FittedQuality,
  pickVectors,
  readerOptions,
} from "../../core/models/film-quality/fit-quality.ts";
import { leftOutAnswers } from "../../core/models/film-quality/left-out-answers.ts";
import { centres } from "../../core/models/film-quality/quality-options.ts";
import type { QualityScores } from "../../core/models/film-quality/quality-scores.ts";
import { createRandom } from "../../core/random/random.ts";
import { pickFacts } from "../../core/traits/fact-table.ts";
import type { TraitListId } from "../../core/traits/film-lists.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";

interface Without {
  readonly lists?: readonly TraitListId[];
  readonly numbers?: (name: string) => boolean;
  readonly noFlags?: boolean;
  readonly plainNoise?: boolean;
}

const people: readonly TraitListId[] = ["director", "writer", "producer", "lead", "cast", "head", "crew"];

/** What the Gaussian process is fitted without. */
const removals: readonly (Without & { readonly id: string; readonly what: string })[] = [
  { id: "people", what: "the people by name (directors, writers, cast, crew)", lists: people },
  { id: "genres", what: "genres and their pairs", lists: ["genre", "genre-pair"] },
  { id: "keywords", what: "keywords and companies", lists: ["keyword", "company"] },
  { id: "words", what: "words of title, tagline and overview", lists: ["title-word", "story-word"] },
  {
    id: "filmographies",
    what: "how many films the people have made",
    numbers: (name) => name.startsWith("films by"),
  },
  {
    id: "sizes",
    what: "the sizes of credits, keywords and texts",
    numbers: (name) => /^(size of|departments|keywords|words of|genres|companies|countries|languages|parts)/.test(name),
  },
  { id: "flags", what: "genres and languages where numbers meet", noFlags: true },
  { id: "noise-by-votes", what: "noise by the number of votes", plainNoise: true },
];

/**
 * Each ingredient, on the first division into folds.
 *
 * @param vectors of the catalogue's films; the model does without them, and they are put in to see what they would add
 */
export async function ingredientsOf(
  pool: KernelPool,
  input: FitQualityInput,
  fitted: FittedQuality,
  foldOf: Int32Array,
  vectors: FilmVectors | null,
): Promise<QualityIngredient[]> {
  const { films, training } = input;
  const scores = fitted.leftOut[0] as QualityScores;
  const truth = Array.from(training, (film) => films.ratings[film] as number);
  const ids = Array.from(training, (film) => films.ids[film] as number);
  const whole = leftOutAnswers(input, scores, foldOf);
  const worth = (id: string, what: string, without: ArrayLike<number>, base = whole.expected): QualityIngredient => ({
    id,
    what,
    without: regressionMetrics(truth, without).r2,
    gain: regressionGain(truth, [Array.from(base)], [Array.from(without)], ids, {
      random: () => createRandom(0, 104),
      repeats: 500,
    }).r2,
  });
  const voted = scores.chance ? (films.votes as Float64Array) : null;
  const found = [
    worth("trees", "the trees beside the Gaussian process", whole.process),
    worth("process", "the Gaussian process beside the trees", whole.trees),
  ];
  if (voted) {
    const share = Array.from(training).filter((film) => (voted[film] as number) > 0).length / training.length;
    found.push(
      worth(
        "chance",
        "the chance that anybody votes, film by film",
        whole.combined.map(({ rating }) => rating * share),
      ),
    );
  }
  const total = found.length + removals.length + (vectors === null ? 0 : 1);
  const tell = () =>
    input.onProgress?.({ what: `${input.track}: ingredients`, done: found.length, total, unit: "parts" });
  for (const removal of removals) {
    input.signal?.throwIfAborted();
    const process = await processWithout(pool, input, foldOf, removal);
    found.push(worth(removal.id, removal.what, leftOutAnswers(input, { ...scores, process }, foldOf).expected));
    tell();
  }
  if (vectors !== null) {
    const process = await processWithout(pool, input, foldOf, {}, vectors);
    const withWords = leftOutAnswers(input, { ...scores, process }, foldOf).expected;
    found.push(worth("word-vectors", "word vectors in the kernel (not shipped)", whole.expected, withWords));
    tell();
  }
  return found;
}

/** What the Gaussian process expects of films that were left out, fitted without something. */
async function processWithout(
  pool: KernelPool,
  { films, track, options, training, signal }: FitQualityInput,
  foldOf: Int32Array,
  { lists = [], numbers = () => false, noFlags = false, plainNoise = false }: Without,
  vectors: FilmVectors | null = null,
): Promise<Float64Array> {
  const all = readerOptions(films.names, track, options, vectors?.width ?? 0);
  const read = {
    ...all,
    lists: all.lists.filter((list) => !lists.includes(list)),
    numbers: all.numbers.filter((name) => !numbers(name)),
    flags: noFlags ? [] : all.flags,
  };
  const reader = new GpReader(films.index, films.facts.films, gpScales(films.facts, read), read);
  const hyper: FilmGpHyper = options.hyper[track];
  const votes = Float64Array.from(training, (film) => films.votes[film] as number);
  const typical = noiseVariance(hyper.noise, 100);
  const noise = votes.map((count) =>
    count === 0 ? Number.POSITIVE_INFINITY : plainNoise ? typical : noiseVariance(hyper.noise, count),
  );
  const targets = Float64Array.from(training, (film) => films.ratings[film] as number);
  const rows = reader.rows(pickFacts(films.facts, training), vectors && pickVectors(vectors, training));
  const fits = await fitFilmGp(pool, reader, hyper, {
    rows,
    targets,
    centre: centres.rating,
    noise,
    foldings: [foldOf],
    expectLearnt: false,
    signal,
  });
  return targets.map((_, i) => fits.byFold[0]?.[foldOf[i] as number]?.expected[i] as number);
}
