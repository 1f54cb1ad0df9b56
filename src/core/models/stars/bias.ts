// Stars without taste: r_ui = mu + b_i + b_u, each held down by a ridge (Koren 2009, "The BellKor solution", section 2.1; Funk's damped
// means). Film biases first, then people's on what is left, both again until they settle. What every other model has to beat; a new
// person is one division, and somebody without ratings gets the films' own means.
import type { History } from "../../ratings/history.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { numberFrom, type OptionRules, resolveOptions, wholeFrom } from "../options/resolve-options.ts";
import { constantSpread } from "./constant-spread.ts";
import type { StarModel, StarScorer } from "./star-model.ts";
import { scaleOf, withinScale } from "./star-scale.ts";

export interface BiasOptions {
  /** Ratings' worth of ridge on a film's bias. */
  readonly filmRidge: number;
  /** The same for a person's. */
  readonly personRidge: number;
  /** Times that films and people are gone over. */
  readonly sweeps: number;
}

const defaults: BiasOptions = Object.freeze({ filmRidge: 3, personRidge: 5, sweeps: 5 });

const rules: OptionRules<BiasOptions> = { filmRidge: numberFrom(0), personRidge: numberFrom(0), sweeps: wholeFrom(1) };

export const bias: StarModel<BiasOptions> = {
  id: "bias",
  defaults,
  resolve: (given) => resolveOptions("bias", defaults, rules, given),
  memory: () => 0,
  fit: async (ratings, options, { signal }) => {
    signal?.throwIfAborted();
    return biasScorer(ratings, options);
  },
};

function biasScorer(ratings: Ratings, options: BiasOptions): StarScorer {
  const { data, items, users, indptr, indices } = ratings;
  if (data.length === 0) throw new RangeError("Cannot fit bias: no ratings were seen; at least one was needed");
  const scale = scaleOf(data);
  const mean = data.reduce((sum, rating) => sum + rating, 0) / data.length;
  const films = new Float64Array(items.length);
  const ofHistory = ({ items: rated, ratings: stars }: Pick<History, "items" | "ratings">) => {
    let sum = 0;
    for (let k = 0; k < rated.length; k++) sum += stars[k]! - mean - films[rated[k]!]!;
    return rated.length === 0 ? 0 : sum / (rated.length + options.personRidge);
  };
  const people = new Float64Array(users.length);
  const row = (user: number) => {
    const [from, to] = [indptr[user]!, indptr[user + 1]!];
    return { items: indices.subarray(from, to), ratings: data.subarray(from, to) };
  };
  for (let sweep = 0; sweep < options.sweeps; sweep++) {
    fillFilms(ratings, mean, people, films, options.filmRidge);
    for (let user = 0; user < people.length; user++) people[user] = ofHistory(row(user));
  }
  let squares = 0;
  for (let user = 0; user < people.length; user++) {
    for (let k = indptr[user]!; k < indptr[user + 1]!; k++) {
      squares += (data[k]! - mean - films[indices[k]!]! - people[user]!) ** 2;
    }
  }
  const spread = constantSpread(scale, Math.sqrt(squares / data.length));
  return {
    items: items.length,
    isSureOf: false,
    predict({ history }, asked, out) {
      const own = ofHistory(history);
      for (let k = 0; k < asked.length; k++) out.mean[k] = withinScale(scale, mean + own + films[asked[k]!]!);
      spread(asked.length, out);
    },
  };
}

function fillFilms(
  { indptr, indices, data }: Ratings,
  mean: number,
  people: Float64Array,
  films: Float64Array,
  ridge: number,
): void {
  const counts = new Float64Array(films.length);
  films.fill(0);
  for (let user = 0; user < people.length; user++) {
    for (let k = indptr[user]!; k < indptr[user + 1]!; k++) {
      films[indices[k]!]! += data[k]! - mean - people[user]!;
      counts[indices[k]!]! += 1;
    }
  }
  for (let film = 0; film < films.length; film++) if (counts[film]! > 0) films[film]! /= counts[film]! + ridge;
}
