// Whether recent ratings should count more than older ones, for people who are not learnt from (protocol strong, their likes held out by time). First on
// two groups of people, on whom a way is chosen, then on the three others. Prints one JSON document, differences from all ratings alike by person:
//     MATINEE_DATA=... node bench/recency.bench.ts [set]
import { foldOf } from "../src/core/evaluation/ranking/fold-of.ts";
import { strongSplit } from "../src/core/evaluation/ranking/protocols/strong.ts";
import { hybridScorer } from "../src/core/models/hybrid/hybrid-scorer.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { readRatingTraits } from "../src/node/ratings/rating-traits.ts";
import { machine } from "./peer.ts";
import { foldHybrid } from "./served/fold-hybrid.ts";
import { pairedMeans } from "./served/paired-means.ts";
import { laterCases, type RecencyFigures, recencyWorth } from "./served/recency-worth.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const name = process.argv[2] ?? "ml-latest-small";
/** Fold f tests group f and validates on group f + 1: these are groups 1 and 2, then 3, 4 and 0, counted from 0. */
const folds = { validate: [0, 1], test: [3, 4, 0] } as const;

const set = await readRatingSet(folder, name);
const table = set && (await readRatingTraits(folder, name, set.ratings.items));
if (set === null || table === null) {
  console.error(`Recency is skipped: MATINEE_DATA names no folder with ${name}, looked in ${folder}`);
} else {
  const split = strongSplit(set.ratings, 1, {});
  const told = { validate: new Map<string, RecencyFigures[]>(), test: new Map<string, RecencyFigures[]>() };
  for (const fold of new Set([...folds.validate, ...folds.test])) {
    const validation = foldOf(set.ratings, split, fold, { purpose: "validate", histories: "ratings" });
    const scorer = hybridScorer(await foldHybrid(validation.train, table.traits, validation.cases));
    for (const purpose of ["validate", "test"] as const) {
      if (!(folds[purpose] as readonly number[]).includes(fold)) continue;
      const { cases } = foldOf(set.ratings, split, fold, { purpose, histories: "ratings" });
      const users = cases.map(({ user }) => user);
      for (const [way, figures] of recencyWorth(scorer, laterCases(set.ratings, users))) {
        told[purpose].set(way, [...(told[purpose].get(way) ?? []), ...figures]);
      }
    }
    console.error(`fold ${fold + 1}`);
  }
  const besides = (ways: ReadonlyMap<string, RecencyFigures[]>) => {
    const base = ways.get("all")!;
    return {
      people: base.length,
      ...Object.fromEntries(Array.from(ways, ([way, own]) => [way, pairedMeans(own, base)])),
    };
  };
  console.log(
    JSON.stringify(
      { machine, set: name, folds, ...{ validate: besides(told.validate), test: besides(told.test) } },
      null,
      2,
    ),
  );
}
