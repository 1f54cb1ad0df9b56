// Ratings of starter films by invented people, as a table like any other. Nobody in it is real: whoever shows anything that was
// learnt from it says so (starterNotice).
import { createRandom, type Random } from "../random/random.ts";
import { shuffle } from "../random/shuffle.ts";
import { AliasTable } from "../ratings/generate/alias-table.ts";
import { chooseFilms, type FilmWeights } from "../ratings/generate/choose-films.ts";
import { dealOut, powerLaw } from "../ratings/generate/power-law.ts";
import { onScale, ratingScales } from "../ratings/generate/rating-scale.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { affinities, describeFilms, inventPerson, type TasteFilms, tasteModel } from "./invented-taste.ts";
import type { StarterFilm } from "./starter-film.ts";

export interface InventedRatingsOptions {
  /** Whole number from 1. */
  readonly people: number;
  /** All together; from people x leastPerPerson to people x half of the films, which is what the busiest have seen. */
  readonly ratings: number;
  readonly leastPerPerson: number;
  /** 0 where everybody rates equally many; the higher, the more is done by a few. */
  readonly activityExponent: number;
  readonly seed: number;
}

export const inventedRatingsDefaults: InventedRatingsOptions = Object.freeze({
  people: 400,
  ratings: 20_000,
  leastPerPerson: 12,
  activityExponent: 0.9,
  seed: 1,
});

/**
 * Invents the table: people 1 to `people`, films by their number in the catalogue, each with a column. No times. The same
 * films and options give the same table.
 *
 * @throws RangeError that names the option, or where `ratings` cannot be dealt out
 */
export function inventRatings(films: readonly StarterFilm[], given: Partial<InventedRatingsOptions> = {}): Ratings {
  const options = resolve(given);
  const { people, ratings, leastPerPerson, activityExponent, seed } = options;
  const most = Math.floor(films.length / 2);
  const activity = dealOut(ratings, powerLaw(people, activityExponent), leastPerPerson, most);
  shuffle(activity, createRandom(seed, streams.activity));
  const world = describeFilms(films, createRandom(seed, streams.films));
  const table = new AliasTable(world.popularity);
  const indptr = new Uint32Array(people + 1);
  const [indices, data] = [new Uint32Array(ratings), new Float32Array(ratings)];
  for (let person = 0; person < people; person++) {
    const at = indptr[person] as number;
    const random = createRandom(seed, streams.firstPerson + person);
    const row = rowOf(activity[person] as number, world, table, random);
    indices.set(row.indices, at);
    data.set(row.data, at);
    indptr[person + 1] = at + row.indices.length;
  }
  const users = Float64Array.from({ length: people }, (_, k) => k + 1);
  return { users, items: Float64Array.from(films, ({ id }) => id), indptr, indices, data };
}

const streams = { films: 0, activity: 1, firstPerson: 2 } as const;

/** One person: invented, then shown as many films as they see. */
function rowOf(count: number, films: TasteFilms, table: AliasTable, random: Random) {
  const person = inventPerson(films, random);
  const liking = affinities(person, films);
  const { selectivity, mean, affinitySd, noiseSd } = tasteModel;
  const chance = (film: number) => 1 / (1 + Math.exp(-selectivity * liking[film]!));
  const weights: FilmWeights = { table, popularity: films.popularity, chance };
  const chosen = chooseFilms(count, weights, new Uint8Array(films.count), random);
  const indices = Uint32Array.from(chosen).sort();
  const data = Float32Array.from(indices, (film) => {
    const opinion = mean + person.generosity + films.quality[film]! + affinitySd * liking[film]!;
    return onScale(opinion + noiseSd * random.normal(), ratingScales.halves);
  });
  return { indices, data };
}

function resolve(given: Partial<InventedRatingsOptions>): InventedRatingsOptions {
  const options = { ...inventedRatingsDefaults, ...given };
  for (const name of ["people", "ratings", "leastPerPerson"] as const) {
    if (!Number.isSafeInteger(options[name]) || options[name] < 1) {
      throw new RangeError(`Cannot invent ratings: ${name} must be a whole number from 1, got ${options[name]}`);
    }
  }
  if (options.activityExponent >= 0 && options.activityExponent < 10) return options;
  throw new RangeError(
    `Cannot invent ratings: activityExponent must be from 0 to below 10, got ${options.activityExponent}`,
  );
}
