// Fits one track of the film quality model on some films of a catalogue: the Gaussian processes with every fold in closed form, trees
// for every fold, and what all of them say of films that each fit left out. From that blends, chances and intervals are learnt.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { OnProgress } from "../../progress/progress.ts";
import { type FactTable, pickFacts } from "../../traits/fact-table.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import { fitFilmGp, type GpFit, type GpFits } from "../film-gp/film-gp-fit.ts";
import { type FilmGpHyper, noiseVariance } from "../film-gp/gp-hyper.ts";
import { type FilmVectors, GpReader, type GpReaderOptions, type GpRows, gpScales } from "../film-gp/gp-rows.ts";
import { filmChanceRows, fitFilmChance } from "../film-trees/film-chance.ts";
import { FilmTreeColumns } from "../film-trees/film-tree-columns.ts";
import type { FilmTreesOptions } from "../film-trees/film-trees-options.ts";
import {
  type FilmTrees,
  type FilmTreesSource,
  filmTreeRows,
  fitFilmTrees,
  meanScores,
} from "../film-trees/fit-film-trees.ts";
import { type NumberNames, type QualityFilms, trackNumbers } from "./quality-films.ts";
import { centres, type QualityOptions } from "./quality-options.ts";
import { emptyScores, type QualityScores } from "./quality-scores.ts";
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
  readonly whole: QualityFit;
  /** Of the first folding, by fold; the fits of the others are not kept. */
  readonly byFold: readonly QualityFit[];
  /** By folding: what the fits say of the films that they left out, in the order of the training films. */
  readonly leftOut: readonly QualityScores[];
}

export async function fitQuality(pool: KernelPool, input: FitQualityInput): Promise<FittedQuality> {
  const { films, track, options, training, foldings, signal, onProgress } = input;
  const reader = qualityReader(films, track, options);
  const rows = reader.rows(pickFacts(films.facts, training), films.vectors && pickVectors(films.vectors, training));
  const guessesVotes = !seesVotes(track);
  const process = await fitRatings(pool, input, reader, rows);
  const attention = guessesVotes ? await fitAttention(pool, input, reader, rows) : null;
  const sources = treeSources(films, track, options);
  const total = foldings.reduce((sum, foldOf) => sum + foldCount(foldOf), 0) + 1;
  let done = 0;
  const fitOne = (process: GpFit, attention: GpFit | null, keep: (i: number) => boolean, seed: number): QualityFit => {
    signal?.throwIfAborted();
    const own = { process, attention };
    const trees = fitTreesOn(input, sources, own, Array.from(training.keys()).filter(keep), options.seed + seed);
    onProgress?.({ what: `${track}: trees`, done: ++done, total, unit: "folds" });
    return { ...own, ...trees };
  };
  const byFold: QualityFit[] = [];
  const leftOut: QualityScores[] = [];
  for (const [s, foldOf] of foldings.entries()) {
    const scores = emptyScores(training.length, guessesVotes);
    for (let fold = 0; fold < foldCount(foldOf); fold++) {
      const own = fitOne(
        process.byFold[s]![fold]!,
        attention?.byFold[s]?.[fold] ?? null,
        (i) => foldOf[i] !== fold,
        fold,
      );
      const asked = Array.from(training.keys()).filter((i) => foldOf[i] === fold);
      score(input, sources, own, asked, scores);
      if (s === 0) byFold.push(own);
    }
    leftOut.push(scores);
  }
  const whole = fitOne(
    process.whole,
    attention?.whole ?? null,
    () => true,
    foldCount(foldings[0] ?? new Int32Array(0)),
  );
  return { reader, rows, whole, byFold, leftOut };
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

/** What the trees of the rating read, and those of the chance. */
export interface QualitySources {
  readonly rating: FilmTreesSource;
  readonly chance: FilmTreesSource;
}

/** The columns of both, which are made once. */
export interface QualityColumns {
  readonly rating: FilmTreeColumns;
  readonly chance: FilmTreeColumns;
}

export function treeColumns(
  index: TraitIndex,
  names: NumberNames,
  track: QualityTrack,
  { lists }: FilmTreesOptions,
): QualityColumns {
  const numbers = trackNumbers(names, track);
  return {
    rating: new FilmTreeColumns(index, numbers, lists),
    chance: new FilmTreeColumns(index, [...numbers, ...names.attention], lists),
  };
}

export function sourcesOf(index: TraitIndex, facts: FactTable, { rating, chance }: QualityColumns): QualitySources {
  return { rating: { index, facts, columns: rating }, chance: { index, facts, columns: chance } };
}

/** The sources of a catalogue. */
export function treeSources(
  { index, facts, names }: Pick<QualityFilms, "index" | "facts" | "names">,
  track: QualityTrack,
  { trees }: QualityOptions,
): QualitySources {
  return sourcesOf(index, facts, treeColumns(index, names, track, trees));
}

function fitTreesOn(
  { films, options, training, signal }: FitQualityInput,
  sources: QualitySources,
  { attention }: Pick<QualityFit, "attention">,
  learnt: readonly number[],
  seed: number,
): Pick<QualityFit, "trees" | "chance"> {
  const rated = learnt.map((i) => training[i]!).filter((film) => films.votes[film]! > 0);
  const votesOf = (rows: readonly number[]) => rows.map((film) => films.votes[film]!);
  const ratings = rated.map((film) => films.ratings[film]!);
  const trees = fitFilmTrees(
    sources.rating,
    { rows: rated, ratings, votes: votesOf(rated), seed, signal },
    options.trees,
  );
  if (attention === null) return { trees, chance: null };
  const rows = learnt.map((i) => training[i]!);
  const expected = learnt.map((i) => attention.expected[i]!);
  const own = { rows, votes: votesOf(rows), attention: expected, seed, signal };
  return { trees, chance: fitFilmChance(sources.chance, own, options.trees) };
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
