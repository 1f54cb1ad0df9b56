// How far an answer about a film moves the scores of what people like: the root of
//     sum over films i of  v_i (s_i W_ji)^2,    v_i the share of all likes that i has,
// by the part of the hybrid that answers short histories. It stands in for the expected change of the model (Settles 2009, "Active Learning
// Literature Survey", section 3.3): an answer that moves nothing teaches nothing.

import { exponential } from "../../elementary/exponential.ts";
import type { HybridModel } from "../../models/hybrid/hybrid-model.ts";

/** One a film of the hybrid. */
export function answerReach({
  films,
  newcomers,
  prior,
}: Pick<HybridModel, "films" | "newcomers" | "prior">): Float32Array {
  const { starts, others, weights, scales } = newcomers;
  const liked = Float64Array.from(prior, exponential); // the prior is the logarithm of likes
  const total = liked.reduce((sum, likes) => sum + likes, 0);
  const reach = new Float32Array(films);
  for (let film = 0; film < films; film++) {
    let squares = 0;
    for (let k = starts[film]!; k < starts[film + 1]!; k++) {
      const other = others[k]!;
      squares += (liked[other]! / total) * (scales[other]! * weights[k]!) ** 2;
    }
    reach[film] = Math.sqrt(squares);
  }
  return reach;
}
