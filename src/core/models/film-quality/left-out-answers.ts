// Answers for films that were left out, as they would be given: the fits never saw the film, and neither did what weighs them. The
// combiner and the intervals of a fold are learnt from the other folds' answers alone.
import { type Combined, type Combiner, combine, fitCombiner } from "./combine-scores.ts";
import { type FitQualityInput, foldCount } from "./fit-quality.ts";
import { fitIntervals, type Interval, intervalRows, intervalsOf } from "./interval-model.ts";
import type { QualityScores } from "./quality-scores.ts";
import { treeSources } from "./quality-sources.ts";
import { seesVotes } from "./quality-tracks.ts";

/** One of each a training film. */
export interface LeftOutAnswers {
  readonly combined: readonly Combined[];
  /** The Gaussian process alone, and the trees alone, times the chance. */
  readonly process: Float64Array;
  readonly trees: Float64Array;
  readonly expected: Float64Array;
}

type Input = Pick<FitQualityInput, "films" | "track" | "options" | "training">;

/** @param change makes another combiner of the one that was learnt, to see what a part of it is worth */
export function leftOutAnswers(
  { films, track, training }: Input,
  scores: QualityScores,
  foldOf: Int32Array,
  change: (combiner: Combiner) => Combiner = (combiner) => combiner,
): LeftOutAnswers {
  const ratings = Float64Array.from(training, (film) => films.ratings[film]!);
  const votes = Float64Array.from(training, (film) => films.votes[film]!);
  const all = Array.from(training.keys());
  const combined = new Array<Combined>(training.length);
  for (let fold = 0; fold < foldCount(foldOf); fold++) {
    const others = all.filter((i) => foldOf[i] !== fold);
    const combiner = change(fitCombiner({ scores, ratings, votes }, others));
    for (const i of all) {
      if (foldOf[i] === fold) combined[i] = combine(combiner, scores, i, seesVotes(track) ? votes[i]! > 0 : null);
    }
  }
  const within = (value: number) => Math.max(0, Math.min(10, value));
  return {
    combined,
    process: scores.process.map((value, i) => within(value) * combined[i]!.chance),
    trees: scores.trees.map((value, i) => within(value) * combined[i]!.chance),
    expected: Float64Array.from(combined, ({ rating, chance }) => rating * chance),
  };
}

/** Intervals of the answers; the widths of a fold are learnt from the others. */
export function leftOutIntervals(
  { films, track, options, training }: Input,
  scores: QualityScores,
  foldOf: Int32Array,
  { combined, expected }: LeftOutAnswers,
): Interval[] {
  const { columns } = treeSources(films, track, options).chance;
  const all = Array.from(training.keys());
  const intervals = new Array<Interval>(training.length);
  const told = (rows: readonly number[]) =>
    intervalRows(
      { facts: films.facts, columns },
      rows.map((i) => training[i]!),
      pickScores(scores, rows),
      rows.map((i) => combined[i]!),
    );
  for (let fold = 0; fold < foldCount(foldOf); fold++) {
    const [others, own] = [all.filter((i) => foldOf[i] !== fold), all.filter((i) => foldOf[i] === fold)];
    const errors = others.map((i) => films.ratings[training[i]!]! - expected[i]!);
    const model = fitIntervals(told(others), errors, options.level, options.width);
    const answers = own.map((i) => expected[i]!);
    for (const [k, interval] of intervalsOf(model, told(own), answers).entries()) intervals[own[k]!] = interval;
  }
  return intervals;
}

function pickScores({ process, trees, attention, chance }: QualityScores, rows: readonly number[]): QualityScores {
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  return {
    process: pick(process),
    trees: pick(trees),
    attention: attention && pick(attention),
    chance: chance && pick(chance),
  };
}
