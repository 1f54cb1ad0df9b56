// People as if they had only just begun: their histories cut to a few films, drawn by the seed. A recommender has to be right for
// newcomers, and among people of a data set there are few.
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";

/**
 * The same people with so many of their films, drawn by chance; the same films are to be found among the same ones. Who has fewer
 * films than that is left out. More of the same person's hold the fewer.
 */
export function shortHistories(people: readonly RankingCase[], films: number, seed: number): RankingCase[] {
  return people.flatMap((asked) => (asked.history.items.length >= films ? [cut(asked, films, seed)] : []));
}

function cut(asked: RankingCase, films: number, seed: number): RankingCase {
  const { items, ratings, times } = asked.history;
  const order = Uint32Array.from(items.keys());
  shuffle(order, createRandom(seed, 2_000_000 + asked.user));
  const places = order.subarray(0, films).sort();
  const history = {
    items: places.map((place) => items[place] as number),
    ratings: Float32Array.from(places, (place) => ratings[place] as number),
    ...(times && { times: Float64Array.from(places, (place) => times[place] as number) }),
  };
  return { ...asked, history, known: asked.known ?? items };
}
