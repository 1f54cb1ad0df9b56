// iALS here and in the Python library implicit on MovieLens 1M, in one run. First seconds of a sweep (people and films) with all
// ratings as entries, from the same factors on both sides, by exact solutions and by conjugate gradients, with the objective and
// the factors compared; then the seconds of training until the best NDCG@100 that implicit finds for validation people of protocol
// `strong`, each side with its own tuned settings. implicit runs where MATINEE_PEERS_PYTHON names a Python that has the packages
// of bench/peers/implicit/requirements.txt, with one BLAS thread and the fastest of OpenBLAS's core types. Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... node bench/ials.bench.ts [rounds]
import { availableParallelism } from "node:os";
import type { FactorSettings } from "../src/core/models/ranking/factors/factor-settings.ts";
import { ials } from "../src/core/models/ranking/ials.ts";
import type { Ratings } from "../src/core/ratings/ratings.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { HandedOver } from "./ials/handed-over.ts";
import { PeerAls } from "./ials/peer-als.ts";
import { type Comparison, sideBySide, startOf } from "./ials/side-by-side.ts";
import { timeToQuality } from "./ials/time-to-quality.ts";
import { machine, peersPython } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const rounds = Number(process.argv[2] ?? 3);
const threads = availableParallelism();
/** Of the table of all ratings; what a sweep takes does not depend on them. */
const objective = { confidence: 5, regularization: 20 };

/**
 * What is tuned here for the way to implicit's best, on the same validation people as its own settings, in options that anybody can
 * set: few sweeps, so films begin closer together than a model that has time for twelve needs them, and pairs without a rating weigh
 * a little less.
 */
const tuned = { ...ials.resolve({ alpha0: 0.25, sweeps: 8, initialSpread: 0.1 }), added: 0, powerSteps: 2 };
const own: Readonly<Record<string, FactorSettings>> = {
  exact: { ...tuned, solver: "exact", steps: 0 },
  conjugate: { ...tuned, solver: "conjugate", steps: 3 },
};

async function compare(): Promise<void> {
  const set = await readRatingSet(folder, "ml-1m");
  if (set === null) {
    console.error(`iALS is skipped: MATINEE_DATA names no folder with MovieLens 1M, looked in ${folder}`);
    return;
  }
  const handed = new HandedOver();
  try {
    const python = peersPython("implicit", ["implicit", "threadpoolctl"]);
    const peer = python === null ? null : new PeerAls(python, handed, threads);
    const sweeps = await compareSweeps(set.ratings, handed, peer);
    const quality = await timeToQuality(set.ratings, own, { handed, peer, threads, rounds });
    console.log(JSON.stringify({ machine, threads, rounds, ...sweeps, quality }, null, 2));
  } finally {
    handed.remove();
  }
}

async function compareSweeps(
  { users, items, indptr, indices, data }: Ratings,
  handed: HandedOver,
  peer: PeerAls | null,
) {
  const table = { rows: users.length, columns: items.length, indptr, indices, data };
  handed.writeTable("table", table);
  const size = { people: users.length, films: items.length, ...objective };
  const comparison: Comparison = { table, handed, peer, threads, rounds, sweeps: 4, steps: 3 };
  handed.writeFactors("start", startOf({ ...size, factors: 64 }));
  const secondsByCoreType = peer?.chooseCoreType({ ...size, factors: 64 });
  const found: Record<string, object> = {};
  for (const solver of ["exact", "conjugate"] as const) {
    for (const factors of [64, 128]) {
      found[`${solver}, d=${factors}`] = await sideBySide({ ...size, factors }, solver, comparison);
    }
  }
  return { objective, secondsByCoreType, sweeps: found };
}

await compare();
