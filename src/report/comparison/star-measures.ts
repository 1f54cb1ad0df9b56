// What measures of predicted stars are called, and what each means (core/evaluation/stars/star-measures.ts has them).
import { decimal, percent } from "../article/numbers.ts";
import type { Measure } from "./measure.ts";

/** Errors of good models are a few thousandths apart. */
const fine = (figure: number): string => decimal(figure, 4);

/** By key; each is handed what stands behind an @, of which these have none. */
export const starMeasures: Readonly<Record<string, () => Measure>> = {
  rmse: () => ({
    name: "RMSE",
    better: "lower",
    meaning: "The root of the mean squared difference between the stars that were given and those that were told.",
    written: fine,
  }),
  mae: () => ({
    name: "MAE",
    better: "lower",
    meaning: "The mean difference between the stars that were given and those that were told.",
    written: fine,
  }),
  cover90: () => ({
    name: "coverage of 90 %",
    better: 0.9,
    meaning:
      "The share of held-out ratings that lie within the 90 % interval that was told with them, its ends included.",
    written: (figure) => percent(figure),
  }),
  low90: () => ({
    name: "people covered below 80 %",
    better: "lower",
    meaning:
      "The share of people whose intervals hold less than 80 % of their ratings, among those with 50 and more held-out ones.",
    written: (figure) => percent(figure),
  }),
  width90: () => ({
    name: "width of 90 %",
    better: "neither",
    meaning:
      "The mean width of the 90 % interval in stars, cut at the ends of the scale. Narrower is better only where as many ratings lie within.",
    written: (figure) => decimal(figure, 2),
  }),
};
