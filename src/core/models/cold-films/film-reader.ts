// Films as rows that are compared: the traits of a list scaled to unit length (film-gp/gp-traits.ts), numbers as curves
// between quantiles (film-gp/gp-curves.ts), each times the root of what its list or number counts.
import type { Film } from "../../catalogue/film.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { type FactTable, readFacts } from "../../traits/fact-table.ts";
import { traitList } from "../../traits/film-lists.ts";
import type { FilmNumber, Filmographies } from "../../traits/film-numbers.ts";
import { TraitIndex } from "../../traits/trait-index.ts";
import { isWrittenNumber } from "../../traits/written-numbers.ts";
import { GpCurves } from "../film-gp/gp-curves.ts";
import { GpPoints } from "../film-gp/gp-points.ts";
import { GpTraits } from "../film-gp/gp-traits.ts";
import type { SparseFilms } from "./compared-films.ts";
import type { FilmReading } from "./film-reading.ts";
import { numbersOf } from "./reading-numbers.ts";

/** Films as they are compared: what compared-films.ts compares, and the product of dense columns. */
export interface FilmRows extends SparseFilms {
  readonly films: number;
  readonly width: number;
  /** films x width, row-major. */
  readonly dense: Float32Array;
}

/** How far apart films are one of which has a number and the other has not. */
const gapLength = 2;

export class FilmReader {
  readonly reading: FilmReading;
  readonly index: TraitIndex;
  /** Traits below this one are kinds. */
  readonly kindsEnd: number;
  private readonly traits: GpTraits;
  private readonly curves: GpCurves;
  private readonly points: GpPoints;

  constructor(reading: FilmReading) {
    this.reading = reading;
    const [keys, names] = [reading.lists.flatMap((list) => list.keys), reading.lists.flatMap((list) => list.names)];
    this.index = new TraitIndex(
      reading.lists.map(({ id }) => traitList(id)),
      reading.lists.map((list) => list.keys.length),
      Int32Array.from(reading.lists.flatMap(({ films }) => films)),
      { key: (number) => keys[number] as string, name: (number) => names[number] as string },
    );
    const ids = reading.lists.map(({ id }) => id);
    this.traits = new GpTraits(this.index, ids, reading.films);
    this.curves = new GpCurves(reading.numbers.map(({ scale }) => scale));
    this.points = new GpPoints(
      reading.points.map(({ id }) => id),
      reading.points.map(({ scale }) => scale),
    );
    this.kindsEnd = reading.lists.slice(0, reading.kinds).reduce((sum, { keys }) => sum + keys.length, 0);
  }

  /**
   * @param areOwn whether the films are those that the reading was fitted on: a film does not count among its people's other films
   */
  rows(films: readonly Film[], areOwn: boolean): FilmRows {
    const facts = this.facts(films, areOwn);
    const { width } = this.curves;
    const dense = new Float32Array(films.length * width);
    const count = this.reading.numbers.length;
    for (let i = 0; i < films.length; i++) {
      this.curves.write(facts.numbers.subarray(i * count, (i + 1) * count), dense, i * width);
    }
    this.weigh(dense);
    return {
      films: films.length,
      traits: this.traitRows(facts),
      kindsEnd: this.kindsEnd,
      pointWidth: this.points.names.length,
      points: this.pointsOf(facts),
      width,
      dense,
    };
  }

  /** What is read of films before it is weighed. */
  facts(films: readonly Film[], areOwn: boolean): FactTable {
    const numbers = this.numbers(areOwn);
    return readFacts(films, this.index, areOwn ? numbers : numbers.map(whereWritten));
  }

  /** Films x traits. @param facts read by this index; their numbers are not looked at */
  traitRows(facts: FactTable): SparseRows {
    const { indptr, traits, values } = this.traits.rows(facts);
    const { lists } = this.reading;
    for (let e = 0; e < values.length; e++) {
      values[e]! *= Math.sqrt(lists[this.index.listOf[traits[e]!]!]!.weight);
    }
    return {
      rows: facts.films,
      columns: this.index.size,
      indptr: Uint32Array.from(indptr),
      indices: Uint32Array.from(traits),
      data: values,
    };
  }

  /** films x points, divided by their lengths. */
  private pointsOf({ films, names, numbers }: FactTable): Float32Array {
    const width = this.points.names.length;
    const points = new Float32Array(films * width);
    const columns = this.reading.points.map(({ id }) => names.indexOf(id));
    for (let i = 0; i < films; i++) {
      this.points.write(
        columns.map((column) => numbers[i * names.length + column]!),
        points,
        i * width,
      );
    }
    const lengths = this.points.names.map((name) => this.lengthOf(name));
    for (let at = 0; at < points.length; at++) points[at]! /= lengths[at % width]!;
    return points;
  }

  /** @param name of a column of points: a number, or whether it is not known */
  private lengthOf(name: string): number {
    return this.reading.points.find(({ id }) => id === name)?.length ?? gapLength;
  }

  private numbers(areOwn: boolean): FilmNumber[] {
    const known: Filmographies = { films: (list, key) => this.index.films(list, key), has: () => areOwn };
    return numbersOf(this.reading.track, known);
  }

  private weigh(dense: Float32Array): void {
    const { numbers } = this.reading;
    const scales = this.curves.numberOfColumn.map((number) => Math.sqrt(numbers[number]!.weight));
    for (let at = 0; at < dense.length; at++) dense[at]! *= scales[at % scales.length]!;
  }
}

/** A film that somebody wrote down (it has no number of TMDB's) says nothing by what was left out. */
function whereWritten({ id, read }: FilmNumber): FilmNumber {
  return { id, read: (film) => (film.tmdbId < 0 && !isWrittenNumber(id, film) ? null : read(film)) };
}
