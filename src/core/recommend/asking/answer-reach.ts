// How far an answer about a film moves the scores of what people like: the root of
//     sum over films i of  v_i (s_i W_ji + a_j . B_i)^2,    v_i the share of all likes that i has,  a_j the film's directions, in units,
// by the part of the hybrid that answers short histories. It stands in for the expected change of the model (Settles 2009, "Active Learning
// Literature Survey", section 3.3): an answer that moves nothing teaches nothing.

import { exponential } from "../../elementary/exponential.ts";
import type { DirectionPart, HybridModel } from "../../models/hybrid/hybrid-model.ts";

/** One a film of the hybrid. */
export function answerReach({
  films,
  newcomers,
  prior,
}: Pick<HybridModel, "films" | "newcomers" | "prior">): Float32Array {
  const { starts, others, weights, scales, directions } = newcomers;
  const liked = Float64Array.from(prior, exponential); // the prior is the logarithm of likes
  const total = liked.reduce((sum, likes) => sum + likes, 0);
  const shares = liked.map((likes) => likes / total);
  const beside = directions && reachBeside(directions, shares);
  const reach = new Float32Array(films);
  for (let film = 0; film < films; film++) {
    const along = beside?.(film);
    let squares = along?.squares ?? 0;
    for (let k = starts[film]!; k < starts[film + 1]!; k++) {
      const other = others[k]!;
      const weight = scales[other]! * weights[k]!;
      squares += shares[other]! * weight * (weight + 2 * (along?.to(other) ?? 0));
    }
    reach[film] = Math.sqrt(Math.max(0, squares));
  }
  return reach;
}

/** What a film adds along directions: to another film, and squared over all, which is a_j' M a_j with M = sum over i of v_i B_i B_i'. */
function reachBeside({ basis, coordinates, units }: DirectionPart, shares: Float64Array) {
  const rank = units.length;
  const moments = new Float64Array(rank * rank);
  for (const [film, share] of shares.entries()) {
    const own = coordinates.subarray(film * rank, (film + 1) * rank);
    for (let a = 0; a < rank; a++) for (let b = 0; b < rank; b++) moments[a * rank + b]! += share * own[a]! * own[b]!;
  }
  return (film: number) => {
    const given = Float64Array.from(units, (unit, k) => unit * basis[film * rank + k]!);
    let squares = 0;
    for (let a = 0; a < rank; a++)
      for (let b = 0; b < rank; b++) squares += given[a]! * moments[a * rank + b]! * given[b]!;
    const to = (other: number) => given.reduce((sum, value, k) => sum + value * coordinates[other * rank + k]!, 0);
    return { squares, to };
  };
}
