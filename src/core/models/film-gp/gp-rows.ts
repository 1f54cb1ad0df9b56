// Facts of films as the Gaussian process reads them: plain arrays, one part for each kind of kernel. Scales are fitted on the
// catalogue without a look at ratings, and applied to any film.
//   traits   a normalised row x_l a list: x_l . x'_l is the list's kernel, at most 1
//   dense    numbers as piecewise-linear codes, and word vectors where there are any: columns of linear kernels, by group
//   points   numbers scaled to be alike, for the kernel in which all numbers meet
import { type FactTable, factColumns } from "../../traits/fact-table.ts";
import type { TraitListId } from "../../traits/film-lists.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { curveScale, GpCurves } from "./gp-curves.ts";
import { GpPoints, pointScale } from "./gp-points.ts";
import { GpTraits, type TraitRows } from "./gp-traits.ts";
import type { NumberScale } from "./number-scale.ts";

export interface GpRows {
  readonly films: number;
  readonly traits: TraitRows;
  /** films x GpReader.denseWidth, row-major. */
  readonly dense: Float32Array;
  /** films x GpReader.pointWidth, row-major. */
  readonly points: Float32Array;
}

/** What the kernels' parts are called, in the order of the hyper-parameters. */
export interface GpParts {
  readonly lists: readonly TraitListId[];
  /** Groups of dense columns: numbers by their name, `level` (how all films differ from what is taken for granted), and `words`. */
  readonly groups: readonly string[];
  /** The group of each dense column. */
  readonly groupOf: Int32Array;
  /** What each column of points tells. */
  readonly pointNames: readonly string[];
}

/** Word vectors of films, films x width, row-major, one row a film of the table that they go with. */
export interface FilmVectors {
  readonly width: number;
  readonly data: Float32Array;
}

/** Where numbers lie in a catalogue: plain data, which a file can keep. */
export interface GpScales {
  /** One a number. */
  readonly curves: readonly NumberScale[];
  /** One a number, then one a flag. */
  readonly points: readonly NumberScale[];
}

export interface GpReaderOptions {
  readonly lists: readonly TraitListId[];
  /** Names of numbers: each has a curve of its own, and all of them meet. */
  readonly numbers: readonly string[];
  /** Names of numbers that say yes or no: they meet the others, and have no curve, because a list tells them already. */
  readonly flags: readonly string[];
  /** Width of the films' word vectors; 0 for none. */
  readonly wordWidth: number;
}

export class GpReader {
  readonly parts: GpParts;
  readonly scales: GpScales;
  readonly traits: GpTraits;
  private readonly curves: GpCurves;
  private readonly points: GpPoints;
  private readonly options: GpReaderOptions;

  /** @param films of the catalogue that the index is of */
  constructor(index: TraitIndex, films: number, scales: GpScales, options: GpReaderOptions) {
    const { lists, numbers, flags, wordWidth } = options;
    this.options = options;
    this.scales = scales;
    this.traits = new GpTraits(index, lists, films);
    this.curves = new GpCurves(scales.curves);
    this.points = new GpPoints([...numbers, ...flags], scales.points);
    const groups = [...numbers, "level", ...(wordWidth > 0 ? ["words"] : [])];
    const words = Array.from({ length: wordWidth }, () => numbers.length + 1);
    const groupOf = Int32Array.from([...this.curves.numberOfColumn, numbers.length, ...words]);
    this.parts = { lists, groups, groupOf, pointNames: this.points.names };
  }

  get denseWidth(): number {
    return this.parts.groupOf.length;
  }

  get pointWidth(): number {
    return this.points.names.length;
  }

  /** @throws RangeError where the vectors are not as wide as the reader expects */
  rows(facts: FactTable, vectors: FilmVectors | null = null): GpRows {
    const { numbers, flags, wordWidth } = this.options;
    if ((vectors?.width ?? 0) !== wordWidth) {
      throw new RangeError(`Cannot read films: word vectors of ${wordWidth} were needed, got ${vectors?.width ?? 0}`);
    }
    const { denseWidth, pointWidth } = this;
    const columns = factColumns(facts, [...numbers, ...flags]);
    const dense = new Float32Array(facts.films * denseWidth);
    const points = new Float32Array(facts.films * pointWidth);
    const values = new Float32Array(columns.length);
    for (let i = 0; i < facts.films; i++) {
      for (let n = 0; n < columns.length; n++) values[n] = facts.numbers[i * facts.names.length + columns[n]!]!;
      this.curves.write(values, dense, i * denseWidth);
      this.points.write(values, points, i * pointWidth);
      dense[i * denseWidth + this.curves.width] = 1;
      if (vectors) {
        const own = vectors.data.subarray(i * wordWidth, (i + 1) * wordWidth);
        dense.set(own, (i + 1) * denseWidth - wordWidth);
      }
    }
    return { films: facts.films, traits: this.traits.rows(facts), dense, points };
  }
}

/** Fits the scales on a catalogue. */
export function gpScales(catalogue: FactTable, { numbers, flags }: GpReaderOptions): GpScales {
  const values = (name: string) => valuesOf(catalogue, name);
  return {
    curves: numbers.map((name) => curveScale(values(name))),
    points: [...numbers, ...flags].map((name) => pointScale(values(name))),
  };
}

function valuesOf(facts: FactTable, name: string): Float32Array {
  const [column = 0] = factColumns(facts, [name]);
  return Float32Array.from({ length: facts.films }, (_, i) => facts.numbers[i * facts.names.length + column]!);
}
