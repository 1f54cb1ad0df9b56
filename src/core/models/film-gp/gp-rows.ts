// Films as the Gaussian process reads them: plain arrays, one part for each kind of kernel. Fitted on training films without
// a look at ratings, applied to any film.
//   traits   per list a normalised row x_l: x_l . x'_l is the list's kernel, at most 1
//   dense    numbers as piecewise-linear codes and the mean of the words' vectors: columns of linear kernels, by group
//   points   numbers scaled to be alike, for the kernel in which all numbers meet
import type { Film } from "../../catalogue/film.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { type TraitListId, traitList } from "../../traits/film-lists.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";
import { GpCurves } from "./gp-curves.ts";
import { GpPoints } from "./gp-points.ts";
import { GpTraits, type TraitRows } from "./gp-traits.ts";
import { GpWords } from "./gp-words.ts";

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
  /** Groups of dense columns: numbers by their id, and `words`. */
  readonly groups: readonly string[];
  /** The group of each dense column. */
  readonly groupOf: Int32Array;
  /** What each column of points tells. */
  readonly pointNames: readonly string[];
}

export interface GpReaderOptions {
  readonly lists: readonly TraitListId[];
  /** Numbers of the track: each has a curve of its own, and all of them meet. */
  readonly numbers: readonly FilmNumber[];
  /** Yes or no: they meet the numbers, and have no curve, because a list tells them already. */
  readonly flags: readonly FilmNumber[];
  /** Training films that must have a trait for it to count. */
  readonly leastFilms: number;
  readonly vectors: WordVectors | null;
}

export class GpReader {
  readonly parts: GpParts;
  readonly traits: GpTraits;
  readonly curves: GpCurves;
  readonly points: GpPoints;
  readonly words: GpWords | null;

  constructor(training: readonly Film[], { lists, numbers, flags, leastFilms, vectors }: GpReaderOptions) {
    this.traits = new GpTraits(lists.map(traitList), training, leastFilms);
    this.curves = new GpCurves(numbers, training);
    this.points = new GpPoints([...numbers, ...flags], training);
    this.words = vectors === null ? null : new GpWords(vectors, training);
    const groups = [...numbers.map(({ id }) => id), ...(this.words ? ["words"] : [])];
    const groupOf = [
      ...this.curves.numberOfColumn,
      ...Array.from({ length: this.words?.width ?? 0 }, () => numbers.length),
    ];
    this.parts = { lists, groups, groupOf: Int32Array.from(groupOf), pointNames: this.points.names };
  }

  get denseWidth(): number {
    return this.parts.groupOf.length;
  }

  get pointWidth(): number {
    return this.points.names.length;
  }

  rows(films: readonly Film[]): GpRows {
    const { denseWidth } = this;
    const dense = new Float32Array(films.length * denseWidth);
    const curves = this.curves.rows(films);
    const words = this.words?.rows(films);
    const [c, w] = [this.curves.width, this.words?.width ?? 0];
    for (let i = 0; i < films.length; i++) {
      dense.set(curves.subarray(i * c, (i + 1) * c), i * denseWidth);
      if (words) dense.set(words.subarray(i * w, (i + 1) * w), i * denseWidth + c);
    }
    return { films: films.length, traits: this.traits.rows(films), dense, points: this.points.rows(films) };
  }
}
