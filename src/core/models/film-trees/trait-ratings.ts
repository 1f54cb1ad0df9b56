// How other films of the same people, companies and keywords were rated: the one thing that a tree cannot see in a plain table, since
// most directors have too few films for a column of their own. A trait's rating is the weighted mean of its training films, less the
// mean of all, drawn to 0 where they are few (Micci-Barreca 2001); a film's is the mean over its traits. A training film must not
// meet its own rating: films are parted by chance, and each is told what all other parts say.
import type { Film } from "../../catalogue/film.ts";
import { createRandom } from "../../random/random.ts";
import { type TraitListId, traitList } from "../../traits/film-lists.ts";
import type { Matrix } from "../../trees/matrix.ts";

export interface TraitRatingsOptions {
  readonly lists: readonly TraitListId[];
  /** Films' weights at which a trait's mean counts half. */
  readonly shrinkage: number;
  /** Parts that the training films are divided in, at least 2. */
  readonly parts: number;
  readonly seed: number;
}

/** Sums over the training films of a trait. */
interface TraitSums {
  value: number;
  weight: number;
  /** Of these, by part. */
  readonly partValue: Float64Array;
  readonly partWeight: Float64Array;
}

/** Fitted on films with ratings, applied to any. */
export class TraitRatings {
  /** One a list: `ratings by director`. */
  readonly columns: readonly string[];
  private readonly options: TraitRatingsOptions;
  private readonly training: readonly Film[];
  /** One a training film. */
  private readonly partOf: Int32Array;
  /** One a list. */
  private readonly sums: readonly ReadonlyMap<string, TraitSums>[];

  /**
   * @param values one a training film: its rating, or what of it is left to be told
   * @param weights one a training film
   */
  constructor(
    training: readonly Film[],
    values: readonly number[],
    weights: readonly number[],
    options: TraitRatingsOptions,
  ) {
    this.options = options;
    this.training = training;
    this.columns = options.lists.map((id) => `ratings by ${traitList(id).label}`);
    this.partOf = drawParts(training, options);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / total;
    this.sums = options.lists.map((id) => {
      const sums = new Map<string, TraitSums>();
      training.forEach((film, i) => {
        const weight = weights[i] as number;
        const value = weight * ((values[i] as number) - mean);
        for (const { key } of traitList(id).read(film)) {
          const own = sums.get(key) ?? noSums(options.parts);
          const part = this.partOf[i] as number;
          own.value += value;
          own.weight += weight;
          own.partValue[part]! += value;
          own.partWeight[part]! += weight;
          sums.set(key, own);
        }
      });
      return sums;
    });
  }

  /** What a training film's traits say without its own part; NaN where they say nothing. */
  trainingRows(): Matrix {
    return this.table(this.training, (film) => this.partOf[film] as number);
  }

  /** What films' traits say by all training films. */
  rows(films: readonly Film[]): Matrix {
    return this.table(films, () => null);
  }

  private table(films: readonly Film[], partOf: (film: number) => number | null): Matrix {
    const columns = this.columns.length;
    const data = new Float32Array(films.length * columns);
    films.forEach((film, row) => {
      this.options.lists.forEach((id, k) => {
        const sums = traitList(id)
          .read(film)
          .map(({ key }) => this.sums[k]?.get(key))
          .filter((own) => own !== undefined);
        data[row * columns + k] = together(sums, partOf(row), this.options.shrinkage);
      });
    });
    return { rows: films.length, columns, data };
  }
}

/** @param without part that is left out */
function together(traits: readonly TraitSums[], without: number | null, shrinkage: number): number {
  let [sum, count] = [0, 0];
  for (const { value, weight, partValue, partWeight } of traits) {
    const left = weight - (without === null ? 0 : (partWeight[without] as number));
    // What is left of nothing after rounding is nothing.
    if (left < 1e-9) continue;
    sum += (value - (without === null ? 0 : (partValue[without] as number))) / (left + shrinkage);
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

const noSums = (parts: number): TraitSums => ({
  value: 0,
  weight: 0,
  partValue: new Float64Array(parts),
  partWeight: new Float64Array(parts),
});

/** A part for every film; a film that stands there twice is in one. */
function drawParts(training: readonly Film[], { parts, seed }: TraitRatingsOptions): Int32Array {
  const random = createRandom(seed, 92);
  const partOfFilm = new Map<number, number>();
  return Int32Array.from(training, ({ tmdbId }) => {
    const part = partOfFilm.get(tmdbId) ?? random.below(parts);
    partOfFilm.set(tmdbId, part);
    return part;
  });
}
