// What recommending to everybody is handed, and whether it fits together: the loops behind it would read past arrays, or spare
// nobody anything, without a word.

/** Factors of people and films. Arrays that lie in the pool's memory are used where they are, others are copied there. */
export interface Factors {
  readonly people: number;
  readonly films: number;
  /** Numbers of a factor, from 1. */
  readonly width: number;
  /** people x width, row-major. */
  readonly personFactors: Float32Array;
  /** films x width, row-major. */
  readonly filmFactors: Float32Array;
}

/** What each person is spared: rows of a table of ratings, for one, are films that a person knows. */
export interface LeftOut {
  /** people + 1: where a person's films begin in `indices`. */
  readonly indptr: Uint32Array;
  /** Films, ascending within a person. */
  readonly indices: Uint32Array;
}

/** @throws RangeError that says what was seen and needed */
export function checkFactors({ people, films, width, personFactors, filmFactors }: Factors): void {
  for (const [name, count, least] of [
    ["people", people, 0],
    ["films", films, 0],
    ["width", width, 1],
  ] as const) {
    if (Number.isInteger(count) && count >= least) continue;
    throw new RangeError(`Cannot recommend films: ${name} must be a whole number from ${least}, got ${count}`);
  }
  checkLength("person factors", personFactors, people, width);
  checkLength("film factors", filmFactors, films, width);
}

function checkLength(what: string, { length }: Float32Array, rows: number, width: number): void {
  if (length === rows * width) return;
  throw new RangeError(
    `Cannot recommend films: there are ${length} numbers of ${what}, needed ${rows} x ${width}, ${rows * width}`,
  );
}

/** @throws RangeError for a table of other people, films that there are not, and films that do not ascend */
export function checkLeftOut({ people, films }: Factors, { indptr, indices }: LeftOut): void {
  if (indptr.length !== people + 1 || indptr[0] !== 0 || indptr[people] !== indices.length) {
    throw new RangeError(
      `Cannot recommend films: of what is left out, ${people} people were needed from 0 to ${indices.length}, got ` +
        `${indptr.length - 1} from ${indptr[0]} to ${indptr[indptr.length - 1]}`,
    );
  }
  for (let u = 0; u < people; u++) {
    let before = -1;
    for (let k = indptr[u] as number; k < (indptr[u + 1] as number); k++) {
      const film = indices[k] as number;
      if (film <= before || film >= films) {
        throw new RangeError(
          `Cannot recommend films: what is left out of person ${u} must ascend below ${films}, got ${film} after ${before}`,
        );
      }
      before = film;
    }
  }
}
