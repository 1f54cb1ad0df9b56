// Whether ordinal thresholds pay: the Python package myFM's ordered probit beside its Gaussian regression, on the first of the fifths that
// bench/stars-ingredients.bench.ts has, with the same implicit features: errors of expected stars, seconds, and the difference with a
// standard error over people. myFM runs where MATINEE_PEERS_PYTHON names a Python with the packages of bench/peers/myfm/requirements.txt.
// Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... node bench/stars-ordinal.bench.ts [set]
import { kfoldSplit } from "../src/core/evaluation/ranking/protocols/kfold.ts";
import { readSetData } from "../src/node/ranking/rating-data.ts";
import { machine, peersPython, runPeer } from "./peer.ts";
import { HandedFold, starFold, toLearnFrom } from "./stars-sgd/star-folds.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const set = process.argv[2] ?? "ml-100k";
const asked = { rank: 12, sweeps: 200, burn: 50 };

const python = peersPython("myFM", ["myfm"]);
if (python !== null) {
  const ratings = await toLearnFrom(folder, await readSetData(folder, set, { withTraits: false }));
  const handed = new HandedFold();
  try {
    handed.write(starFold(ratings, kfoldSplit(ratings, 0).folds[0]!.roles));
    const myfm = runPeer<object>(python, "myfm/ordinal.py", { input: { folder: handed.folder, ...asked } });
    console.log(JSON.stringify({ machine, set, ...asked, ...myfm }, null, 2));
  } finally {
    handed.remove();
  }
}
