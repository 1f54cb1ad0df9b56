// Films that others are compared with, by all but their dense columns. Who shares a trait is found by the trait, so that a film costs what
// its traits are shared by, and a look at each film's few points:
//   other traits . other traits'  +  kinds . kinds' (1 + together (1 + v) exp(-v)),   v = sqrt(3) |p - p'|
// kinds: traits that say what kind of film it is; p: numbers scaled to be alike. The product is for what a kind of film means to people
// at one time, or one budget, and not at another: a comedy of the eighties. Source of such products: Duvenaud et al. 2011, "Additive Gaussian
// processes"; of the Matern kernel: Rasmussen & Williams 2006, section 4.2.
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";

/** What is read of films beside their dense columns. */
export interface SparseFilms {
  /** Films x traits; kinds come first. */
  readonly traits: SparseRows;
  /** Traits below this one are kinds. */
  readonly kindsEnd: number;
  readonly pointWidth: number;
  /** films x pointWidth, row-major, divided by the lengths over which they forget. */
  readonly points: Float32Array;
}

export class ComparedFilms {
  private readonly films: SparseFilms;
  private readonly byTrait: SparseRows;
  private readonly together: number;
  private readonly kinds: Float64Array;

  constructor(films: SparseFilms, together: number) {
    this.films = films;
    this.together = together;
    this.byTrait = transposed(films.traits);
    this.kinds = new Float64Array(films.traits.rows);
  }

  /**
   * out += the similarity of a film to each of these.
   *
   * @param others rows by the same reader
   * @param film the place of its row
   * @param out as long as there are films here
   */
  add(others: SparseFilms, film: number, out: Float64Array | Float32Array): void {
    const { kinds, together, films } = this;
    kinds.fill(0);
    this.addShared(others.traits, film, others.kindsEnd, kinds, out);
    const width = films.pointWidth;
    const own = others.points.subarray(film * width, (film + 1) * width);
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] === 0) continue;
      let square = 0;
      for (let k = 0, at = i * width; k < width; k++, at++) square += (own[k]! - films.points[at]!) ** 2;
      const v = Math.sqrt(3 * square);
      out[i]! += kinds[i]! * (1 + together * (1 + v) * Math.exp(-v));
    }
  }

  private addShared(
    { indptr, indices, data }: SparseRows,
    film: number,
    kindsEnd: number,
    kinds: Float64Array,
    rest: Float64Array | Float32Array,
  ): void {
    const { byTrait } = this;
    for (let e = indptr[film]!; e < indptr[film + 1]!; e++) {
      const trait = indices[e]!;
      const weight = data[e]!;
      const out = trait < kindsEnd ? kinds : rest;
      for (let k = byTrait.indptr[trait]!; k < byTrait.indptr[trait + 1]!; k++) {
        out[byTrait.indices[k]!]! += weight * byTrait.data[k]!;
      }
    }
  }
}
