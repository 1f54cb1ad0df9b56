// The threads and the memory in which models of films without ratings are fitted: iALS and EASE as ever, and similarities of all films
// with traits three times over (whole, a part of them, its factor) beside everybody's scores of them and their columns of EASE's weights.
import { ease } from "../../core/models/ranking/ease.ts";
import { widthOf } from "../../core/models/ranking/factors/factor-settings.ts";
import { ials } from "../../core/models/ranking/ials.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { rankingPool } from "../ranking/ranking-pool.ts";
import type { RatingData } from "../ranking/rating-data.ts";
import type { ColdOptions } from "./cold-contestants.ts";

/** More than films are read by: 34 numbers of 13 columns. */
const denseColumns = 512;

/** @throws as rankingPool */
export function coldPool(
  { ratings, described = [] }: RatingData,
  { cold, taste }: ColdOptions,
  threads: number,
): KernelPool {
  const films = described.filter((film) => film !== null).length;
  const targets = widthOf(taste.ials.factors) + 2 * cold.rank + 1;
  const { users, items } = ratings;
  const rows = 3 * films + users.length + items.length + targets + denseColumns;
  const mapping = 4 * (films * rows + items.length * cold.rank);
  const itself = { id: "cold-films", memory: () => mapping };
  return rankingPool(
    [
      { model: ials, options: taste.ials },
      { model: ease, options: taste.ease },
      { model: itself, options: cold },
    ],
    ratings,
    threads,
  );
}
