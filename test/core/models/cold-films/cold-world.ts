// A world small enough to know the answer: films of three kinds, told by genre and keyword, and people who like one kind each. The last
// films have no rating.
import type { Film } from "../../../../src/core/catalogue/film.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { film } from "../../../support/film.ts";
import { tableOf } from "../../evaluation/ranking/toy.ts";

const kinds = 3;
export const [rated, cold, people] = [60, 9, 45] as const;

export const kindOf = (index: number): number => index % kinds;

/** By film index; the one behind the rated ones with a rating but no traits is null. */
export const films: readonly (Film | null)[] = Array.from({ length: rated + cold + 1 }, (_, index) =>
  index === rated + cold
    ? null
    : film({
        tmdbId: 1000 + index,
        title: `Film ${index}`,
        genres: [{ id: kindOf(index), name: `Kind ${kindOf(index)}` }],
        keywords: [{ id: 10 + kindOf(index), name: `Thing ${kindOf(index)}` }],
        releaseDate: `${1990 + (index % 7)}-01-01`,
        runtime: 80 + (index % 11),
        budget: 1e6 * (1 + (index % 5)),
        voteCount: 10 * (index % 13),
        voteAverage: 6,
      }),
);

/** Everybody rates half of the rated films: their kind 5, others 2; now and then the other way round. */
export function coldRatings(seed: number): Ratings {
  const random = createRandom(seed, 1);
  const rows = Array.from({ length: people }, (_, person) => {
    const row: Record<number, number> = {};
    for (let index = 0; index < rated; index++) {
      if (random.next() < 0.5) continue;
      const likes = (kindOf(index) === kindOf(person)) !== random.next() < 0.1;
      row[index] = likes ? 5 : 2;
    }
    row[rated + cold] = 5;
    return row;
  });
  return tableOf(rows, rated + cold + 1);
}
