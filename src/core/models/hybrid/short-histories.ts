// People as if they had only just begun: their histories cut to a few films, drawn by the seed. A recommender has to be right for
// newcomers, and among people of a data set there are none.
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";

/**
 * The same people with so many of their films, drawn by chance; the likes among the others are to be found, too. Who has fewer
 * films than that is left out. More of the same person's hold the fewer.
 *
 * @param likedFrom the lowest rating that is a like
 */
export function shortHistories(
  people: readonly RankingCase[],
  films: number,
  likedFrom: number,
  seed: number,
): RankingCase[] {
  return people.flatMap((asked) => (asked.history.items.length >= films ? [cut(asked, films, likedFrom, seed)] : []));
}

function cut(asked: RankingCase, films: number, likedFrom: number, seed: number): RankingCase {
  const { user, history, relevant, disliked, candidates } = asked;
  const order = Uint32Array.from(history.items.keys());
  shuffle(order, createRandom(seed, 2_000_000 + user));
  const given = order.slice(0, films).sort();
  const rest = order.slice(films);
  const isLike = (place: number) => (history.ratings[place] as number) >= likedFrom;
  const itemsAt = (places: Uint32Array) => Array.from(places, (place) => history.items[place] as number);
  return {
    user,
    history: {
      items: Uint32Array.from(itemsAt(given)),
      ratings: Float32Array.from(given, (place) => history.ratings[place] as number),
      ...(history.times && { times: Float64Array.from(given, (place) => history.times?.[place] as number) }),
    },
    relevant: Uint32Array.from([...relevant, ...itemsAt(rest.filter(isLike))]).sort(),
    disliked: Uint32Array.from([...disliked, ...itemsAt(rest.filter((place) => !isLike(place)))]).sort(),
    candidates,
  };
}
