// What other people's ratings are worth to the people of a set, and by which rule stars should be joined. People of ml-latest-small who are not learnt
// from (protocol strong) are asked of the hybrid that learnt from the rest of their own set, and of the same with all of ml-1m joined: stars as they
// were given, or whole stars stretched from 1-5 to .5-5. Films of ml-latest-small are ranked, the same for all. Prints one JSON document:
//     MATINEE_DATA=... node bench/joining.bench.ts [folds]
import { foldOf } from "../src/core/evaluation/ranking/fold-of.ts";
import { cutMetrics } from "../src/core/evaluation/ranking/metrics/person-metrics.ts";
import { strongSplit } from "../src/core/evaluation/ranking/protocols/strong.ts";
import { rankCase } from "../src/core/evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../src/core/evaluation/ranking/ranking-case.ts";
import type { HybridModel } from "../src/core/models/hybrid/hybrid-model.ts";
import { hybridScorer } from "../src/core/models/hybrid/hybrid-scorer.ts";
import type { Ratings } from "../src/core/ratings/ratings.ts";
import { joinTables } from "../src/core/ratings/tables/join-tables.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { readRatingTraits } from "../src/node/ratings/rating-traits.ts";
import { machine } from "./peer.ts";
import { foldHybrid } from "./served/fold-hybrid.ts";
import { pairedMeans } from "./served/paired-means.ts";

/** Of one person. */
interface Figures {
  readonly ndcg: number;
  readonly recall: number;
}

const folder = process.env["MATINEE_DATA"] ?? "data";
const folds = Number(process.argv[2] ?? 5);
const sets = ["ml-latest-small", "ml-1m"] as const;
const seed = 1;

const [small, large] = [await readRatingSet(folder, sets[0]), await readRatingSet(folder, sets[1])];
if (small?.films == null || large?.films == null) {
  console.error(`Joining is skipped: MATINEE_DATA names no folder with ${sets.join(" and ")}, looked in ${folder}`);
} else {
  const [films, others] = [small.films, large.films];
  const stretched = { ...large.ratings, data: large.ratings.data.map((stars) => 0.5 + ((stars - 1) * 4.5) / 4) };
  const joinedTo = (table: Ratings, more: Ratings) =>
    joinTables([
      { id: sets[0], ratings: table, movies: films },
      { id: sets[1], ratings: more, movies: others },
    ]);
  const ways: Readonly<
    Record<string, (table: Ratings) => { readonly ratings: Ratings; readonly movies: typeof films }>
  > = {
    alone: (table) => ({ ratings: table, movies: films }),
    joined: (table) => joinedTo(table, large.ratings),
    stretched: (table) => joinedTo(table, stretched),
  };
  const split = strongSplit(small.ratings, seed, {});
  const told: Record<string, Figures[]> = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let fold = 0; fold < folds; fold++) {
    const { train, cases } = foldOf(small.ratings, split, fold, { purpose: "test", histories: "likes" });
    const validation = foldOf(small.ratings, split, fold, { purpose: "validate", histories: "likes" }).cases;
    for (const [way, make] of Object.entries(ways)) {
      const { ratings, movies } = make(train);
      const traits = await readRatingTraits(folder, sets[0], ratings.items, { movies });
      const model = await foldHybrid(ratings, traits!.traits, validation);
      told[way]!.push(...figuresOf(model, cases, small.ratings.items.length));
      console.error(`fold ${fold + 1}, ${way}`);
    }
  }
  const summary = Object.entries(told).map(([way, figures]) => [way, pairedMeans(figures, told["alone"]!)]);
  console.log(
    JSON.stringify({ machine, folds, people: told["alone"]!.length, ways: Object.fromEntries(summary) }, null, 2),
  );
}

/** @param films those of the set, which come first */
function figuresOf(model: HybridModel, cases: readonly RankingCase[], films: number): Figures[] {
  const scorer = hybridScorer(model);
  const scores = new Float32Array(scorer.items);
  return cases.map((person) => {
    scorer.score(person.history, scores);
    const ranked = rankCase(person, scores.subarray(0, films));
    return { ndcg: cutMetrics.ndcg(ranked, 100), recall: cutMetrics.recall(ranked, 20) };
  });
}
