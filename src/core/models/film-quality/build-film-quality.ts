// From what was fitted to what serves: one fit for each fold of the catalogue, one of all films, and a combiner and intervals learnt from
// what the fits said of films that they left out.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { asPacked } from "../../trees/pack-trees.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import { GpPredictor, gpWeights } from "../film-gp/gp-predictor.ts";
import { combine, fitCombiner } from "./combine-scores.ts";
import { type FitQualityInput, type FittedQuality, fitQuality, type QualityFit } from "./fit-quality.ts";
import { fitIntervals, intervalRows } from "./interval-model.ts";
import { type QualityFigures, qualityFigures } from "./quality-figures.ts";
import { centres } from "./quality-options.ts";
import { seesVotes } from "./quality-tracks.ts";
import { type ServingFit, TrackModel } from "./track-model.ts";

export interface TrainedTrack {
  readonly model: TrackModel;
  /** How good its answers are for films that their fit left out. */
  readonly figures: QualityFigures;
}

/** Fits a track on all films of a catalogue, folded once. @throws what fitQuality throws */
export async function trainTrack(pool: KernelPool, input: FitQualityInput): Promise<TrainedTrack> {
  const fitted = await fitQuality(pool, input);
  return { model: servingTrack(input, fitted), figures: qualityFigures(input, fitted) };
}

export function servingTrack(input: FitQualityInput, fitted: FittedQuality): TrackModel {
  const { films, track, options, training, foldings } = input;
  const { reader, rows, sources } = fitted;
  const { listOf } = reader.traits;
  const hyper = options.hyper[track];
  const guesses = fitted.whole.attention !== null;
  const serve = ({ process, attention, trees, chance }: QualityFit): ServingFit => ({
    process: gpWeights(reader.parts, hyper, listOf, rows, process.weights),
    attention: attention && gpWeights(reader.parts, options.attention, listOf, rows, attention.weights),
    trees: { models: asPacked(trees.models), means: trees.means },
    chance: chance && asPacked(chance),
  });
  const fits = [...fitted.byFold, fitted.whole].map(serve);
  // films that were no training films are answered by the fit of all
  const fitOf = new Uint8Array(films.facts.films).fill(fits.length - 1);
  for (const [i, film] of training.entries()) fitOf[film] = (foldings[0] as Int32Array)[i] as number;
  return new TrackModel({
    track,
    reader,
    process: new GpPredictor(reader.parts, hyper, centres.rating, rows.points),
    attention: guesses ? new GpPredictor(reader.parts, options.attention, centres.attention, rows.points) : null,
    fits,
    fitOf,
    ...learnFromLeftOut(input, fitted),
    level: options.level,
    treesOptions: options.trees,
    index: films.index,
    columns: { rating: sources.rating.columns, chance: sources.chance.columns },
  });
}

function learnFromLeftOut({ films, track, options, training }: FitQualityInput, { sources, leftOut }: FittedQuality) {
  const [scores] = leftOut;
  if (scores === undefined) throw new RangeError("Cannot build a film quality model: there is no division into folds");
  const ratings = Float64Array.from(training, (film) => films.ratings[film] as number);
  const votes = Float64Array.from(training, (film) => films.votes[film] as number);
  const rows = Array.from(training.keys());
  const combiner = fitCombiner({ scores, ratings, votes }, rows);
  const combined = rows.map((i) => combine(combiner, scores, i, seesVotes(track) ? (votes[i] as number) > 0 : null));
  const told = intervalRows({ facts: films.facts, columns: sources.chance.columns }, training, scores, combined);
  const errors = combined.map(({ rating, chance }, i) => (ratings[i] as number) - rating * chance);
  const { size, groups } = fitIntervals(told, errors, options.level, options.width);
  const [packed] = asPacked([size]) as [TreeModel];
  return { combiner, intervals: { size: packed, groups } };
}
