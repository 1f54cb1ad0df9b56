// Left-out people as liked is told from disliked: beside the likes that are to be found, a fifth of what a person rated and did not like is taken out
// of the history, too, drawn by the seed. Who dislikes nothing that could be held out tells nothing here.
import type { RankingCase } from "../../core/evaluation/ranking/ranking-case.ts";
import { createRandom } from "../../core/random/random.ts";
import { shuffle } from "../../core/random/shuffle.ts";

const heldShare = 0.2;

/** @param likedFrom the lowest rating that is a like */
export function likedCases(people: readonly RankingCase[], likedFrom: number, seed: number): RankingCase[] {
  return people.flatMap((asked) => {
    const { items, ratings, times } = asked.history;
    const others = Uint32Array.from(items.keys()).filter((place) => ratings[place]! < likedFrom);
    if (others.length === 0) return [];
    shuffle(others, createRandom(seed, 3_000_000 + asked.user));
    const held = new Set(others.subarray(0, Math.ceil(heldShare * others.length)));
    const kept = Uint32Array.from(items.keys()).filter((place) => !held.has(place));
    const history = {
      items: kept.map((place) => items[place]!),
      ratings: Float32Array.from(kept, (place) => ratings[place]!),
      ...(times && { times: Float64Array.from(kept, (place) => times[place]!) }),
    };
    const disliked = Uint32Array.from(held, (place) => items[place]!).sort();
    return [{ ...asked, history, disliked }];
  });
}
