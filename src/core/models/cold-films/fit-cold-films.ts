// Learns what traits say of films that nobody has rated (cold-films-model.ts has the form, ridge-map.ts the regression). Steps:
//   1. iALS and EASE on all ratings: factors and coordinates of every film (taste-targets.ts)
//   2. similarities of the films with traits and ratings
//   3. maps without a fifth of these films, and on that fifth the weights of the parts (learn-part-weights.ts)
//   4. maps from all of them
// Cost beside iALS and EASE: (1 + .5) films^3 / 3 flops a map.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { Film } from "../../catalogue/film.ts";
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { type ColdFilmsModel, mapExpected } from "./cold-films-model.ts";
import type { ColdFilmsOptions } from "./cold-films-options.ts";
import { coldScorers } from "./cold-scorer.ts";
import { FilmReader } from "./film-reader.ts";
import { fitReading } from "./film-reading.ts";
import { learnPartWeights } from "./learn-part-weights.ts";
import { fitRidgeMap, type RidgeTargets } from "./ridge-map.ts";
import { ComparedFilms } from "./similarities.ts";
import type { TasteTargets } from "./taste-targets.ts";

export interface ColdFilmsInput {
  readonly ratings: Ratings;
  /** One a film of the table: what is known of it, or null. */
  readonly films: readonly (Film | null)[];
  readonly track: FilmTrack;
  readonly taste: TasteTargets;
}

/** Films that maps are learnt from: those with ratings and traits, ascending. */
export function teachingFilms({ items, indices }: Ratings, films: readonly (Film | null)[]): Uint32Array {
  const isRated = new Uint8Array(items.length);
  for (const film of indices) isRated[film] = 1;
  return Uint32Array.from(isRated.keys()).filter((film) => isRated[film] === 1 && (films[film] ?? null) !== null);
}

/**
 * @throws RangeError where there are fewer than ten films to learn from, nobody likes those that are held out, or a system has no
 * solution in float32
 * @throws the signal's reason when it is aborted
 */
export async function fitColdFilms(
  { ratings, films, track, taste }: ColdFilmsInput,
  options: ColdFilmsOptions,
  work: FitWork,
): Promise<ColdFilmsModel> {
  const own = [...taste.films].map((film) => films[film] as Film);
  if (own.length < 10) {
    throw new RangeError(
      `Cannot learn from traits: ${own.length} films have traits and ratings; at least 10 were needed`,
    );
  }
  const reading = fitReading(own, track);
  const compared = new ComparedFilms(new FilmReader(reading).rows(own, true));
  return await withinPoolScope(work.pool, async () => {
    const similarities = await compared.matrix(work.pool, work.signal);
    const learner = new MapLearner(work.pool, similarities, taste, options);
    const places = Array.from(own.keys());
    const { held, rest } = holdOut(places, options.heldShare, work.seed);
    const tried = await learner.maps(rest);
    const cold = held.map((place) => mapExpected(tried, learner.between(place, rest)));
    const heldFilms = Uint32Array.from(held, (place) => taste.films[place]!);
    const { bands } = await learnPartWeights(coldScorers(cold, taste), ratings, heldFilms, taste.weighing, work);
    const maps = await learner.maps(places);
    return { reading, films: compared.rows, maps, basis: taste.basis, weights: bands };
  });
}

/** @returns places, ascending */
function holdOut(places: readonly number[], share: number, seed: number): { held: number[]; rest: number[] } {
  const drawn = Uint32Array.from(places);
  shuffle(drawn, createRandom(seed, 282));
  const count = Math.max(2, Math.floor(share * places.length));
  const held = new Set(drawn.subarray(0, count));
  return { held: places.filter((place) => held.has(place)), rest: places.filter((place) => !held.has(place)) };
}

/** Learns maps from some of the films. */
class MapLearner {
  private readonly pool: KernelPool;
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

  /** @param places of the films, ascending */
  async maps(places: readonly number[]): Promise<ColdFilmsModel["maps"]> {
    const { factorNoise, neighbourNoise, priorNoise } = this.options;
    const { scorer, films, coordinates, rank, likes } = this.taste;
    const rows = (data: ArrayLike<number>, width: number, at: (place: number) => number): RidgeTargets => {
      const picked = new Float32Array(places.length * width);
      for (const [row, place] of places.entries()) {
        for (let k = 0; k < width; k++) picked[row * width + k] = data[at(place) * width + k]!;
      }
      return { width, data: picked };
    };
    const filmOf = (place: number) => films[place]!;
    const logLikes = likes.map((count) => Math.log1p(count));
    return {
      factors: await this.map(places, factorNoise, rows(scorer.films, scorer.width, filmOf)),
      neighbours: await this.map(
        places,
        neighbourNoise,
        rows(coordinates, rank, (place) => place),
      ),
      prior: await this.map(places, priorNoise, rows(logLikes, 1, filmOf)),
    };
  }

  /** Similarities of one film to some. */
  between(place: number, others: readonly number[]): Float64Array {
    return Float64Array.from(others, (other) => this.similarities[place * this.count + other]!);
  }

  private map(places: readonly number[], noise: number, targets: RidgeTargets) {
    const { similarities, count, taste, options } = this;
    return withinPoolScope(this.pool, async () => {
      const n = places.length;
      const own = this.pool.kernels.floats(n * n);
      let diagonal = 0;
      for (const [i, place] of places.entries()) {
        for (let j = i; j < n; j++) own[i * n + j] = similarities[place * count + places[j]!]!;
        diagonal += own[i * n + i]! / n;
      }
      const noises = Float64Array.from(places, (place) => {
        const ratings = taste.ratings[taste.films[place]!]!;
        return noise * diagonal * (1 + options.sureFrom / (ratings + 1));
      });
      return await fitRidgeMap(this.pool, own, noises, targets);
    });
  }
}
