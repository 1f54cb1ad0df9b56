// Whether recent ratings should count more than older ones, for people who are not learnt from (protocol strong, their likes held out by time). First on the
// folds' validation people, where a way would be chosen, then on their test people. Prints one JSON document, differences from all ratings alike by person:
//     MATINEE_DATA=... node bench/recency.bench.ts [set] [folds]
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
const folds = Number(process.argv[3] ?? 5);

const set = await readRatingSet(folder, name);
const table = set && (await readRatingTraits(folder, name, set.ratings.items));
if (set === null || table === null) {
  console.error(`Recency is skipped: MATINEE_DATA names no folder with ${name}, looked in ${folder}`);
} else {
  const split = strongSplit(set.ratings, 1, {});
  const told = { validate: new Map<string, RecencyFigures[]>(), test: new Map<string, RecencyFigures[]>() };
  for (let fold = 0; fold < folds; fold++) {
    const validation = foldOf(set.ratings, split, fold, { purpose: "validate", histories: "ratings" });
    const scorer = hybridScorer(await foldHybrid(validation.train, table.traits, validation.cases));
    for (const purpose of ["validate", "test"] as const) {
      const { cases } = foldOf(set.ratings, split, fold, { purpose, histories: "ratings" });
      const later = laterCases(
        set.ratings,
        cases.map(({ user }) => user),
      );
      for (const [way, figures] of recencyWorth(scorer, later)) {
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
