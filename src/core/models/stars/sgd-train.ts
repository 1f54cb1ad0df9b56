// Stochastic gradient descent over ratings, on the calling thread alone: a step reads what the step before it wrote, so that threads
// would give other factors each time (bpr-train.ts has more of that). People come in another order in every epoch, each with all
// their ratings in an order drawn once: a person's factors then stay in the nearest cache. On a fifth of MovieLens 1M, ten epochs come
// to .8521 with a person's films in the table's order, to .8506 with one drawn once, and to .8497 with one drawn in every epoch,
// which takes longer than the epoch that would gain as much.
// Ratings are learnt as deviations from their mean, in quarters of the scale's width: on 1 to 5 stars that is as they are, and on
// other scales the same options do.
import type { RatedRows, RatingFactors } from "../../../kernels/kernels.ts";
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { createRandom, type Random } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { RatingsSize } from "../ranking/ranking-model.ts";
import { rateOf, type SgdOptions } from "./sgd-options.ts";
import type { StarModelId, StarWork } from "./star-model.ts";
import { type StarScale, scaleOf } from "./star-scale.ts";

/** r_ui = mean + unit (b_u + b_i + q_i . (p_u + |N(u)|^-1/2 sum of y_j)), as it was learnt. */
export interface SgdFactors extends RatingFactors {
  readonly mean: number;
  readonly unit: number;
  readonly scale: StarScale;
  /** Numbers of a row of P, Q and Y, a multiple of 4; those behind the factors are 0. */
  readonly width: number;
  /** Root mean square error on the ratings learnt from, in the last epoch, each before its step; in stars. */
  readonly residual: number;
}

/** Which model it is, and whether it learns what films imply of those who rated them. */
export interface SgdKind {
  readonly id: StarModelId;
  readonly implies: boolean;
}

/** Steps times factors between two moments at which a signal is let through: some thirty milliseconds. */
const stretchOfWork = 2 ** 26;

/** Where factors stay below, stars are finite; those that say anything are below 10. */
const mostFactor = 1e6;

/** Streams of the seed. */
const [ofStarts, ofOrder] = [0, 1];

const widthOf = (factors: number): number => 4 * Math.ceil(factors / 4);

/** Bytes of kernel memory that `trainSgd` takes. */
export function sgdMemory({ users, items, ratings }: RatingsSize, { factors }: SgdOptions, implies: boolean): number {
  const rows = users + (implies ? 2 : 1) * items + 2;
  return 4 * (2 * ratings + 3 * users + items + widthOf(factors) * rows) + 4096;
}

/**
 * @throws RangeError for a table without ratings, and where steps were so long that factors grew without end
 * @throws the signal's reason when it is aborted
 */
export async function trainSgd(
  ratings: Ratings,
  options: SgdOptions,
  work: StarWork,
  kind: SgdKind,
): Promise<SgdFactors> {
  const { data } = ratings;
  work.signal?.throwIfAborted();
  if (data.length === 0) throw new RangeError(`Cannot fit ${kind.id}: no ratings were seen; at least one was needed`);
  const mean = meanOf(data);
  const scale = scaleOf(data);
  const unit = scale.highest === scale.lowest ? 1 : (scale.highest - scale.lowest) / 4;
  return withinPoolScope(work.pool, async () => {
    const random = createRandom(work.seed, ofOrder);
    const rows = takeRows(work.pool, ratings, widthOf(options.factors), (rating) => (rating - mean) / unit, random);
    const learnt = takeFactors(work.pool, ratings, options, kind.implies, createRandom(work.seed, ofStarts));
    const error = await descend(rows, learnt, options, { ...work, random, unit, kind });
    const { personBiases, filmBiases, people, films, implied } = learnt;
    return {
      ...{ mean, unit, scale, width: rows.dimension, residual: unit * error },
      ...{ personBiases: personBiases.slice(), filmBiases: filmBiases.slice() },
      ...{ people: people.slice(), films: films.slice(), implied: implied?.slice() ?? null },
    };
  });
}

function meanOf(values: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] as number;
  return sum / values.length;
}

interface Descent extends StarWork {
  readonly random: Random;
  readonly unit: number;
  readonly kind: SgdKind;
}

/** @returns the root mean square error of the last epoch, in units */
async function descend(rows: RatedRows, learnt: RatingFactors, options: SgdOptions, descent: Descent): Promise<number> {
  const { pool, random, signal, onProgress, unit, kind } = descent;
  const { order, starts, ratings, dimension } = rows;
  let [waiting, error] = [0, 0];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rates = { learningRate: rateOf(options, epoch), regularization: options.regularization };
    let squares = 0;
    for (let from = 0, to = 0; from < order.length; from = to) {
      while (to < order.length && waiting < stretchOfWork) {
        const person = order[to++] as number;
        waiting += dimension * ((starts[person + 1] as number) - (starts[person] as number));
      }
      squares += pool.kernels.descendRatings(rows, learnt, rates, from, to);
      if (waiting >= stretchOfWork) {
        await new Promise((resolve) => setTimeout(resolve)); // lets a signal through
        waiting = 0;
      }
      signal?.throwIfAborted();
    }
    error = Math.sqrt(squares / ratings.length);
    if (!Number.isFinite(error)) throw grown(options, kind);
    const note = `RMSE ${(unit * error).toFixed(4)}`;
    onProgress?.({ what: kind.id, done: epoch + 1, total: options.epochs, unit: "epochs", note });
  }
  if (!isSmall(learnt)) throw grown(options, kind);
  return error;
}

/** The table where the kernels read it, each person's ratings in an order of chance. */
function takeRows(
  { kernels }: KernelPool,
  { indptr, indices, data }: Ratings,
  dimension: number,
  scaled: (rating: number) => number,
  random: Random,
): RatedRows {
  const people = indptr.length - 1;
  const [order, starts] = [kernels.integers(people), kernels.integers(people + 1)];
  const [columns, ratings] = [kernels.integers(data.length), kernels.floats(data.length)];
  starts.set(indptr);
  const places = new Uint32Array(data.length);
  for (let k = 0; k < places.length; k++) places[k] = k;
  for (let person = 0; person < people; person++) {
    order[person] = person;
    const [from, to] = [indptr[person] as number, indptr[person + 1] as number];
    shuffle(places.subarray(from, to), random);
    for (let k = from; k < to; k++) {
      const place = places[k] as number;
      columns[k] = indices[place] as number;
      ratings[k] = scaled(data[place] as number);
    }
  }
  return { dimension, order, starts, columns, ratings };
}

function takeFactors(
  { kernels }: KernelPool,
  { users, items }: Ratings,
  { factors, initialSpread }: SgdOptions,
  implies: boolean,
  random: Random,
): RatingFactors {
  const width = widthOf(factors);
  const spread = Math.sqrt(12) * initialSpread; // evenly drawn: as good as normal numbers, and drawn ten times as fast
  const draw = (rows: number) => {
    const taken = kernels.floats(rows * width);
    for (let row = 0; row < rows; row++) {
      for (let f = 0; f < factors; f++) taken[row * width + f] = spread * (random.next() - 0.5);
    }
    return taken;
  };
  return {
    personBiases: kernels.floats(users.length),
    filmBiases: kernels.floats(items.length),
    people: draw(users.length),
    films: draw(items.length),
    implied: implies ? draw(items.length) : null,
  };
}

/** Whether stars can be made of it. */
function isSmall({ personBiases, filmBiases, people, films, implied }: RatingFactors): boolean {
  return [personBiases, filmBiases, people, films, implied ?? films].every((values) => {
    for (let k = 0; k < values.length; k++) if (!(Math.abs(values[k] as number) <= mostFactor)) return false;
    return true;
  });
}

function grown({ learningRate }: SgdOptions, { id }: SgdKind): RangeError {
  return new RangeError(
    `Cannot fit ${id}: learningRate must be lower, got ${learningRate}, with which factors grew beyond ${mostFactor}`,
  );
}
