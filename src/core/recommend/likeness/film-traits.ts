// Films as unit vectors of what they are. A trait weighs by its kind and by its rarity, so that a keyword of five films says more than "drama" of
// five thousand. The cosine of two films is then the dot product of their rows, and every product in it belongs to one trait that both have:
// likeness that can be named.

import { power } from "../../elementary/exponential.ts";
import { logarithm } from "../../elementary/logarithm.ts";
import type { FilmIndex } from "../../ratings/ratings.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import { type TraitKind, type TraitNumbers, traitKinds } from "./trait-numbers.ts";

/** What makes films alike. */
export interface TraitScale {
  /** What a trait of a kind weighs in the dot product, before its rarity. */
  readonly weights: Readonly<Record<TraitKind, number>>;
  /** The power of its rarity: 0 where all traits of a kind count alike. */
  readonly rarity: number;
}

/**
 * What people mean by a similar film: something particular in common. Chosen so that those who like a film like the ten most similar ones, too
 * (docs/guide/recommend.md); decades would get more, since people see films of a time, but that is not what makes films alike.
 */
export const particularTraits: TraitScale = Object.freeze({
  weights: Object.freeze({ genre: 0.4, decade: 0.2, keyword: 0.3, director: 0.5, lead: 0.4 }),
  rarity: 0.5,
});

/**
 * What makes a list look all the same: genres, above all. Of five scales tried, the one whose re-ranked lists cost least for the variety of genres
 * that they gained (docs/guide/recommend.md).
 */
export const broadTraits: TraitScale = Object.freeze({
  weights: Object.freeze({ genre: 1, decade: 0.3, keyword: 0.2, director: 0.3, lead: 0.2 }),
  rarity: 0,
});

export class FilmTraits {
  readonly numbers: TraitNumbers;
  /** Films x traits, every row of length 1; empty for a film of which nothing is known. */
  readonly rows: SparseRows;
  /** The lengths that rows had before they were scaled: how much is known of a film. */
  readonly lengths: Float32Array;
  #byTrait: SparseRows | null = null;

  constructor(numbers: TraitNumbers, scale: TraitScale = particularTraits) {
    this.numbers = numbers;
    ({ rows: this.rows, lengths: this.lengths } = unitRows(numbers, traitValues(numbers, scale)));
  }

  /** Traits x films: the same, by trait. */
  get byTrait(): SparseRows {
    this.#byTrait ??= transposed(this.rows);
    return this.#byTrait;
  }
}

/** sqrt(weight) times a power of rarity, log((1 + films) / films with the trait) over its largest; by trait. */
function traitValues({ firsts, indices, films }: TraitNumbers, { weights, rarity }: TraitScale): Float64Array {
  const counts = new Uint32Array(firsts.at(-1)!);
  for (const trait of indices) counts[trait]!++;
  const rarest = logarithm(1 + films.size);
  const values = new Float64Array(counts.length);
  for (const [place, kind] of traitKinds.entries()) {
    const root = Math.sqrt(weights[kind]);
    for (let trait = firsts[place]!; trait < firsts[place + 1]!; trait++) {
      if (counts[trait]! > 0)
        values[trait] = root * power(logarithm((1 + films.size) / counts[trait]!) / rarest, rarity);
    }
  }
  return values;
}

function unitRows({ indptr, indices, films }: TraitNumbers, values: Float64Array) {
  const data = new Float32Array(indices.length);
  const lengths = new Float32Array(films.size);
  for (let film = 0; film < films.size; film++) {
    let squares = 0;
    for (let k = indptr[film]!; k < indptr[film + 1]!; k++) squares += values[indices[k]!]! ** 2;
    const length = Math.sqrt(squares);
    lengths[film] = length;
    for (let k = indptr[film]!; k < indptr[film + 1]!; k++) data[k] = values[indices[k]!]! / (length || 1);
  }
  return { rows: { rows: films.size, columns: values.length, indptr, indices, data }, lengths };
}

/** Cosines of all films with a vector of traits, by the lists of the traits it has. @param out one a film; overwritten */
export function cosinesWith(
  { rows, byTrait }: FilmTraits,
  vector: Iterable<readonly [trait: number, value: number]>,
  out: Float32Array,
): void {
  out.fill(0);
  for (const [trait, value] of vector) {
    for (let k = byTrait.indptr[trait]!; k < byTrait.indptr[trait + 1]!; k++) {
      out[byTrait.indices[k]!]! += value * byTrait.data[k]!;
    }
  }
  for (let film = 0; film < rows.rows; film++) out[film] = Math.min(1, out[film]!); // rounding may leave the bound by a bit
}

/** A film's row as pairs. */
export function* traitsOf({ rows }: FilmTraits, film: FilmIndex): Generator<readonly [trait: number, value: number]> {
  for (let k = rows.indptr[film]!; k < rows.indptr[film + 1]!; k++) yield [rows.indices[k]!, rows.data[k]!];
}
