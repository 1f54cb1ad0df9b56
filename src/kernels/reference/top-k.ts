// The k largest of many numbers by sorting them all.

/** See Kernels.topK. */
export function topK(
  length: number,
  scores: Float32Array,
  k: number,
  indices: Int32Array,
  values: Float32Array,
): number {
  const ranked = Array.from({ length }, (_, i) => i).filter((i) => !Number.isNaN(scores[i]));
  ranked.sort((i, j) => scores[j] - scores[i] || i - j); // equal infinities give NaN, which falls through to the index
  const best = ranked.slice(0, k);
  indices.set(best);
  values.set(best.map((i) => scores[i]));
  return best.length;
}
