// What people who were not learnt from tell of the answers, by how many ratings are handed in. Of the mean: how far off it is (whoever
// rates a film chose to see it, which few ratings do not show), how much too near the middle it stays, and how far biases alone know
// better (after one rating they do). Of the interval: how wide it must be to hold nine ratings in ten (split conformal prediction: Lei
// et al. 2018, "Distribution-free predictive inference for regression", algorithm 2, with errors in standard deviations; that people
// are what is exchangeable, not their ratings: Lee, Barber & Willett 2023, "Distribution-free inference with hierarchical data").
import { createRandom } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import type { History } from "../../../ratings/history.ts";
import { type CalibrationStep, correctedMean, uncalibrated } from "./calibration.ts";
import { type AskedPerson, type Correction, correctionOf, type RawAnswers, smoothed } from "./correction.ts";

/** Answers before they are calibrated. */
export type RawStars = (history: History, films: Uint32Array) => RawAnswers;

const givens = [0, 1, 2, 3, 5, 7, 10, 15, 20, 40, 80];
/** Answers that a step takes at least; with fewer nothing is said of it. */
const leastAnswers = 400;

/** An interval is measured on people by whom its mean was not corrected: a fifth of them at a time. */
const parts = 5;

/**
 * Half of each person's ratings is asked about, the same at every step; of the others so many are handed in.
 *
 * @param people whose histories are whole
 * @param overall the mean of all ratings
 * @returns by `given`, ascending; `uncalibrated` where there are too few ratings
 */
export function calibrationSteps(
  people: readonly History[],
  answer: RawStars,
  { seed, overall }: { readonly seed: number; readonly overall: number },
): readonly CalibrationStep[] {
  const halves = people.map((history, place) => halvesOf(history, seed, place));
  const steps = givens.map((given) => askAt(halves, given, answer)).filter((asked) => count(asked) >= leastAnswers);
  if (steps.length === 0) return uncalibrated;
  const correct = (those: (person: number) => boolean) =>
    smoothed(
      steps.map((asked) =>
        correctionOf(
          asked.filter(({ person }) => those(person)),
          overall,
        ),
      ),
    );
  const whole = correct(() => true);
  const others = Array.from({ length: parts }, (_, part) => correct((person) => person % parts !== part));
  return steps.map((asked, step) => {
    const errors = asked.map((each) => errorsOf(each, others[each.person % parts]![step]!, overall));
    return { given: asked[0]!.given, ...whole[step]!, ...intervalOf(errors, people.length) };
  });
}

const count = (asked: readonly AskedPerson[]) => asked.reduce((sum, { rated }) => sum + rated.length, 0);

function askAt(halves: readonly Halves[], given: number, answer: RawStars): AskedPerson[] {
  return [...halves.entries()]
    .filter(([, { handed }]) => handed.items.length >= given)
    .map(([person, { handed, asked }]) => {
      const rated = Float64Array.from(asked.ratings);
      return { person, given, rated, ...answer(firstOf(handed, given), asked.items) };
    });
}

/** In standard deviations, whichever way. */
function errorsOf({ rated, mean, sd, plain }: AskedPerson, correction: Correction, overall: number): Float64Array {
  return rated.map((value, k) => Math.abs(value - correctedMean(correction, mean[k]!, plain[k]!, overall)) / sd[k]!);
}

/**
 * Somebody new is as likely to be any of the people who were left out as himself, of whom nothing is known, so that an interval must
 * hold somewhat more than nine in ten of theirs. All who were left out count: those with long histories alone are few, and intervals
 * by so few would hold too much.
 */
function intervalOf(people: readonly Float64Array[], leftOut: number): Pick<CalibrationStep, "spread" | "reach"> {
  const errors = Float64Array.from(people.flatMap((own) => [...own])).sort();
  const level = 0.9 * (1 + 1 / leftOut);
  const reach = errors[Math.min(errors.length, Math.ceil(level * errors.length)) - 1]!;
  return { spread: Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length), reach };
}

interface Halves {
  readonly handed: History;
  readonly asked: History;
}

/** In an order drawn for the person: a half to hand in, and a half to ask about, by film. */
function halvesOf(history: History, seed: number, person: number): Halves {
  const places = Uint32Array.from(history.items.keys());
  shuffle(places, createRandom(seed, 2_000_000 + person));
  const half = Math.floor(places.length / 2);
  return {
    handed: pick(history, places.subarray(0, half)),
    asked: pick(history, places.subarray(half).slice().sort()),
  };
}

/** The first few in the order drawn, by film. */
function firstOf(handed: History, given: number): History {
  const order = Uint32Array.from(handed.items.keys()).subarray(0, given);
  const some = order.slice().sort((a, b) => handed.items[a]! - handed.items[b]!);
  return pick(handed, some);
}

const pick = ({ items, ratings }: History, places: Uint32Array): History => ({
  items: Uint32Array.from(places, (place) => items[place]!),
  ratings: Float32Array.from(places, (place) => ratings[place]!),
});
