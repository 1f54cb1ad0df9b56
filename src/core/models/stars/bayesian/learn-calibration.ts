// What people who were not learnt from tell of the answers, by how many ratings are handed in. Of the mean: how far off it is (whoever
// rates a film chose to see it, which few ratings do not show), how much too near the middle it stays, and how far biases alone know
// better (after one rating they do). Of the interval: how wide it must be to hold nine ratings in ten (split conformal prediction: Lei
// et al. 2018, "Distribution-free predictive inference for regression", algorithm 2, with errors in standard deviations).
import { createRandom } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import type { History } from "../../../ratings/history.ts";
import { type CalibrationStep, correctedMean, uncalibrated } from "./calibration.ts";
import { type AskedAt, type Correction, correctionOf, type RawAnswers, smoothed } from "./correction.ts";

/** Answers before they are calibrated. */
export type RawStars = (history: History, films: Uint32Array) => RawAnswers;

const givens = [0, 1, 2, 3, 5, 7, 10, 15, 20, 40, 80];
/** Answers that a step takes at least; with fewer nothing is said of it. */
const leastAnswers = 400;

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
  const asked = givens.map((given) => askAt(halves, given, answer)).filter(({ rated }) => rated.length >= leastAnswers);
  if (asked.length === 0) return uncalibrated;
  const corrections = smoothed(asked.map((at) => correctionOf(at, overall)));
  return asked.map((at, step) => stepOf(at, corrections[step]!, overall));
}

function askAt(halves: readonly Halves[], given: number, answer: RawStars): AskedAt {
  const able = halves.filter(({ handed }) => handed.items.length >= given);
  const answers = able.map(({ handed, asked }) => answer(firstOf(handed, given), asked.items));
  const joined = (name: keyof RawAnswers) => Float64Array.from(answers.flatMap((each) => [...each[name]]));
  const rated = Float64Array.from(able.flatMap(({ asked }) => [...asked.ratings]));
  return { given, people: able.length, rated, mean: joined("mean"), sd: joined("sd"), plain: joined("plain") };
}

function stepOf({ given, rated, mean, sd, plain }: AskedAt, correction: Correction, overall: number): CalibrationStep {
  const off = (k: number) => rated[k]! - correctedMean(correction, mean[k]!, plain[k]!, overall);
  const parts = rated.map((_, k) => Math.abs(off(k)) / sd[k]!).sort();
  const reach = parts[Math.min(parts.length - 1, Math.ceil(0.9 * (parts.length + 1)) - 1)]!;
  const spread = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0) / parts.length);
  return { given, ...correction, spread, reach };
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
