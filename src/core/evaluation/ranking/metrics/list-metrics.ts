// What is shown, whether or not it was liked: how unknown the films of a list are and how unlike each other, and over all lists how
// much of the catalogue is shown at all and how evenly. Definitions and sources: docs/guide/evaluation.md.
import type { FoldFacts } from "../fold-facts.ts";

/**
 * Mean self-information of the films, in bits: -log2 of the share of people in training who rated the film (Zhou et al. 2010).
 * A film that nobody rated counts as one that a single person did. NaN for an empty list.
 */
export function novelty(films: Uint32Array, { counts, people }: FoldFacts): number {
  let bits = 0;
  for (const film of films) bits += Math.log2(people / Math.max(counts[film]!, 1));
  return bits / films.length;
}

/**
 * Intra-list diversity: the mean of 1 - cosine over all pairs of films, by their traits (Ziegler et al. 2005). A film without
 * traits is unlike every other. NaN for fewer than two films. The cosines of all pairs add up to half of
 * |sum of unit rows|^2 less the number of unit rows, so the cost is that of reading the rows.
 *
 * @throws RangeError where the fold has no traits
 */
export function intraListDiversity(
  films: Uint32Array,
  { traits, traitLengths }: Pick<FoldFacts, "traits" | "traitLengths">,
): number {
  if (traits === null) throw new RangeError("Cannot measure ild: no traits were seen; traits of all films were needed");
  if (films.length < 2) return Number.NaN;
  const sum = new Map<number, number>();
  let unitRows = 0;
  for (const film of films) {
    const length = traitLengths[film]!;
    if (length === 0) continue;
    unitRows++;
    for (let k = traits.indptr[film]!; k < traits.indptr[film + 1]!; k++) {
      const trait = traits.indices[k]!;
      sum.set(trait, (sum.get(trait) ?? 0) + traits.data[k]! / length);
    }
  }
  let squares = 0;
  for (const value of sum.values()) squares += value * value;
  const pairs = (films.length * (films.length - 1)) / 2;
  return 1 - Math.min(1, Math.max(0, (squares - unitRows) / 2 / pairs)); // rounding may leave the bounds by a bit
}

/** The share of all films that are in any list. @param shown how often each film was */
export function coverage(shown: Uint32Array): number {
  let films = 0;
  for (const times of shown) if (times > 0) films++;
  return films / shown.length;
}

/**
 * Gini's coefficient of how often each film is shown: 0 where all are equally often, towards 1 where a few are always.
 * Sum over films in ascending order of (2 i - n - 1) x_i, divided by n times the sum of all. NaN where nothing was shown.
 */
export function gini(shown: Uint32Array): number {
  const sorted = shown.slice().sort();
  const n = sorted.length;
  let [weighed, total] = [0, 0];
  for (let i = 0; i < n; i++) {
    weighed += (2 * (i + 1) - n - 1) * sorted[i]!;
    total += sorted[i]!;
  }
  return weighed / (n * total);
}
