// The words of a film as the mean of their vectors, weighted by rarity, centred on the training films and scaled to length 1:
// transfer learning inside the kernel. Two films whose words mean alike are alike, also where they share none.
import type { Film } from "../../catalogue/film.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { textWords } from "../../traits/film-words.ts";

export class GpWords {
  private readonly vectors: WordVectors;
  private readonly rarity: Float32Array;
  private readonly centre: Float64Array;

  constructor(vectors: WordVectors, training: readonly Film[]) {
    this.vectors = vectors;
    const films = new Float32Array(vectors.words.length);
    for (const film of training) for (const row of new Set(this.rowsOf(film))) films[row]! += 1;
    this.rarity = films.map((count) => Math.log((1 + training.length) / (1 + count)));
    this.centre = new Float64Array(vectors.dimension);
    const means = training.map((film) => this.mean(film)).filter((mean) => mean !== null);
    for (const mean of means) mean.forEach((value, k) => (this.centre[k]! += value / means.length));
  }

  get width(): number {
    return this.vectors.dimension;
  }

  /** films x width, row-major. */
  rows(films: readonly Film[]): Float32Array {
    const rows = new Float32Array(films.length * this.width);
    for (const [i, film] of films.entries()) {
      const centred = this.mean(film)?.map((value, k) => value - (this.centre[k] as number));
      if (centred === undefined) continue;
      const length = Math.hypot(...centred) || 1;
      for (const [k, value] of centred.entries()) rows[i * this.width + k] = value / length;
    }
    return rows;
  }

  private rowsOf(film: Film): number[] {
    return textWords(film)
      .map((word) => this.vectors.rowOf.get(word))
      .filter((row) => row !== undefined);
  }

  /** Null for a film none of whose words has a vector. */
  private mean(film: Film): Float64Array | null {
    const { dimension, data } = this.vectors;
    const sum = new Float64Array(dimension);
    let total = 0;
    for (const row of this.rowsOf(film)) {
      const weight = this.rarity[row] as number;
      total += weight;
      for (let k = 0; k < dimension; k++) sum[k]! += weight * (data[row * dimension + k] as number);
    }
    return total > 0 ? sum.map((value) => value / total) : null;
  }
}
