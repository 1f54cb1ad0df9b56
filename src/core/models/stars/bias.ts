// Stars without taste: film and person biases (plain-biases.ts). What every other model has to beat; a new person is one division, and
// somebody without ratings gets the films' own means.
import type { Ratings } from "../../ratings/ratings.ts";
import { numberFrom, type OptionRules, resolveOptions, wholeFrom } from "../options/resolve-options.ts";
import { constantSpread } from "./constant-spread.ts";
import { type BiasOptions, biasDefaults, biasOf, learnBiases } from "./plain-biases.ts";
import type { StarModel, StarScorer } from "./star-model.ts";
import { scaleOf, withinScale } from "./star-scale.ts";

const rules: OptionRules<BiasOptions> = { filmRidge: numberFrom(0), personRidge: numberFrom(0), sweeps: wholeFrom(1) };

export const bias: StarModel<BiasOptions> = {
  id: "bias",
  defaults: biasDefaults,
  resolve: (given) => resolveOptions("bias", biasDefaults, rules, given),
  memory: () => 0,
  fit: async (ratings, options, { signal }) => {
    signal?.throwIfAborted();
    return biasScorer(ratings, options);
  },
};

function biasScorer(ratings: Ratings, options: BiasOptions): StarScorer {
  const { data, items, indptr, indices } = ratings;
  if (data.length === 0) throw new RangeError("Cannot fit bias: no ratings were seen; at least one was needed");
  const scale = scaleOf(data);
  const learnt = learnBiases(ratings, options);
  const { mean, films, people } = learnt;
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
      const own = biasOf(learnt, history);
      for (let k = 0; k < asked.length; k++) out.mean[k] = withinScale(scale, mean + own + films[asked[k]!]!);
      spread(asked.length, out);
    },
  };
}
