// Bayesian matrix factorisation here, on all cores, beside the Python package myFM, which has one: on four fifths of MovieLens 1M, both
// with the same implicit features and no others, seconds of a fit and the error on the last fifth. myFM makes a hundred sweeps at
// rank 20; here sweeps are few, and how many it takes to have a lower error is told. myFM runs where MATINEE_PEERS_PYTHON names a
// Python with the packages of bench/peers/myfm/requirements.txt.
// Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... node bench/stars-bayesian.bench.ts
import { bayesianMf } from "../src/core/models/stars/bayesian-mf.ts";
import { type RatingData, readSetData } from "../src/node/ranking/rating-data.ts";
import { splitData } from "../src/node/ranking/split-data.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { kernelPages } from "../src/node/threads/kernel-pages.ts";
import { machine, peersPython, runPeer } from "./peer.ts";
import { errorOf, HandedFold, type StarFold, starFold } from "./stars-sgd/star-folds.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const peer = { rank: 20, sweeps: 100, burn: 20 };
const plain = { factors: 23, calibration: 0 };
const runs = [
  { ...plain, sweeps: 24, burnIn: 8, draws: 16 },
  { ...plain, sweeps: 40, burnIn: 10, draws: 30 },
  { ...plain, sweeps: 80, burnIn: 16, draws: 40 },
];

async function ownRun(fold: StarFold, given: Readonly<Record<string, unknown>>) {
  const { users, items, data } = fold.train;
  const options = bayesianMf.resolve(given);
  const size = { users: users.length, items: items.length, ratings: data.length };
  const pool = createKernelPool({ pages: kernelPages(bayesianMf.memory(size, options)) });
  const begun = performance.now();
  const scorer = await bayesianMf.fit(fold.train, options, { pool, seed: 0 });
  const seconds = (performance.now() - begun) / 1000;
  await pool.dispose();
  return { scorer, seconds };
}

async function measure(data: RatingData) {
  const { split } = await splitData(folder, data, { protocol: "kfold", seed: 0, folds: 1 });
  const fold = starFold(data.ratings, split.folds[0].roles);
  const handed = new HandedFold();
  try {
    handed.write(fold);
    const own = [];
    for (const given of runs) {
      const { scorer, seconds } = await ownRun(fold, given);
      own.push({ given, seconds, rmse: errorOf(scorer, fold) });
    }
    const python = peersPython("myFM", ["myfm"]);
    if (python === null) return { own };
    type Ran = { readonly version: string; readonly seconds: number; readonly rmse: number };
    const myfm = runPeer<Ran>(python, "myfm/stars.py", { input: { folder: handed.folder, ...peer } });
    const reached = own.find(({ rmse }) => rmse <= myfm.rmse);
    return { own, myfm: { ...peer, ...myfm }, ratio: reached === undefined ? null : myfm.seconds / reached.seconds };
  } finally {
    handed.remove();
  }
}

const data = await readSetData(folder, "ml-1m", { withTraits: false });
console.log(JSON.stringify({ machine, ...(await measure(data)) }, null, 2));
