// The threads and the memory in which models of films without ratings are fitted: iALS and EASE as ever, and similarities of all films
// with traits three times over (whole, a part of them, its factor) beside everybody's scores of them.
import { ease } from "../../core/models/ranking/ease.ts";
import { ials } from "../../core/models/ranking/ials.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { rankingPool } from "../ranking/ranking-pool.ts";
import type { RatingData } from "../ranking/rating-data.ts";
import type { ColdOptions } from "./cold-contestants.ts";

/** @throws as rankingPool */
export function coldPool(
  { ratings, described = [] }: RatingData,
  { cold, taste }: ColdOptions,
  threads: number,
): KernelPool {
  const films = described.filter((film) => film !== null).length;
  const [users, width] = [ratings.users.length, 64 + 512];
  const mapping = 4 * (3 * films ** 2 + films * (users + width + 2 * cold.rank)) + 2 ** 24;
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
