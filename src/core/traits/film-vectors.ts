// What films say of themselves, as vectors: the mean of their words' vectors weighted by rarity, centred on the catalogue and
// scaled to length 1. Transfer learning for kernels: two films whose words mean alike are alike, also where they share none.
import type { Film } from "../catalogue/film.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import { textWords } from "./film-words.ts";

/** films x width, row-major; zeros for a film none of whose words has a vector. */
export function filmVectors(films: readonly Film[], vectors: WordVectors): { width: number; data: Float32Array } {
  const width = vectors.dimension;
  const rows = films.map((film) =>
    textWords(film)
      .map((word) => vectors.rowOf.get(word))
      .filter((row) => row !== undefined),
  );
  const counts = new Float64Array(vectors.words.length);
  for (const own of rows) for (const row of new Set(own)) counts[row]! += 1;
  const rarity = counts.map((count) => Math.log((1 + films.length) / (1 + count)));
  const means = rows.map((own) => (own.length === 0 ? null : weightedMean(own, rarity, vectors)));
  const centre = new Float64Array(width);
  const present = means.filter((mean) => mean !== null);
  for (const mean of present) for (let k = 0; k < width; k++) centre[k]! += mean[k]! / present.length;
  const data = new Float32Array(films.length * width);
  for (const [i, mean] of means.entries()) {
    if (mean === null) continue;
    const centred = mean.map((value, k) => value - centre[k]!);
    const length = Math.hypot(...centred) || 1;
    data.set(
      centred.map((value) => value / length),
      i * width,
    );
  }
  return { width, data };
}

function weightedMean(rows: readonly number[], rarity: Float64Array, { dimension, data }: WordVectors): Float64Array {
  const sum = new Float64Array(dimension);
  let total = 1e-9;
  for (const row of rows) {
    total += rarity[row]!;
    for (let k = 0; k < dimension; k++) sum[k]! += rarity[row]! * data[row * dimension + k]!;
  }
  return sum.map((value) => value / total);
}
