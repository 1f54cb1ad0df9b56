// Fits one track of the film quality model on some films of a catalogue: the Gaussian processes with every fold in closed form, trees
// for every fold, and what all of them say of films that each fit left out. From that blends, chances and intervals are learnt.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { OnProgress } from "../../progress/progress.ts";
import { pickFacts } from "../../traits/fact-table.ts";
import { type TreeFarm, treesHere } from "../../trees/tree-job.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import { fitFilmGp, type GpFit, type GpFits } from "../film-gp/film-gp-fit.ts";
import { type FilmGpHyper, noiseVariance } from "../film-gp/gp-hyper.ts";
import { type FilmVectors, GpReader, type GpReaderOptions, type GpRows, gpScales } from "../film-gp/gp-rows.ts";
import { filmChanceRows, prepareFilmChance } from "../film-trees/film-chance.ts";
import { type FilmTrees, filmTreeRows, meanScores, prepareFilmTrees } from "../film-trees/fit-film-trees.ts";
import { type NumberNames, type QualityFilms, trackNumbers } from "./quality-films.ts";
import { centres, type QualityOptions } from "./quality-options.ts";
import { emptyScores, type QualityScores } from "./quality-scores.ts";
import { type QualitySources, treeSources } from "./quality-sources.ts";
import { type QualityTrack, seesVotes } from "./quality-tracks.ts";

export interface FitQualityInput {
  readonly films: QualityFilms;
  readonly track: QualityTrack;
  readonly options: QualityOptions;
  /** Places in the catalogue of the films to learn from. */
  readonly training: Int32Array;
  /** Ways to fold them: the fold of each, from 0. */
  readonly foldings: readonly Int32Array[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Who fits the trees; default the calling thread. */
  readonly farm?: TreeFarm | undefined;
}

/** Everything that one fit serves with; what estimates votes is null where the track sees them. */
export interface QualityFit {
  readonly process: GpFit;
  readonly trees: FilmTrees;
  readonly attention: GpFit | null;
  readonly chance: readonly TreeModel[] | null;
}

export interface FittedQuality {
  readonly reader: GpReader;
  /** The training films as the Gaussian processes read them. */
  readonly rows: GpRows;
  /** The catalogue as the trees read it. */
  readonly sources: QualitySources;
  readonly whole: QualityFit;
  /** Of the first folding, by fold; the fits of the others are not kept. */
  readonly byFold: readonly QualityFit[];
  /** By folding: what the fits say of the films that they left out, in the order of the training films. */
  readonly leftOut: readonly QualityScores[];
}

export async function fitQuality(pool: KernelPool, input: FitQualityInput): Promise<FittedQuality> {
  const { films, track, options, training, foldings } = input;
  const reader = qualityReader(films, track, options);
  const rows = reader.rows(pickFacts(films.facts, training), films.vectors && pickVectors(films.vectors, training));
  const guessesVotes = !seesVotes(track);
  const process = await fitRatings(pool, input, reader, rows);
  const attention = guessesVotes ? await fitAttention(pool, input, reader, rows) : null;
  const sources = treeSources(films, track, options);
  const all = Array.from(training.keys());
  const cases = foldings.flatMap((foldOf, s): Case[] =>
    Array.from({ length: foldCount(foldOf) }, (_, fold) => ({
      process: process.byFold[s]?.[fold] as GpFit,
      attention: attention?.byFold[s]?.[fold] ?? null,
      learnt: all.filter((i) => foldOf[i] !== fold),
      asked: all.filter((i) => foldOf[i] === fold),
      seed: options.seed + fold,
      division: s,
    })),
  );
  const last = {
    learnt: all,
    asked: [],
    seed: options.seed + foldCount(foldings[0] ?? new Int32Array(0)),
    division: -1,
  };
  cases.push({ process: process.whole, attention: attention?.whole ?? null, ...last });
  const fits = await fitCases(input, sources, cases);
  const leftOut = foldings.map(() => emptyScores(training.length, guessesVotes));
  for (const [k, { asked, division }] of cases.entries()) {
    if (division >= 0) score(input, sources, fits[k]!, asked, leftOut[division]!);
  }
  const byFold = fits.filter((_, k) => cases[k]?.division === 0);
  return { reader, rows, sources, whole: fits.at(-1) as QualityFit, byFold, leftOut };
}

/** One fit: what is learnt from, and which films it is asked about. */
interface Case {
  readonly process: GpFit;
  readonly attention: GpFit | null;
  readonly learnt: readonly number[];
  readonly asked: readonly number[];
  readonly seed: number;
  /** The division into folds; -1 for the fit of all films. */
  readonly division: number;
}

/** Fits the trees of all cases together, so that a farm can do them side by side. */
async function fitCases(
  { films, track, options, training, signal, onProgress, farm = treesHere() }: FitQualityInput,
  sources: QualitySources,
  cases: readonly Case[],
): Promise<QualityFit[]> {
  const prepared = cases.map(({ attention, learnt, seed }) => {
    const rows = learnt.map((i) => training[i]!);
    const votesOf = (own: readonly number[]) => own.map((film) => films.votes[film]!);
    const rated = rows.filter((film) => films.votes[film]! > 0);
    const ratings = rated.map((film) => films.ratings[film]!);
    const trees = prepareFilmTrees(
      sources.rating,
      { rows: rated, ratings, votes: votesOf(rated), seed },
      options.trees,
    );
    const expected = attention && learnt.map((i) => attention.expected[i]!);
    const own = expected && { rows, votes: votesOf(rows), attention: expected, seed };
    return { trees, chance: own && prepareFilmChance(sources.chance, own, options.trees) };
  });
  const jobs = prepared.flatMap(({ trees, chance }) => [...trees.jobs, ...(chance ?? [])]);
  let done = 0;
  const models = await farm(jobs, signal, () => {
    onProgress?.({ what: `${track}: trees`, done: ++done, total: jobs.length, unit: "models" });
  });
  let next = 0;
  const take = (count: number) => {
    next += count;
    return models.slice(next - count, next);
  };
  return prepared.map(({ trees, chance }, k): QualityFit => {
    const { process, attention } = cases[k] as Case;
    const rating = { models: take(trees.jobs.length), means: trees.means };
    return { process, attention, trees: rating, chance: chance && take(chance.length) };
  });
}

export function qualityReader(films: QualityFilms, track: QualityTrack, options: QualityOptions): GpReader {
  const read = readerOptions(films.names, track, options, films.vectors?.width ?? 0);
  return new GpReader(films.index, films.facts.films, gpScales(films.facts, read), read);
}

/** What the Gaussian processes of a track read. */
export function readerOptions(
  names: NumberNames,
  track: QualityTrack,
  { lists }: Pick<QualityOptions, "lists">,
  wordWidth: number,
): GpReaderOptions {
  return { lists, numbers: trackNumbers(names, track), flags: names.flags, wordWidth };
}

/** Some rows of films' vectors. */
export function pickVectors({ width, data }: FilmVectors, rows: Int32Array): FilmVectors {
  const picked = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) picked.set(data.subarray(row * width, (row + 1) * width), i * width);
  return { width, data: picked };
}

/** Ratings; a film without votes has none, and the fits say what they expect of it. */
async function fitRatings(
  pool: KernelPool,
  { films, track, options, training, foldings, signal }: FitQualityInput,
  reader: GpReader,
  rows: GpRows,
): Promise<GpFits> {
  const hyper: FilmGpHyper = options.hyper[track];
  const votes = Float64Array.from(training, (film) => films.votes[film]!);
  return await fitFilmGp(pool, reader, hyper, {
    rows,
    targets: Float64Array.from(training, (film) => films.ratings[film]!),
    centre: centres.rating,
    noise: votes.map((count) => (count > 0 ? noiseVariance(hyper.noise, count) : Number.POSITIVE_INFINITY)),
    foldings,
    expectLearnt: false, // trees of the rating learn beside the process, those of the chance from what attention is expected
    signal,
  });
}

/** log10(1 + votes) of every film: how much attention it got. */
async function fitAttention(
  pool: KernelPool,
  { films, options, training, foldings, signal }: FitQualityInput,
  reader: GpReader,
  rows: GpRows,
): Promise<GpFits> {
  return await fitFilmGp(pool, reader, options.attention, {
    rows,
    targets: Float64Array.from(training, (film) => Math.log10(1 + films.votes[film]!)),
    centre: centres.attention,
    noise: new Float64Array(training.length).fill(options.attention.noise.floor),
    foldings,
    signal,
  });
}

/** Writes what a fit says of training films that it left out. */
function score(
  { training, options }: FitQualityInput,
  sources: QualitySources,
  { process, trees, attention, chance }: QualityFit,
  asked: readonly number[],
  scores: QualityScores,
): void {
  const rows = asked.map((i) => training[i]!);
  const rated = meanScores(trees.models, filmTreeRows(sources.rating, trees, rows, options.trees));
  const expected = attention && asked.map((i) => attention.expected[i]!);
  const voted = chance && expected && meanScores(chance, filmChanceRows(sources.chance, rows, expected));
  for (const [k, i] of asked.entries()) {
    scores.process[i] = process.expected[i]!;
    scores.trees[i] = rated[k]!;
    if (scores.attention && expected) scores.attention[i] = expected[k]!;
    if (scores.chance && voted) scores.chance[i] = voted[k]!;
  }
}

export function foldCount(foldOf: Int32Array): number {
  return foldOf.reduce((most, fold) => Math.max(most, fold), -1) + 1;
}
