// The films that lie nearest to each: whose factors point most nearly the same way, and which have much in common besides. All pairs, exact; plain loops, so that
// it runs on any thread without kernels.
//   likeness of i and j = cosine of their factors + w cosine of their traits
// A film that few have rated has factors that are mostly chance; what it is steadies its place.
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";

/** Films as points: in taste, and in what they are. */
export interface FilmPoints {
  readonly films: number;
  /** films x width, row-major, any lengths; left as they are. */
  readonly factors: Float32Array;
  /** films x traits, rows of length 1 or 0. */
  readonly traits: SparseRows;
}

export interface NearestFilms {
  readonly films: number;
  /** Neighbours of a film. */
  readonly k: number;
  /** films x k: the nearest first; of equals the lower index. */
  readonly neighbours: Uint32Array;
  /** Beside `neighbours`: how much less than the most that two films can be alike. */
  readonly distances: Float64Array;
}

/**
 * @param traitWeight w
 * @throws RangeError unless k is a whole number from 1 to films - 1
 */
export function nearestFilms({ films, factors, traits }: FilmPoints, k: number, traitWeight: number): NearestFilms {
  if (!Number.isInteger(k) || k < 1 || k >= films) {
    throw new RangeError(`Cannot find nearest films: k must be a whole number from 1 to ${films - 1}, got ${k}`);
  }
  const width = factors.length / films;
  const rows = unitRows(factors, films, width);
  const byTrait = transposed(traits);
  const neighbours = new Uint32Array(films * k);
  const distances = new Float64Array(films * k);
  const likeness = new Float64Array(rowsAtOnce * films);
  for (let first = 0; first < films; first += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, films - first);
    cosinesOf(rows, films, width, { first, count }, likeness);
    for (let r = 0; r < count; r++) {
      const film = first + r;
      const own = likeness.subarray(r * films, (r + 1) * films);
      addTraits(film, traits, byTrait, traitWeight, own);
      own[film] = Number.NEGATIVE_INFINITY; // nobody is a neighbour of their own
      takeLargest(own, k, neighbours, film * k);
      for (let at = film * k; at < (film + 1) * k; at++) distances[at] = 1 + traitWeight - own[neighbours[at]!]!;
    }
  }
  return { films, k, neighbours, distances };
}

/** Adds w times the cosine of traits with each film, by the lists of the traits that the film has. */
function addTraits(film: number, traits: SparseRows, byTrait: SparseRows, weight: number, out: Float64Array): void {
  for (let at = traits.indptr[film]!; at < traits.indptr[film + 1]!; at++) {
    const trait = traits.indices[at]!;
    const value = weight * traits.data[at]!;
    for (let k = byTrait.indptr[trait]!; k < byTrait.indptr[trait + 1]!; k++) {
      out[byTrait.indices[k]!]! += value * byTrait.data[k]!;
    }
  }
}

const rowsAtOnce = 4;

/** Rows of length 1, or 0 where there is nothing to scale. */
function unitRows(factors: Float32Array, films: number, width: number): Float64Array {
  const rows = Float64Array.from(factors);
  for (let film = 0; film < films; film++) {
    let squares = 0;
    for (let f = film * width; f < (film + 1) * width; f++) squares += rows[f]! ** 2;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let f = film * width; f < (film + 1) * width; f++) rows[f]! *= scale;
  }
  return rows;
}

/** Four rows against every other: each number of the others is read once for four products. */
function cosinesOf(
  rows: Float64Array,
  films: number,
  width: number,
  { first, count }: { readonly first: number; readonly count: number },
  out: Float64Array,
): void {
  const [a, b, c, d] = [0, 1, 2, 3].map((r) => (first + Math.min(r, count - 1)) * width) as [
    number,
    number,
    number,
    number,
  ];
  for (let other = 0, at = 0; other < films; other++, at += width) {
    let x = 0;
    let y = 0;
    let z = 0;
    let w = 0;
    for (let f = 0; f < width; f++) {
      const value = rows[at + f]!;
      x += rows[a + f]! * value;
      y += rows[b + f]! * value;
      z += rows[c + f]! * value;
      w += rows[d + f]! * value;
    }
    out[other] = x;
    out[films + other] = y;
    out[2 * films + other] = z;
    out[3 * films + other] = w;
  }
}

/** The places of the k largest, largest first, of equals the lower place; by insertion into a short sorted list. */
function takeLargest(values: Float64Array, k: number, out: Uint32Array, from: number): void {
  let held = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (held === k && value <= values[out[from + k - 1]!]!) continue;
    let at = held < k ? held++ : k - 1;
    for (; at > 0 && values[out[from + at - 1]!]! < value; at--) out[from + at] = out[from + at - 1]!;
    out[from + at] = place;
  }
}
