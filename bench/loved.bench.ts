// The slider from familiar to loved: how far it reaches and its price in NDCG@20. The hybrid and the model of stars of each fold (protocol strong) are asked
// for people whom neither has learnt from. Prints one JSON document, differences from the slider at 0 by person:
//     MATINEE_DATA=... node bench/loved.bench.ts [set] [folds]
import { foldOf } from "../src/core/evaluation/ranking/fold-of.ts";
import { strongSplit } from "../src/core/evaluation/ranking/protocols/strong.ts";
import { hybridScorer } from "../src/core/models/hybrid/hybrid-scorer.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { readRatingTraits } from "../src/node/ratings/rating-traits.ts";
import { readStarTraits } from "../src/node/stars/read-star-traits.ts";
import { machine } from "./peer.ts";
import { foldHybrid } from "./served/fold-hybrid.ts";
import { foldStars } from "./served/fold-stars.ts";
import { pairedMeans } from "./served/paired-means.ts";
import { type LovedFigures, lovedSettings, priceOfLoved } from "./served/price-of-loved.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const name = process.argv[2] ?? "ml-latest-small";
const folds = Number(process.argv[3] ?? 5);

const set = await readRatingSet(folder, name);
const table = set && (await readRatingTraits(folder, name, set.ratings.items));
if (set === null || table === null) {
  console.error(`The slider is skipped: MATINEE_DATA names no folder with ${name}, looked in ${folder}`);
} else {
  const { filmTraits } = await readStarTraits(folder, name, set.ratings);
  const split = strongSplit(set.ratings, 1, {});
  const told = new Map<number, LovedFigures[]>(lovedSettings.map((setting) => [setting, []]));
  for (let fold = 0; fold < folds; fold++) {
    const options = { histories: "ratings", masked: "given" } as const;
    const { train, cases } = foldOf(set.ratings, split, fold, { purpose: "test", ...options });
    const validation = foldOf(set.ratings, split, fold, { purpose: "validate", ...options }).cases;
    const scorer = hybridScorer(await foldHybrid(train, table.traits, validation));
    const stars = await foldStars(train, filmTraits);
    const price = priceOfLoved(scorer, stars, cases, set.ratings);
    for (const [setting, figures] of price) told.get(setting)!.push(...figures);
    console.error(`fold ${fold + 1}`);
  }
  const base = told.get(0)!;
  const settings = Array.from(told, ([setting, figures]) => [`loved ${setting}`, pairedMeans(figures, base)]);
  const summary = { machine, set: name, folds, people: base.length, settings: Object.fromEntries(settings) };
  console.log(JSON.stringify(summary, null, 2));
}
