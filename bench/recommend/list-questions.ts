// What is asked of an invented recommender by histories of 100 films, one after the other, wherever it is measured: lists of 20 with
// everything, and what is asked beside them.
import { createRandom } from "../../src/core/random/random.ts";
import { type Person, raterOf } from "../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../src/core/recommend/asking/recommender.ts";
import { inventedRecommender } from "./invented-recommender.ts";

export const historyLength = 100;
export const listLength = 20;

/** By what it is called; handed the number of the turn, so that every turn asks for somebody else. */
export type ListQuestions = Readonly<Record<string, (turn: number) => unknown>>;

export function listQuestions(films: number): ListQuestions {
  const data = inventedRecommender(films);
  const asked = new Recommender(data);
  const plain = new Recommender({ ...data, stars: null });
  const crowd = people(films);
  const somebody = (turn: number) => crowd[turn % crowd.length]!;
  const n = listLength;
  const filters = { genres: ["Drama", "Comedy"], withoutGenres: ["Horror"], yearFrom: 1980, leastRatings: 3 };
  const sliders = { obscure: 0.3, adventurous: 0.2, newer: 0.1, loved: 0.2 };
  return {
    recommend: (turn) => asked.recommend(somebody(turn), { n }),
    "recommend, without stars": (turn) => plain.recommend(somebody(turn), { n }),
    "recommend, four filters": (turn) => asked.recommend(somebody(turn), { n, filters }),
    "recommend, four sliders": (turn) => asked.recommend(somebody(turn), { n, sliders }),
    explain: (turn) => asked.explain(somebody(turn), turn),
    profile: (turn) => asked.profile(somebody(turn)),
  };
}

function people(films: number): Person[] {
  const random = createRandom(7);
  return Array.from({ length: 50 }, () => {
    const items = new Set<number>();
    while (items.size < historyLength) items.add(Math.floor(films * random.next() ** 3));
    return raterOf({
      items: Uint32Array.from(items).sort(),
      ratings: Float32Array.from({ length: historyLength }, () => (1 + random.below(10)) / 2),
    });
  });
}
