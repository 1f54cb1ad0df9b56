// The hyper-parameters of the film Gaussian process: how much each part may move a rating, over what distance numbers are
// alike, and how noisy votes are. By name in files and in the code that ships them; as one vector of logarithms where they are
// tuned.
import type { GpParts } from "./gp-rows.ts";

export interface FilmGpHyper {
  /** Standard deviation of each list's part, in points of the rating. */
  readonly lists: Readonly<Record<string, number>>;
  /** Standard deviation of each number's curve, and of the mean of the words' vectors. */
  readonly groups: Readonly<Record<string, number>>;
  /** Standard deviation of the part in which all numbers meet. */
  readonly together: number;
  /** Distance over which that part forgets, by number; numbers are scaled to a standard deviation of 1. */
  readonly lengths: Readonly<Record<string, number>>;
  /** A film's noise has variance floor + votes / (its votes + offset). */
  readonly noise: { readonly floor: number; readonly votes: number; readonly offset: number };
}

/** Where each hyper-parameter stands in the vector of logarithms. */
export interface HyperLayout {
  readonly parts: GpParts;
  readonly groupsAt: number;
  readonly togetherAt: number;
  readonly lengthsAt: number;
  readonly noiseAt: number;
  readonly size: number;
}

export function hyperLayout(parts: GpParts): HyperLayout {
  const groupsAt = parts.lists.length;
  const togetherAt = groupsAt + parts.groups.length;
  const lengthsAt = togetherAt + 1;
  const noiseAt = lengthsAt + parts.pointNames.length;
  return { parts, groupsAt, togetherAt, lengthsAt, noiseAt, size: noiseAt + 3 };
}

/** What is used for a name that the hyper-parameters do not hold: little said, from far away. */
const unknown = { sd: 0.05, length: 10 } as const;

export function hyperToVector(layout: HyperLayout, hyper: FilmGpHyper): Float64Array {
  const { parts } = layout;
  return Float64Array.from(
    [
      ...parts.lists.map((id) => hyper.lists[id] ?? unknown.sd),
      ...parts.groups.map((id) => hyper.groups[id] ?? unknown.sd),
      hyper.together,
      ...parts.pointNames.map((id) => hyper.lengths[id] ?? unknown.length),
      hyper.noise.floor,
      hyper.noise.votes,
      hyper.noise.offset,
    ],
    Math.log,
  );
}

export function vectorToHyper(layout: HyperLayout, vector: Float64Array): FilmGpHyper {
  const { parts, groupsAt, togetherAt, lengthsAt, noiseAt } = layout;
  const at = (k: number) => Number(Math.exp(vector[k] as number).toPrecision(4));
  const named = (names: readonly string[], from: number) =>
    Object.fromEntries(names.map((name, k) => [name, at(from + k)]));
  return {
    lists: named(parts.lists, 0),
    groups: named(parts.groups, groupsAt),
    together: at(togetherAt),
    lengths: named(parts.pointNames, lengthsAt),
    noise: { floor: at(noiseAt), votes: at(noiseAt + 1), offset: at(noiseAt + 2) },
  };
}

/** Variance of the noise of a film with so many votes. */
export function noiseVariance({ floor, votes, offset }: FilmGpHyper["noise"], voteCount: number): number {
  return floor + votes / (voteCount + offset);
}

/** The noise alone, at full precision. */
export function vectorToNoise({ noiseAt }: HyperLayout, vector: Float64Array): FilmGpHyper["noise"] {
  const at = (k: number) => Math.exp(vector[noiseAt + k] as number);
  return { floor: at(0), votes: at(1), offset: at(2) };
}
