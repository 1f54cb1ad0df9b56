// From what was measured of people under every weight to the weights of a blend. One choice for all, unless a length of history
// shows by people who took no part in choosing that it needs its own: with twenty weights tried and a hundred people asked, the
// best of a band is better than that of all by chance alone.
import type { BlendBand, BlendWeights } from "./blend-weights.ts";

/** What was measured of one person. */
export interface TriedPerson {
  /** Films in their history. */
  readonly films: number;
  /** The measure under each point of the grid, higher is better. */
  readonly values: Float64Array;
}

/** Where bands begin, in films of the history: the slices that tables tell (core/evaluation/ranking/slices.ts). */
export const bandStarts: readonly number[] = [0, 6, 11, 21, 51, 101];

/** Fewer people say too little for weights of their own. */
const leastPeople = 100;
/** Standard errors that a gain has to be above 0: by chance one band in forty is, and there are six of them. */
const sureFrom = 2;

/**
 * The weights with the highest mean over all people, the first of equals; in a band of at least 100 people those that are best
 * there, if what each half of the band chooses gains more than two standard errors over them on the other half. Neighbouring bands
 * with the same weights are one.
 *
 * @param points weights one a part, the simpler first (simplex-points.ts)
 * @param people at least one, in an order that says nothing of them
 * @throws RangeError where there is nobody
 */
export function chooseBlendWeights(
  points: readonly (readonly number[])[],
  people: readonly TriedPerson[],
  starts: readonly number[] = bandStarts,
): BlendWeights {
  if (people.length === 0) throw new RangeError("Cannot learn weights: nobody was seen; at least one was needed");
  const shared = bestPoint(people);
  const bands: BlendBand[] = [];
  for (const [place, from] of starts.entries()) {
    const to = starts[place + 1] ?? Number.POSITIVE_INFINITY;
    const within = people.filter(({ films }) => films >= from && films < to);
    const weights = points[hasOwn(within, shared) ? bestPoint(within) : shared] as readonly number[];
    if (bands.at(-1)?.weights !== weights) bands.push({ from, weights });
  }
  return bands;
}

/** Whether people of one length of history need weights of their own. */
function hasOwn(people: readonly TriedPerson[], shared: number): boolean {
  if (people.length < leastPeople) return false;
  const halves = [0, 1].map((half) => people.filter((_, place) => place % 2 === half));
  const gains = halves.flatMap((half, which) => {
    const chosen = bestPoint(halves[1 - which] as readonly TriedPerson[]);
    return half.map(({ values }) => (values[chosen] as number) - (values[shared] as number));
  });
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0);
  return mean > sureFrom * Math.sqrt(squares / (gains.length - 1) / gains.length);
}

/** The place of the point with the highest mean; the first of equals. */
function bestPoint(people: readonly TriedPerson[]): number {
  const sums = new Float64Array((people[0] as TriedPerson).values.length);
  for (const { values } of people) for (let k = 0; k < sums.length; k++) (sums[k] as number) += values[k] as number;
  return sums.indexOf(Math.max(...sums));
}
