// An invented world of people and films, and all that is true in it: tastes, biases, what anybody would give anything. A person
// is made when asked for, from the seed and their number alone: nothing is held but the films, so that 25 million ratings
// can be written by whoever has the memory for one row, in any order and in parallel.
//
//   opinion(u, i) = mean + b_u + b_i + tasteSd affinity(u, i) + noise, put on the scale
//   affinity(u, i) = sum_f s_f p_uf q_if, standard normal over all people and films; s falls with f
//   appeal(u, i, t) = popularity_i freshness_i(t) / (1 + exp(-selectivity affinity(u, i)))
import { createRandom, type Random } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import type { History } from "../history.ts";
import type { FilmIndex, UserIndex } from "../ratings.ts";
import { AliasTable } from "./alias-table.ts";
import { chooseFilms } from "./choose-films.ts";
import { type GenerateRatingsOptions, type GivenRatingsOptions, resolveRatingsOptions } from "./generate-options.ts";
import { closing, freshness, type InventedFilms, inventFilms } from "./invented-films.ts";
import { dealOut, powerLaw } from "./power-law.ts";
import { onScale, type RatingScale, ratingMoments, ratingScales } from "./rating-scale.ts";
import { drawSittings, leastBreak, nextTime, type Sitting } from "./sittings.ts";

/** What is true of a person. */
export interface InventedPerson {
  /** In stars. */
  readonly bias: number;
  /** One a factor. */
  readonly factors: Float64Array;
}

/** Streams below are the films' and the world's. */
const firstPersonStream = 1000;
const mostAversion = 30;

export class RatingWorld {
  readonly options: GenerateRatingsOptions;
  readonly films: InventedFilms;
  /** How many films each person rates. */
  readonly activity: Uint32Array;
  readonly scale: RatingScale;
  private readonly strengths: Float64Array;
  private readonly table: AliasTable;
  /** One a film, scratch: all 0 between two histories. */
  private readonly seen: Uint8Array;
  private last: { readonly user: UserIndex; readonly person: InventedPerson } | null = null;

  /** @throws RangeError or TypeError that names the option */
  constructor(given: GivenRatingsOptions) {
    const options = resolveRatingsOptions(given);
    const { users, items, ratings, seed, leastPerUser, activityExponent, factors } = options;
    this.options = options;
    this.scale = ratingScales[options.scale];
    this.films = inventFilms(options);
    this.activity = dealOut(ratings, powerLaw(users, activityExponent), leastPerUser, items);
    shuffle(this.activity, createRandom(seed, 2));
    this.strengths = powerLaw(factors, 1).map(Math.sqrt); // squares add up to 1
    this.table = new AliasTable(this.films.popularity);
    this.seen = new Uint8Array(items);
  }

  person(user: UserIndex): InventedPerson {
    if (this.last?.user === user) return this.last.person;
    const random = this.stream(user, 0);
    const bias = this.options.userBiasSd * random.normal();
    const person = { bias, factors: this.strengths.map((strength) => strength * random.normal()) };
    this.last = { user, person };
    return person;
  }

  /** How much a film is to a person's taste; standard normal over all pairs. */
  affinity(user: UserIndex, item: FilmIndex): number {
    return this.affinityOf(this.person(user), item);
  }

  /** The mean of what the person would give the film, asked again and again. No prediction has a smaller squared error. */
  expected(user: UserIndex, item: FilmIndex): number {
    return this.moments(user, item).mean;
  }

  /** The standard deviation about that. */
  spread(user: UserIndex, item: FilmIndex): number {
    return this.moments(user, item).sd;
  }

  /**
   * How likely the film is what the person watches next, up to a factor; films in this order are the best ranking.
   *
   * @param time seconds since 1970; default the end of the ten years
   */
  appeal(user: UserIndex, item: FilmIndex, time: number = closing): number {
    return this.films.popularity[item]! * this.chance(this.person(user), item, time);
  }

  /** A person's ratings. The same whenever it is asked for. */
  history(user: UserIndex): History {
    const random = this.stream(user, 1);
    const person = this.person(user);
    const watched = this.watch(person, this.activity[user] as number, random);
    for (const film of watched.films) this.seen[film] = 0;
    const order = Uint32Array.from(watched.films.keys()).sort((a, b) => watched.films[a]! - watched.films[b]!);
    const items = order.map((k) => watched.films[k] as number);
    const ratings = Float32Array.from(items, (item) => {
      return onScale(this.opinion(person, item) + this.options.noiseSd * random.normal(), this.scale);
    });
    const { times } = watched;
    return times === null ? { items, ratings } : { items, ratings, times: Float64Array.from(order, (k) => times[k]!) };
  }

  /** Films in the order of watching, and when. */
  private watch(person: InventedPerson, count: number, random: Random) {
    const choose = (films: number, time: number) => {
      const chance = (film: number) => this.chance(person, film, time);
      return chooseFilms(films, { table: this.table, popularity: this.films.popularity, chance }, this.seen, random);
    };
    if (!this.options.times) return { films: choose(count, closing), times: null };
    const films: number[] = [];
    const times: number[] = [];
    let time = Number.NEGATIVE_INFINITY;
    const sit = ({ start, films: wanted }: Sitting) => {
      time = Math.max(start, time + leastBreak);
      for (const film of choose(wanted, time)) {
        films.push(film);
        times.push(time);
        time = nextTime(time, random);
      }
    };
    for (const sitting of drawSittings(count, random)) sit(sitting);
    // films that were not out when they were wanted are made up for when all are
    if (films.length < count) sit({ start: closing, films: count - films.length });
    return { films, times };
  }

  private chance(person: InventedPerson, item: FilmIndex, time: number): number {
    const fresh = freshness(this.films.released[item] as number, time);
    if (fresh === 0) return 0;
    const pull = this.options.selectivity * this.affinityOf(person, item);
    return fresh / (1 + Math.exp(Math.min(mostAversion, -pull))); // never 0: whoever must rate all films can
  }

  private affinityOf({ factors }: InventedPerson, item: FilmIndex): number {
    const start = item * factors.length;
    let sum = 0;
    for (let f = 0; f < factors.length; f++) sum += factors[f]! * this.films.factors[start + f]!;
    return sum;
  }

  private opinion(person: InventedPerson, item: FilmIndex): number {
    const { mean, tasteSd } = this.options;
    return mean + person.bias + this.films.bias[item]! + tasteSd * this.affinityOf(person, item);
  }

  private moments(user: UserIndex, item: FilmIndex): { mean: number; sd: number } {
    return ratingMoments(this.opinion(this.person(user), item), this.options.noiseSd, this.scale);
  }

  private stream(user: UserIndex, use: 0 | 1): Random {
    return createRandom(this.options.seed, firstPersonStream + 2 * user + use);
  }
}
