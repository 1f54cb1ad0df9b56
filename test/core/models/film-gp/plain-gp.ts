// The film Gaussian process as its definition says it, in plain loops and doubles: what the fast one is held to.
import { type HyperLayout, noiseVariance, vectorToNoise } from "../../../../src/core/models/film-gp/gp-hyper.ts";
import type { GpReader, GpRows } from "../../../../src/core/models/film-gp/gp-rows.ts";

/** The covariance of films with films; all that does not depend on the hyper-parameters is computed once. */
export class PlainGp {
  private readonly layout: HyperLayout;
  private readonly films: number;
  /** films x films, one a list. */
  private readonly lists: readonly Float64Array[];
  /** films x films, one a group. */
  private readonly groups: readonly Float64Array[];
  /** films x films squared differences, one a column of points. */
  private readonly squares: readonly Float64Array[];

  constructor(reader: GpReader, layout: HyperLayout, rows: GpRows) {
    const { parts } = layout;
    const { denseWidth, pointWidth } = reader;
    this.layout = layout;
    this.films = rows.films;
    const square = () => new Float64Array(rows.films ** 2);
    this.lists = parts.lists.map(square);
    this.groups = parts.groups.map(square);
    this.squares = parts.pointNames.map(square);
    const traitsOf = Array.from({ length: rows.films }, (_, i) => {
      const { indptr, traits, values } = rows.traits;
      const own = new Map<number, number>();
      for (let e = indptr[i]; e < indptr[i + 1]; e++) own.set(traits[e], values[e]);
      return own;
    });
    for (let i = 0; i < rows.films; i++) {
      for (let j = 0; j < rows.films; j++) {
        const at = i * rows.films + j;
        for (const [trait, value] of traitsOf[i]) {
          this.lists[reader.traits.listOf[trait]][at] += value * (traitsOf[j].get(trait) ?? 0);
        }
        for (let k = 0; k < denseWidth; k++) {
          this.groups[parts.groupOf[k]][at] += rows.dense[i * denseWidth + k] * rows.dense[j * denseWidth + k];
        }
        for (let k = 0; k < pointWidth; k++) {
          this.squares[k][at] = (rows.points[i * pointWidth + k] - rows.points[j * pointWidth + k]) ** 2;
        }
      }
    }
  }

  /** films x films, without noise. */
  covariance(vector: Float64Array): Float64Array {
    const { groupsAt, togetherAt, lengthsAt } = this.layout;
    const sum = new Float64Array(this.films ** 2);
    const add = (parts: readonly Float64Array[], scale: (k: number) => number, to: Float64Array) => {
      for (const [k, part] of parts.entries()) {
        const factor = scale(k);
        for (let at = 0; at < to.length; at++) to[at] += factor * part[at];
      }
    };
    add(this.lists, (k) => Math.exp(2 * vector[k]), sum);
    add(this.groups, (k) => Math.exp(2 * vector[groupsAt + k]), sum);
    const distances = new Float64Array(this.films ** 2);
    add(this.squares, (k) => Math.exp(-2 * vector[lengthsAt + k]), distances);
    const together = Math.exp(2 * vector[togetherAt]);
    for (const [at, square] of distances.entries()) {
      const v = Math.sqrt(3 * square);
      sum[at] += together * (1 + v) * Math.exp(-v);
    }
    return sum;
  }

  /** The log marginal likelihood. */
  evidence(vector: Float64Array, targets: Float64Array, votes: Float64Array): number {
    const n = this.films;
    const u = this.covariance(vector);
    const noise = vectorToNoise(this.layout, vector);
    for (let i = 0; i < n; i++) u[i * n + i] += noiseVariance(noise, votes[i]);
    // K = U'U row by row, and U'z = y on the way: y'K^-1 y = z'z
    const z = targets.slice();
    let value = (-n / 2) * Math.log(2 * Math.PI);
    for (let i = 0; i < n; i++) {
      const pivot = Math.sqrt(u[i * n + i]);
      for (let j = i; j < n; j++) u[i * n + j] /= pivot;
      z[i] /= pivot;
      value -= Math.log(pivot) + z[i] ** 2 / 2;
      for (let r = i + 1; r < n; r++) {
        const factor = u[i * n + r];
        for (let j = r; j < n; j++) u[r * n + j] -= factor * u[i * n + j];
        z[r] -= factor * z[i];
      }
    }
    return value;
  }
}
