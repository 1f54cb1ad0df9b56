// Ratings as everything downstream reads them: people by films, sparse, by person (CSR). Rows and columns are dense indices
// from 0; the ids that the source uses stand beside. Eight bytes a rating and four a person; times cost eight more.
// Not a history: that is one row of it, or a person who is in no table at all (history.ts).

/** A person's row, from 0. */
export type UserIndex = number & { readonly kind?: "user index" };
/** A film's column, from 0. */
export type FilmIndex = number & { readonly kind?: "film index" };

/** Ids as the source writes them: whole numbers up to 2^53, or text where one of them is none. */
export type RawIds = Float64Array | readonly string[];

export interface Ratings {
  /** Raw ids of the rows. */
  readonly users: RawIds;
  /** Raw ids of the columns. A film without ratings may have a column. */
  readonly items: RawIds;
  /** users + 1 long: row u is at indptr[u] up to, not including, indptr[u + 1]. */
  readonly indptr: Uint32Array;
  /** Film indices, ascending within a row, none twice. */
  readonly indices: Uint32Array;
  /** The ratings, beside `indices`; finite. */
  readonly data: Float32Array;
  /** Seconds since 1970, beside `indices`; NaN where a rating has none. Left out where none has. */
  readonly times?: Float64Array;
}
