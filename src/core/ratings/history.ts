// A person, as models see one: some films and what was thought of them. Whoever asks hands one in; nobody has to be in a
// table (docs/guide/formats.md has the form that files take).
import type { Ratings, UserIndex } from "./ratings.ts";

/** Films of a person, side by side. */
export interface History {
  /** Film indices, ascending, none twice. */
  readonly items: Uint32Array;
  /** The ratings, beside `items`. */
  readonly ratings: Float32Array;
  /** Seconds since 1970, beside `items`; NaN where unknown. */
  readonly times?: Float64Array;
}

/** A row of a table as a history; views of its arrays, not copies. */
export function historyOf({ indptr, indices, data, times }: Ratings, user: UserIndex): History {
  const [from, to] = [indptr[user] as number, indptr[user + 1] as number];
  return {
    items: indices.subarray(from, to),
    ratings: data.subarray(from, to),
    ...(times && { times: times.subarray(from, to) }),
  };
}
