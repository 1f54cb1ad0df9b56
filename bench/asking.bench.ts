// Whether `ask` asks better than a list of popular films. People are not learnt from; half of what each rated is what they can answer by, the
// likes of the other half are to be found. A simulated person is asked film after film, answers those of the first half with their
// stars, and says of all others that they have not seen them. NDCG@10 of the list after five answers, and after ten questions, beside
// that after popular films in order, differences by person. Films that a person could answer are never ranked: only so are all asked about
// the same films. Prints one JSON document:
//     MATINEE_DATA=... node bench/asking.bench.ts [set] [folds] [test|validate]
import { foldOf } from "../src/core/evaluation/ranking/fold-of.ts";
import { strongSplit } from "../src/core/evaluation/ranking/protocols/strong.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { readRatingTraits } from "../src/node/ratings/rating-traits.ts";
import { readServedFilms } from "../src/node/ratings/read-served-films.ts";
import { besides } from "./asking/besides.ts";
import { type Interview, interview } from "./asking/interview.ts";
import { learnForAsking } from "./asking/learn-for-asking.ts";
import { waysToAsk } from "./asking/ways-to-ask.ts";
import { machine } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const name = process.argv[2] ?? "ml-latest-small";
const folds = Number(process.argv[3] ?? 5);
const purpose = process.argv[4] === "validate" ? "validate" : "test";

const set = await readRatingSet(folder, name);
const table = set && (await readRatingTraits(folder, name, set.ratings.items));
const read = set && (await readServedFilms(folder, name, set.ratings));
if (set === null || table === null || read === null) {
  console.error(`Asking is skipped: MATINEE_DATA names no folder with ${name}, looked in ${folder}`);
} else {
  const split = strongSplit(set.ratings, 1, { heldShare: 0.5 });
  const told = new Map<string, Interview[]>();
  for (let fold = 0; fold < folds; fold++) {
    const validation = foldOf(set.ratings, split, fold, { purpose: "validate", histories: "ratings" });
    const { cases } =
      purpose === "validate" ? validation : foldOf(set.ratings, split, fold, { purpose, histories: "ratings" });
    const model = await learnForAsking(validation.train, table.traits, validation.cases);
    const { scorer, ways } = waysToAsk(model, read.facts, validation.train);
    for (const [way, next] of ways) {
      const interviews = cases.map((person) => interview(person, next, scorer));
      told.set(way, [...(told.get(way) ?? []), ...interviews]);
    }
  }
  console.log(JSON.stringify({ machine, set: name, folds, purpose, ways: besides(told) }, null, 2));
}
