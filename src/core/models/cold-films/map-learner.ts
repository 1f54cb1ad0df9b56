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
  /** count x count. */
  private readonly similarities: Float32Array;
  private readonly count: number;
  private readonly options: ColdFilmsOptions;

  constructor(pool: KernelPool, similarities: Float32Array, count: number, options: ColdFilmsOptions) {
    this.pool = pool;
    this.similarities = similarities;
    this.count = count;
    this.options = options;
  }

  /**
   * @param places where each of the films of `taste` stands among the similarities, ascending
   * @throws as fitRidgeMap
   */
  async maps({ scorer, films, coordinates, rank, likes }: TasteTargets, places: readonly number[]): Promise<RidgeMaps> {
    const { factorNoise, neighbourNoise, priorNoise } = this.options;
    const { width } = scorer;
    const factors = new Float32Array(films.length * width);
    for (const [row, film] of films.entries()) {
      factors.set(scorer.films.subarray(film * width, (film + 1) * width), row * width);
    }
    const logLikes = Float32Array.from(films, (film) => Math.log1p(likes[film]!));
    return {
      factors: await this.map(places, factorNoise, { width, data: factors }),
      neighbours: await this.map(places, neighbourNoise, { width: rank, data: coordinates }),
      prior: await this.map(places, priorNoise, { width: 1, data: logLikes }),
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
