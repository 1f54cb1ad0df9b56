// Maps from traits to what people's ratings say of films, learnt from some of the films or from all. Every film counts alike: what few
// people rated has factors and weights that are held down already, which says that few will like such a film.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { coldParts } from "./cold-films-model.ts";
import type { ColdFilmsOptions } from "./cold-films-options.ts";
import { fitRidgeMap, type RidgeMap, type RidgeTargets } from "./ridge-map.ts";
import type { TasteTargets } from "./taste-targets.ts";

export type RidgeMaps = Readonly<Record<(typeof coldParts)[number], RidgeMap>>;

export class MapLearner {
  private readonly pool: KernelPool;
  /** Of the films of `taste`, films x films. */
  private readonly similarities: Float32Array;
  private readonly taste: TasteTargets;
  private readonly options: ColdFilmsOptions;
  private readonly count: number;

  constructor(pool: KernelPool, similarities: Float32Array, taste: TasteTargets, options: ColdFilmsOptions) {
    this.pool = pool;
    this.similarities = similarities;
    this.taste = taste;
    this.options = options;
    this.count = taste.films.length;
  }

  /**
   * @param places of the films, among those of `taste`, ascending
   * @throws as fitRidgeMap
   */
  async maps(places: readonly number[]): Promise<RidgeMaps> {
    const { factorNoise, neighbourNoise, priorNoise } = this.options;
    const { scorer, films, coordinates, rank, likes } = this.taste;
    const filmOf = (place: number) => films[place]!;
    const targets = (data: ArrayLike<number>, width: number, rowOf: (place: number) => number): RidgeTargets => {
      const picked = new Float32Array(places.length * width);
      for (const [row, place] of places.entries()) {
        const first = rowOf(place) * width;
        for (let k = 0; k < width; k++) picked[row * width + k] = data[first + k]!;
      }
      return { width, data: picked };
    };
    const logLikes = likes.map((count) => Math.log1p(count));
    return {
      factors: await this.map(places, factorNoise, targets(scorer.films, scorer.width, filmOf)),
      neighbours: await this.map(
        places,
        neighbourNoise,
        targets(coordinates, rank, (place) => place),
      ),
      prior: await this.map(places, priorNoise, targets(logLikes, 1, filmOf)),
    };
  }

  /** Similarities of one film to some. */
  between(place: number, others: readonly number[]): Float64Array {
    return Float64Array.from(others, (other) => this.similarities[place * this.count + other]!);
  }

  private map(places: readonly number[], noise: number, targets: RidgeTargets): Promise<RidgeMap> {
    const { similarities, count } = this;
    const n = places.length;
    return withinPoolScope(this.pool, async () => {
      const own = this.pool.kernels.floats(n * n);
      let diagonal = 0;
      for (const [i, place] of places.entries()) {
        for (let j = i; j < n; j++) own[i * n + j] = similarities[place * count + places[j]!]!;
        diagonal += own[i * n + i]! / n;
      }
      return await fitRidgeMap(this.pool, own, new Float64Array(n).fill(noise * diagonal), targets);
    });
  }
}
