// Ratings divided for a measurement: what is learnt from as a table, what is asked about as lists, both also as arrays in files for
// other programs to read (bench/peers/surprise/svd.py and bench/peers/libmf/fit.mjs are the other sides).
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { role } from "../../src/core/evaluation/ranking/split.ts";
import type { StarScorer } from "../../src/core/models/stars/star-model.ts";
import { historyOf } from "../../src/core/ratings/history.ts";
import { keepRatings } from "../../src/core/ratings/pick-ratings.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { RatingData } from "../../src/node/ranking/rating-data.ts";
import { splitData } from "../../src/node/ranking/split-data.ts";

/** One fold: the same people and films in both tables. */
export interface StarFold {
  readonly train: Ratings;
  readonly held: Ratings;
}

/** A fold as models are compared: validation ratings are learnt from. */
export function starFold(ratings: Ratings, roles: Uint8Array): StarFold {
  return {
    train: keepRatings(ratings, (place) => roles[place] === role.train || roles[place] === role.trainOrValidation),
    held: keepRatings(ratings, (place) => roles[place] === role.held),
  };
}

/** Ratings that may be looked at when something is chosen: where test tables are published, without the first of them. */
export async function toLearnFrom(folder: string, data: RatingData): Promise<Ratings> {
  if (data.id !== "ml-100k") return data.ratings;
  const { split } = await splitData(folder, data, { protocol: "folds", seed: 0, folds: 1 });
  return starFold(data.ratings, split.folds[0]!.roles).train;
}

/** Root mean square error on what is held, of people as rows of the table. */
export function errorOf(scorer: StarScorer, { train, held }: StarFold): number {
  let squares = 0;
  for (let user = 0; user < held.users.length; user++) {
    const { items, ratings } = historyOf(held, user);
    const room = () => new Float32Array(items.length);
    const out = { mean: room(), sd: room(), lo: room(), hi: room() };
    scorer.predict({ history: historyOf(train, user), user }, items, out);
    for (const [k, stars] of ratings.entries()) squares += (stars - out.mean[k]) ** 2;
  }
  return Math.sqrt(squares / held.data.length);
}

/** A folder of arrays, removed at the end. */
export class HandedFold {
  readonly folder: string = mkdtempSync(join(tmpdir(), "matinee-bench-"));

  /** `train` and `held` as -people.bin and -films.bin (uint32) and -stars.bin (float32), one a rating. */
  write(fold: StarFold): void {
    for (const name of ["train", "held"] as const) {
      const { indptr, indices, data } = fold[name];
      const people = new Uint32Array(data.length);
      for (let user = 0; user + 1 < indptr.length; user++) people.fill(user, indptr[user], indptr[user + 1]);
      writeFileSync(join(this.folder, `${name}-people.bin`), people);
      writeFileSync(join(this.folder, `${name}-films.bin`), indices);
      writeFileSync(join(this.folder, `${name}-stars.bin`), data);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
