// Is a model really better than another for the people who were asked? The sign-flip test of paired-test.ts over the differences
// person by person. Where many people differ, the sum of flipped differences is as good as normal with variance the sum
// of their squares, which is used in place of drawing: then p may be smaller than any number of draws can show.
// Where all differences have one size (a hit or none), their sum moves in steps of twice that size, and the law is taken half a
// step nearer (continuity correction): at 400 people p is otherwise up to .006 too small.
import type { Random } from "../../random/random.ts";
import { pairedTest } from "../paired-test.ts";
import type { PersonValues } from "./person-table.ts";

/** From so many people with a difference on the normal law is used; its error in p is then below that of the flips. */
const manyPeople = 400;
/** Correction for a few dozen tests multiplies the smallest p, 1 / 20,000: .0012 for 24 of them. */
const flips = 19_999;

/**
 * The two-sided p value of the mean difference over people who have both values; null where nobody has.
 *
 * @param random for as few people as need it
 */
export function peopleTest(model: PersonValues, baseline: PersonValues, random: Random): number | null {
  const differences = differencesOf(model, baseline);
  if (differences.length === 0) return null;
  const differing = differences.filter((difference) => difference !== 0);
  if (differing.length === 0) return 1;
  if (differing.length < manyPeople) return pairedTest(differing, random, flips).p;
  const sum = differing.reduce((total, difference) => total + difference, 0);
  const variance = differing.reduce((total, difference) => total + difference * difference, 0);
  return normalTwoSided(Math.max(0, Math.abs(sum) - halfStep(differing)) / Math.sqrt(variance));
}

/** Half of what the sum moves by when one sign is flipped, where that is the same for all; else 0: it can be anything. */
function halfStep(differing: readonly number[]): number {
  const size = Math.abs(differing[0]!);
  return differing.every((difference) => Math.abs(difference) === size) ? size : 0;
}

/** Both lists of users ascend. */
function differencesOf(model: PersonValues, baseline: PersonValues): number[] {
  const differences: number[] = [];
  for (let i = 0, j = 0; i < model.users.length && j < baseline.users.length; ) {
    const [a, b] = [model.users[i]!, baseline.users[j]!];
    if (a === b) differences.push(model.values[i]! - baseline.values[j]!);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return differences;
}

/** P(|Z| >= |z|): erfc(|z| / sqrt 2) by the rational fit of Numerical Recipes (erfcc), relative error below 1.2e-7. */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  let polynomial = 0;
  for (const coefficient of erfcCoefficients) polynomial = polynomial * t + coefficient;
  return Math.min(1, t * Math.exp(-x * x + polynomial));
}

/** Highest power of t first. */
const erfcCoefficients: readonly number[] = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368,
  -1.26551223,
];
