// How much a rating counts in a model of what people watch. Likes alone are the usual reading; handing in everything that
// was seen, graded, tells exposure as well (docs/guide/evaluation.md has what each is worth).
import type { History } from "../../ratings/history.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";

/** `likes`: 1 from `likedFrom` on, nothing below. `graded`: rating / `topRating`. `seen`: 1, whatever the rating. */
export type Weights = "likes" | "graded" | "seen";

export const weightings: readonly Weights[] = ["likes", "graded", "seen"];

/** Options that every model has. */
export interface WeighOptions {
  readonly weights: Weights;
  /** The lowest rating that is a like. */
  readonly likedFrom: number;
  /** The highest rating of the scale. */
  readonly topRating: number;
}

export const weighDefaults: WeighOptions = Object.freeze({ weights: "likes", likedFrom: 4, topRating: 5 });

/** Films and how much each counts, side by side; nothing that counts 0 is in it. */
export interface WeighedHistory {
  readonly items: Uint32Array;
  readonly weights: Float32Array;
}

/** What a rating counts; 0 where it counts nothing. */
export function weightOf(rating: number, { weights, likedFrom, topRating }: WeighOptions): number {
  if (weights === "seen") return 1;
  if (weights === "graded") return rating > 0 ? rating / topRating : 0;
  return rating >= likedFrom ? 1 : 0;
}

/** A table as weights: people x films, without what counts nothing. */
export function weighRatings(ratings: Ratings, options: WeighOptions): SparseRows {
  const { users, items, indptr, indices, data } = ratings;
  const kept = { indptr: new Uint32Array(users.length + 1), indices: new Uint32Array(indices.length) };
  const weights = new Float32Array(indices.length);
  let count = 0;
  for (let user = 0; user < users.length; user++) {
    for (let k = indptr[user] as number; k < (indptr[user + 1] as number); k++) {
      const weight = weightOf(data[k] as number, options);
      if (weight === 0) continue;
      kept.indices[count] = indices[k] as number;
      weights[count++] = weight;
    }
    kept.indptr[user + 1] = count;
  }
  return {
    rows: users.length,
    columns: items.length,
    indptr: kept.indptr,
    indices: kept.indices.subarray(0, count),
    data: weights.subarray(0, count),
  };
}

/** A history as weights. */
export function weighHistory({ items, ratings }: History, options: WeighOptions): WeighedHistory {
  const kept = new Uint32Array(items.length);
  const weights = new Float32Array(items.length);
  let count = 0;
  for (let k = 0; k < items.length; k++) {
    const weight = Math.fround(weightOf(ratings[k]!, options));
    if (weight === 0) continue;
    kept[count] = items[k]!;
    weights[count++] = weight;
  }
  return { items: kept.subarray(0, count), weights: weights.subarray(0, count) };
}

/**
 * @param what the model, for messages
 * @throws TypeError or RangeError that names the option
 */
export function checkWeighOptions(what: string, { weights, likedFrom, topRating }: WeighOptions): void {
  if (!weightings.includes(weights)) {
    throw new TypeError(`Cannot fit ${what}: weights must be one of ${weightings.join(", ")}, got ${String(weights)}`);
  }
  const needs = { likedFrom: "a finite number", topRating: "a number above 0" };
  for (const [name, value] of [
    ["likedFrom", likedFrom],
    ["topRating", topRating],
  ] as const) {
    const message = `Cannot fit ${what}: ${name} must be ${needs[name]}, got ${String(value)}`;
    if (typeof value !== "number") throw new TypeError(message);
    if (!Number.isFinite(value) || (name === "topRating" && value <= 0)) throw new RangeError(message);
  }
}
