// How several people's scores become one order. Every rule reads how films rank for each member, so that somebody whose scores are steep has no
// more of a say than others.
//   average        mean of the members' standardised scores
//   least-misery   the least of them (O'Connor et al. 2001, "PolyLens")
//   veto           average among films from which every member expects a level of stars at least
//   fair           greedy: each place goes to the film with the largest
//                      (1 - f) mean over members U_m + f min over members U_m,
//                      U_m = sum of m's relevance of the list with the film / that of m's own best list of that length,
//                  relevance 1 - log(1 + rank) / log(1 + films) (Lin et al. 2017, "Fairness-Aware Group Recommendation with
//                  Pareto-Efficiency", section 3: social welfare, and fairness as least misery; f is .5)
import { logarithm } from "../../elementary/logarithm.ts";

export type GroupRule = "average" | "least-misery" | "veto" | "fair";
export const groupRules: readonly GroupRule[] = ["average", "least-misery", "veto", "fair"];

const fairness = 0.5;

/** One score a film out of the members' standardised ones; for every rule but `fair`, which takes its first pool from it. */
export function jointScores(rule: GroupRule, members: readonly Float32Array[]): Float32Array {
  const joint = new Float32Array(members[0]!.length);
  for (let film = 0; film < joint.length; film++) {
    let [sum, least] = [0, Number.POSITIVE_INFINITY];
    for (const scores of members) {
      sum += scores[film]!;
      if (scores[film]! < least) least = scores[film]!;
    }
    joint[film] = rule === "least-misery" ? least : sum / members.length;
  }
  return joint;
}

/** What each member has of a film, 0 to 1, by its rank among those that may be shown; 0 for the others. */
export function relevanceOf(scores: Float32Array, mask: Uint8Array): Float32Array {
  const shown = Uint32Array.from(mask.keys()).filter((film) => mask[film] === 1);
  shown.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const relevance = new Float32Array(scores.length);
  for (const [rank, film] of shown.entries()) relevance[film] = 1 - logarithm(1 + rank) / logarithm(1 + shown.length);
  return relevance;
}

/** U_m: what a member has of a list, of what a list of their own would give; 1 for an empty one. */
export function satisfactionOf(list: ArrayLike<number> & Iterable<number>, relevance: Float32Array): number {
  const size = list.length;
  if (size === 0) return 1;
  let own = 0;
  for (const film of list) own += relevance[film]!;
  return own / ideal(relevance, size)[size - 1]!;
}

/** Sums of the member's most relevant films, by length of the list. */
function ideal(relevance: Float32Array, most: number): Float64Array {
  const best = relevance.toSorted().reverse().subarray(0, most);
  let sum = 0;
  return Float64Array.from(best, (value) => {
    sum += value;
    return sum;
  });
}

/**
 * @param pool films to choose from, as equal ones are preferred
 * @param members relevance of every film, a member each
 */
export function fairList(pool: Uint32Array, n: number, members: readonly Float32Array[]): Uint32Array {
  const size = Math.min(n, pool.length);
  const ideals = members.map((relevance) => ideal(relevance, size));
  const sums = members.map(() => 0);
  const left = new Set(pool);
  const list = new Uint32Array(size);
  for (let place = 0; place < size; place++) {
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    for (const film of left) {
      const satisfied = members.map((relevance, m) => (sums[m]! + relevance[film]!) / ideals[m]![place]!);
      const mean = satisfied.reduce((sum, each) => sum + each, 0) / satisfied.length;
      const value = (1 - fairness) * mean + fairness * Math.min(...satisfied);
      if (value > most) [best, most] = [film, value];
    }
    list[place] = best;
    left.delete(best);
    for (const [m, relevance] of members.entries()) sums[m]! += relevance[best]!;
  }
  return list;
}
