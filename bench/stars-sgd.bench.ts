// Stars by stochastic gradient descent, here on one thread, beside Surprise (one thread) and LIBMF (two): mf-sgd and svdpp with their
// own defaults and with Surprise's on the published folds u1 to u5 of MovieLens 100K and on a fifth of MovieLens 1M; and mf-sgd beside
// LIBMF at 64 factors there, by number of epochs, with the seconds until each has the same error. Surprise's SVD++ goes over MovieLens
// 1M once, and its twenty rounds are told as twenty times that. Surprise runs where MATINEE_PEERS_PYTHON names a Python with the
// packages of bench/peers/surprise/requirements.txt, LIBMF where MATINEE_PEERS_LIBMF names a folder with npm's `libmf` in its
// node_modules. Sides take turns, the least seconds of `rounds` count. `only` is surprise or libmf. Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... MATINEE_PEERS_LIBMF=... node bench/stars-sgd.bench.ts [rounds [only]]
import { mfSgd } from "../src/core/models/stars/mf-sgd.ts";
import type { StarModel } from "../src/core/models/stars/star-model.ts";
import { svdpp } from "../src/core/models/stars/svdpp.ts";
import { type RatingData, readSetData } from "../src/node/ranking/rating-data.ts";
import { splitData } from "../src/node/ranking/split-data.ts";
import { machine, peersPython } from "./peer.ts";
import { HandedFold, type StarFold, starFold } from "./stars-sgd/star-folds.ts";
import { libmfFolder, libmfRun, ownRun, type StarRun, surpriseRun } from "./stars-sgd/star-runs.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const rounds = Number(process.argv[2] ?? 3);
const only = process.argv[3];
const python = peersPython("Surprise", ["surprise"]);
const libmf = libmfFolder();

/** A model here, what Surprise calls it, and its options as Surprise has them. */
const pairs = [
  {
    model: mfSgd as StarModel,
    peer: "SVD",
    asPeer: { factors: 100, epochs: 20, learningRate: 0.005, lastRate: 1, regularization: 0.02, initialSpread: 0.1 },
  },
  {
    model: svdpp as StarModel,
    peer: "SVDpp",
    asPeer: { factors: 20, epochs: 20, learningRate: 0.007, lastRate: 1, regularization: 0.02, initialSpread: 0.1 },
  },
] as const;

/** The error that LIBMF was seen to have after twenty rounds with a learning rate that was not tuned. */
const target = 0.851;
/** The defaults, and what is quicker to such an error: longer steps from further apart (chosen on a part of what is learnt from). */
const ownSettings = { defaults: {}, quick: { learningRate: 0.1, initialSpread: 0.02 } };
const epochCounts = [5, 6, 7, 8, 10, 12, 16];
const libmfOptions = { factors: 64, threads: 2, lambdaP2: 0.05, lambdaQ2: 0.05 };
/** LIBMF's own default, and what is better here. */
const libmfRates = [0.1, 0.05];
const libmfIterations = [6, 8, 10, 12, 15, 20];

const quicker = (before: StarRun | undefined, run: StarRun): StarRun =>
  before === undefined || run.seconds < before.seconds ? run : before;

async function foldsOf(data: RatingData, protocol: "folds" | "kfold", folds: number): Promise<StarFold[]> {
  const { split } = await splitData(folder, data, { protocol, seed: 0, folds });
  return split.folds.map(({ roles }) => starFold(data.ratings, roles));
}

/** The error is null where it was not asked for. */
interface PeerRun {
  readonly seconds: number;
  readonly rmse: number | null;
}

/** Mean error over folds, and seconds of a fold. */
async function besideSurprise(folds: readonly StarFold[], handed: HandedFold, once: boolean) {
  const found: Record<string, object> = {};
  for (const { model, peer, asPeer } of pairs) {
    const runs = new Map<string, PeerRun[]>();
    const keep = (side: string, run: PeerRun) => void runs.set(side, [...(runs.get(side) ?? []), run]);
    const isLong = once && peer === "SVDpp";
    for (const fold of folds) {
      handed.write(fold);
      let [own, alike]: (StarRun | undefined)[] = [];
      for (let round = 0; round < rounds; round++) {
        own = quicker(own, await ownRun(model, {}, fold));
        alike = quicker(alike, await ownRun(model, asPeer, fold));
      }
      keep("matinee", own as StarRun);
      keep("matinee, options as Surprise", alike as StarRun);
      if (python === null) continue;
      const told = surpriseRun(python, handed.folder, peer, isLong ? { n_epochs: 1 } : {}, !isLong);
      keep("Surprise", { rmse: told.rmse, seconds: isLong ? 20 * told.seconds : told.seconds });
    }
    found[model.id] = Object.fromEntries([...runs].map(([side, list]) => [side, meanOf(list)]));
  }
  return found;
}

function meanOf(runs: readonly PeerRun[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const errors = runs.map(({ rmse }) => rmse).filter((rmse) => rmse !== null);
  return { seconds: mean(runs.map(({ seconds }) => seconds)), rmse: errors.length === 0 ? null : mean(errors), errors };
}

type Curve = Record<string, StarRun & { readonly rounds?: number }>;

async function besideLibmf(fold: StarFold, handed: HandedFold) {
  handed.write(fold);
  const [own, theirs]: Curve[] = [{}, {}];
  for (let round = 0; round < rounds; round++) {
    for (const [settings, given] of Object.entries(ownSettings)) {
      for (const epochs of epochCounts) {
        const name = `${epochs} epochs, ${settings}`;
        own[name] = quicker(own[name], await ownRun(mfSgd as StarModel, { ...given, factors: 64, epochs }, fold));
      }
    }
    for (const learningRate of libmf === null ? [] : libmfRates) {
      for (const iterations of libmfIterations) {
        const name = `${iterations} rounds at ${learningRate}`;
        const run = libmfRun(libmf as string, handed.folder, { ...libmfOptions, learningRate, iterations });
        theirs[name] = quicker(theirs[name], run);
      }
    }
  }
  const untilTarget = { matinee: secondsTo(target, own), libmf: secondsTo(target, theirs) };
  return { target, untilTarget, matinee: own, libmf: theirs };
}

/** The least seconds of what reaches an error; null where nothing does. */
function secondsTo(error: number, curve: Curve): StarRun | null {
  const reached = Object.values(curve).filter(({ rmse }) => rmse <= error);
  return reached.length === 0 ? null : reached.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

const handed = new HandedFold();
try {
  const small = await foldsOf(await readSetData(folder, "ml-100k", {}), "folds", 5);
  const large = await foldsOf(await readSetData(folder, "ml-1m", {}), "kfold", 1);
  const found = {
    ...(only !== "libmf" && {
      "ml-100k, u1 to u5": await besideSurprise(small, handed, false),
      "ml-1m, 80/20": await besideSurprise(large, handed, true),
    }),
    ...(only !== "surprise" && { "ml-1m, 80/20, 64 factors": await besideLibmf(large[0], handed) }),
  };
  console.log(JSON.stringify({ machine, rounds, ...found }, null, 2));
} finally {
  handed.remove();
}
