// One track of the film quality model as it serves: every fit that leaves a fold of the catalogue out, and one of all films. A film of
// the catalogue is answered by the fit that left it out, so that its own rating has no part in its answer; any other film by the last.
import { type FactTable, pickFacts } from "../../traits/fact-table.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { explainTrees } from "../../trees/explain-trees.ts";
import type { Matrix } from "../../trees/matrix.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { GpPredictor, GpShares, GpWeights } from "../film-gp/gp-predictor.ts";
import { sumOfShares } from "../film-gp/gp-predictor.ts";
import type { GpReader } from "../film-gp/gp-rows.ts";
import { filmChanceRows } from "../film-trees/film-chance.ts";
import type { FilmTreesOptions } from "../film-trees/film-trees-options.ts";
import { type FilmTrees, filmTreeRows, meanScores } from "../film-trees/fit-film-trees.ts";
import { traitRatingNames } from "../film-trees/trait-ratings.ts";
import { type Combined, type Combiner, combine } from "./combine-scores.ts";
import { type Interval, type IntervalModel, intervalRows, intervalsOf } from "./interval-model.ts";
import { emptyScores, type QualityScores } from "./quality-scores.ts";
import { type QualityColumns, type QualitySources, sourcesOf } from "./quality-sources.ts";
import { type QualityTrack, seesVotes } from "./quality-tracks.ts";

/** One fit as it serves; what estimates votes is null where the track sees them. */
export interface ServingFit {
  readonly process: GpWeights;
  readonly trees: FilmTrees;
  readonly attention: GpWeights | null;
  readonly chance: readonly TreeModel[] | null;
}

export interface TrackParts {
  readonly track: QualityTrack;
  readonly reader: GpReader;
  readonly process: GpPredictor;
  readonly attention: GpPredictor | null;
  readonly fits: readonly ServingFit[];
  /** By place in the catalogue: the fit that left the film out. */
  readonly fitOf: Uint8Array;
  readonly combiner: Combiner;
  readonly intervals: IntervalModel;
  readonly level: number;
  readonly treesOptions: FilmTreesOptions;
  readonly index: TraitIndex;
  /** What the trees read out of facts. */
  readonly columns: QualityColumns;
}

/** An answer, and all that it is made of. */
export interface TrackAnswer extends Combined {
  readonly expected: number;
  readonly interval: Interval;
  readonly shares: GpShares;
  /** What the trees of the rating start from, and what each of their columns adds. */
  readonly treeBase: number;
  readonly treeShares: readonly (readonly [name: string, value: number])[];
  readonly combiner: Combiner;
}

export class TrackModel {
  readonly parts: TrackParts;

  constructor(parts: TrackParts) {
    this.parts = parts;
  }

  /**
   * An answer with everything that it is made of.
   *
   * @param table facts; `row` is the film's
   * @param place of the film in the catalogue, or null for another film
   * @param votes what the track may see of them
   * @param known the table with gaps where `table` has what is usual: an answer is as sure as what is known of the film
   */
  answer(table: FactTable, row: number, place: number | null, votes: number, known: FactTable = table): TrackAnswer {
    const { combiner, intervals, treesOptions } = this.parts;
    const said = this.say(table, row, place, votes);
    const { sources, scores, combined, fit, treeRows, shares } = said;
    const expected = combined.rating * combined.chance;
    const facts = known === table ? said.facts : pickFacts(known, [row]);
    const told = intervalRows({ facts, columns: sources.chance.columns }, [0], scores, [combined]);
    const [interval] = intervalsOf(intervals, told, [expected]) as [Interval];
    const trees = explainMean(fit.trees.models, treeRows);
    const names = [...sources.rating.columns.names, ...traitRatingNames(treesOptions.ratedLists)];
    const treeShares = names.map((name, k): [string, number] => [name, trees.values[k] as number]);
    return { ...combined, expected, interval, shares, treeBase: trees.base, treeShares, combiner };
  }

  /** The answer alone, 0 to 10. */
  expect(table: FactTable, row: number, place: number | null, votes: number): number {
    const { rating, chance } = this.say(table, row, place, votes).combined;
    return rating * chance;
  }

  private say(table: FactTable, row: number, place: number | null, votes: number) {
    const { track, reader, fits, fitOf, combiner, treesOptions } = this.parts;
    const fit = fits[place === null ? fits.length - 1 : (fitOf[place] as number)] as ServingFit;
    const facts = pickFacts(table, [row]);
    const sources = sourcesOf(this.parts.index, facts, this.parts.columns);
    const rows = reader.rows(facts);
    const shares = this.parts.process.explain(rows, 0, fit.process);
    const treeRows = filmTreeRows(sources.rating, fit.trees, [0], treesOptions);
    const scores = emptyScores(1, !seesVotes(track));
    scores.process[0] = sumOfShares(shares);
    scores.trees[0] = meanScores(fit.trees.models, treeRows)[0] as number;
    this.guessVotes(scores, sources, fit, rows);
    const combined = combine(combiner, scores, 0, seesVotes(track) ? votes > 0 : null);
    return { facts, sources, scores, combined, fit, treeRows, shares };
  }

  private guessVotes(
    scores: QualityScores,
    sources: QualitySources,
    fit: ServingFit,
    rows: ReturnType<GpReader["rows"]>,
  ): void {
    const { attention } = this.parts;
    if (!scores.attention || !scores.chance || !attention || !fit.attention || !fit.chance) return;
    scores.attention[0] = attention.predict(rows, 0, fit.attention);
    scores.chance[0] = meanScores(fit.chance, filmChanceRows(sources.chance, [0], [scores.attention[0]]))[0] as number;
  }
}

/** What each column adds to the mean of some models. */
function explainMean(models: readonly TreeModel[], matrix: Matrix): { base: number; values: Float64Array } {
  const values = new Float64Array(matrix.columns);
  let base = 0;
  for (const model of models) {
    const own = explainTrees(model, matrix);
    base += own.base / models.length;
    for (const [k, value] of own.values.entries()) values[k]! += value / models.length;
  }
  return { base, values };
}
