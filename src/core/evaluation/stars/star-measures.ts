// What predicted stars come to beside those that were given. A measure is a mean over ratings of a loss, rmse its root; low90 is a mean
// over people of what their own mean says. A model clips its own answers: nothing is clipped here.
import { InputError } from "../../errors/input-error.ts";
import type { AskedStars } from "./star-contestant.ts";

export type StarMeasureName = "rmse" | "mae" | "cover90" | "low90" | "width90";

export interface StarMeasure {
  readonly name: StarMeasureName;
  /** True where it is about intervals: it exists only for models that say how sure they are. */
  readonly ofIntervals: boolean;
  /** What one rating adds. */
  loss(truth: number, answers: AskedStars, k: number): number;
  /** Set where every person counts once, by the mean of their losses, and those with too few ratings do not. */
  readonly ofPerson?: { readonly leastRatings: number; readonly value: (mean: number) => number };
  /** From the mean of the losses, or of what people count, to the figure. */
  figure(mean: number): number;
  /** How far a figure is from the best there can be. */
  badness(figure: number): number;
}

const same = (value: number) => value;
const isWithin: StarMeasure["loss"] = (truth, { lo, hi }, k) => Number(truth >= lo[k]! && truth <= hi[k]!);

export const starMeasures: Readonly<Record<StarMeasureName, StarMeasure>> = {
  /** Root of the mean squared difference. */
  rmse: {
    name: "rmse",
    ofIntervals: false,
    loss: (truth, { mean }, k) => (truth - mean[k]!) ** 2,
    figure: Math.sqrt,
    badness: same,
  },
  /** Mean absolute difference. */
  mae: {
    name: "mae",
    ofIntervals: false,
    loss: (truth, { mean }, k) => Math.abs(truth - mean[k]!),
    figure: same,
    badness: same,
  },
  /** Share of ratings within the 90 % interval, its ends included. */
  cover90: {
    name: "cover90",
    ofIntervals: true,
    loss: isWithin,
    figure: same,
    badness: (covered) => Math.abs(covered - 0.9),
  },
  /** Share of people whose intervals hold less than 80 % of their ratings, among those with 50 and more held out. */
  low90: {
    name: "low90",
    ofIntervals: true,
    loss: isWithin,
    ofPerson: { leastRatings: 50, value: (covered) => Number(covered < 0.8) },
    figure: same,
    badness: same,
  },
  /** Mean width of that interval. */
  width90: {
    name: "width90",
    ofIntervals: true,
    loss: (_, { lo, hi }, k) => hi[k]! - lo[k]!,
    figure: same,
    badness: same,
  },
};

/** @throws InputError for a name that no measure of stars has */
export function starMeasure(name: string): StarMeasure {
  if (Object.hasOwn(starMeasures, name)) return starMeasures[name as StarMeasureName];
  const needed = `one of ${Object.keys(starMeasures).join(", ")} was needed`;
  throw new InputError("Cannot measure stars", `${JSON.stringify(name)} was seen; ${needed}`);
}
