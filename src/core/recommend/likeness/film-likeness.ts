// How alike films are, for whatever re-ranks a list: asked for one film against many, since that is how lists are re-ranked. By traits, or by the
// factors of a model that knows how films are watched.
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { FilmTraits } from "./film-traits.ts";
import { traitKinds } from "./trait-numbers.ts";

/** The same number whichever of two films is asked about. */
export interface FilmLikeness {
  /** Whether no two films are less alike than films that have nothing in common: 0. */
  readonly isNeverNegative: boolean;
  /** Writes the likeness of a film and each of the first `count` others, at most 1, beside `others` into `out`. */
  compare(film: FilmIndex, others: Uint32Array, count: number, out: Float32Array): void;
  /** The same of every film, by index. @param out one a film, overwritten */
  compareAll(film: FilmIndex, out: Float32Array): void;
}

/**
 * Cosines of traits over what is known of both films: a film that has genres and a decade only is compared by these. Otherwise it would be unlike
 * every film of which more is known, and a list would be made various by films of which nothing is known.
 */
export function traitLikeness(traits: FilmTraits): FilmLikeness {
  const { rows, numbers } = traits;
  const { indptr, indices, data } = rows;
  const plainTraits = numbers.firsts[traitKinds.indexOf("keyword")]!;
  const scattered = new Float32Array(rows.columns);
  const dots = new Float64Array(rows.rows);
  /** The length of the part of a film's row that is genres and decade; 1 for a film that has nothing else. */
  const plainLength = new Float32Array(rows.rows);
  const isPlain = new Uint8Array(rows.rows);
  for (let film = 0; film < rows.rows; film++) {
    let [squares, others] = [0, 0];
    for (let k = indptr[film]!; k < indptr[film + 1]!; k++) {
      if (indices[k]! < plainTraits) squares += data[k]! ** 2;
      else others++;
    }
    plainLength[film] = Math.sqrt(squares);
    isPlain[film] = Number(others === 0);
  }
  /** What a cosine of whole rows is divided by to be one of the parts that both have. */
  const known = (film: FilmIndex, other: FilmIndex) => (isPlain[other] === 1 ? plainLength[film]! : 1) || 1;
  const cosine = (film: FilmIndex, other: FilmIndex, dot: number) => {
    const both = isPlain[film] === isPlain[other];
    return Math.min(1, both ? dot : dot / (known(film, other) * known(other, film)));
  };
  return {
    isNeverNegative: true,
    compare(film, others, count, out) {
      for (let k = indptr[film]!; k < indptr[film + 1]!; k++) scattered[indices[k]!] = data[k]!;
      for (let place = 0; place < count; place++) {
        const other = others[place]!;
        let dot = 0;
        for (let k = indptr[other]!; k < indptr[other + 1]!; k++) dot += scattered[indices[k]!]! * data[k]!;
        out[place] = cosine(film, other, dot);
      }
      for (let k = indptr[film]!; k < indptr[film + 1]!; k++) scattered[indices[k]!] = 0;
    },
    compareAll(film, out) {
      // by the lists of its traits, which ascend: the sums above, without the zeros in between
      const { byTrait } = traits;
      dots.fill(0);
      for (let k = indptr[film]!; k < indptr[film + 1]!; k++) {
        const trait = indices[k]!;
        for (let t = byTrait.indptr[trait]!; t < byTrait.indptr[trait + 1]!; t++) {
          dots[byTrait.indices[t]!]! += data[k]! * byTrait.data[t]!;
        }
      }
      for (let other = 0; other < dots.length; other++) out[other] = cosine(film, other, dots[other]!);
    },
  };
}

/**
 * Cosines of factors; 0 for a film whose factors are all 0.
 *
 * @param factors films x width, row-major; read while the likeness is in use
 * @throws RangeError where the factors are no such table
 */
export function factorLikeness(factors: Float32Array, width: number): FilmLikeness {
  if (!Number.isInteger(width) || width < 1 || factors.length % width !== 0) {
    const seen = `${factors.length} factors in rows of ${width}`;
    throw new RangeError(`Cannot compare films: ${seen} were seen; whole rows were needed`);
  }
  const dotOf = (a: FilmIndex, b: FilmIndex) => {
    let dot = 0;
    for (let f = 0; f < width; f++) dot += factors[a * width + f]! * factors[b * width + f]!;
    return dot;
  };
  const lengths = Float32Array.from({ length: factors.length / width }, (_, film) => Math.sqrt(dotOf(film, film)));
  const cosine = (film: FilmIndex, other: FilmIndex) => {
    const length = lengths[film]! * lengths[other]!;
    return length === 0 ? 0 : Math.min(1, dotOf(film, other) / length);
  };
  return {
    isNeverNegative: false,
    compare(film, others, count, out) {
      for (let place = 0; place < count; place++) out[place] = cosine(film, others[place]!);
    },
    compareAll(film, out) {
      for (let other = 0; other < lengths.length; other++) out[other] = cosine(film, other);
    },
  };
}
