// What the parts of a blend count, by how much is known of a person: models differ in how many films they need to see. Learnt by
// choose-blend-weights.ts, used by blend-scorer.ts; plain JSON, so that a table can tell it and a file can keep it.

/** From a length of history up to where the next band begins. */
export interface BlendBand {
  /** The least number of films in the history. */
  readonly from: number;
  /** One a part, none negative, 1 in all. */
  readonly weights: readonly number[];
}

/** Bands in ascending order; the first begins at 0. */
export type BlendWeights = readonly BlendBand[];

/** How far from 1 weights may add up: twentieths are no binary fractions. */
const tolerance = 1e-9;

/**
 * @param parts how many there are
 * @throws RangeError for bands that do not ascend from 0, or weights that are not one a part, from 0, 1 in all
 */
export function checkBlendWeights(bands: BlendWeights, parts: number): void {
  const starts = bands.map(({ from }) => from);
  if (starts[0] !== 0 || starts.some((from, at) => at > 0 && !(from > (starts[at - 1] as number)))) {
    throw new RangeError(
      `Cannot blend: bands from ${starts.join(", ") || "nowhere"} were seen; ascending from 0 was needed`,
    );
  }
  for (const { weights } of bands) {
    const sum = weights.reduce((all, weight) => all + weight, 0);
    if (weights.length === parts && weights.every((weight) => weight >= 0) && Math.abs(sum - 1) <= tolerance) continue;
    const needed = `one for each of ${parts} parts, none negative, 1 in all, was needed`;
    throw new RangeError(`Cannot blend: weights ${weights.join(", ") || "of no part"} were seen; ${needed}`);
  }
}

/** What the parts count for a history of so many films. */
export function weightsFor(bands: BlendWeights, films: number): readonly number[] {
  let found = bands[0] as BlendBand;
  for (const band of bands) if (films >= band.from) found = band;
  return found.weights;
}
