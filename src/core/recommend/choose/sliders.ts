// Four sliders that move a list without asking anything new of the models. Each adds to a film's standardised score
//     slider * reach * height * term,   the slider from -1 to 1,
// where a term has mean 0 and deviation 1 over all films, and is 0 for a film whose fact is not known, and the height is how far a list's films stand
// above the mean of all (the score of the 100th best): some people's, and some models', scores are steeper than others'. So what a slider did to a
// film is one number, and the numbers add up to the difference.
import { standardise } from "../../models/ranking/blend/standardise.ts";
import type { FilmIndex } from "../../ratings/ratings.ts";
import { nearestName } from "../../search/nearest-name.ts";
import { shownValue } from "../shown-value.ts";
import { bestOf } from "./best-of.ts";

/** From -1 to 1; 0, the default, changes nothing. */
export interface Sliders {
  /** -1 popular, 1 obscure: less the logarithm of how many know the film. */
  readonly obscure?: number;
  /** -1 safe, 1 adventurous: how unsure the prediction is, and how unlike the history the film is. */
  readonly adventurous?: number;
  /** -1 old, 1 new: the year. */
  readonly newer?: number;
  /** 0 what people of this taste watch, 1 what this person would rate highest: expected stars. Below 0, what they would rate lowest. */
  readonly loved?: number;
}

export type SliderName = keyof Sliders;
export const sliderNames: readonly SliderName[] = ["obscure", "adventurous", "newer", "loved"];

/** What the sliders move films by, one value a film, standardised; null where it was not asked for. */
export interface SliderTerms {
  readonly obscure: Float32Array;
  readonly adventurous: Float32Array | null;
  readonly newer: Float32Array;
  readonly loved: Float32Array | null;
}

export interface SliderContribution {
  readonly slider: SliderName;
  readonly value: number;
}

/**
 * How many heights a slider at its end moves a film by for one deviation of the term: as far as a list still holds something of the person's
 * (docs/guide/recommend.md). Few films are like a history and they are much so, hence the shorter reach.
 */
export const sliderReach: Readonly<Record<SliderName, number>> = Object.freeze({
  obscure: 0.5,
  adventurous: 0.25,
  newer: 0.5,
  loved: 0.5,
});

export const isSliderValue = (value: unknown): boolean => typeof value === "number" && value >= -1 && value <= 1;

/** @throws TypeError for anything but an object of sliders, or a slider that does not exist; RangeError for a value out of range */
export function checkSliders(given: unknown): Sliders {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new TypeError(`${cannot}: ${shownValue(given)} was seen; an object of sliders was needed`);
  }
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [name, value] of set) {
    if (!sliderNames.includes(name as SliderName)) {
      const meant = nearestName(name, sliderNames);
      const needed = meant === null ? `one of ${sliderNames.join(", ")} was needed` : `was ${meant} meant?`;
      throw new TypeError(`${cannot}: a slider ${shownValue(name)} was seen; ${needed}`);
    }
    if (!isSliderValue(value)) {
      throw new RangeError(`${cannot}: ${name} is ${shownValue(value)}; a number from -1 to 1 was needed`);
    }
  }
  return Object.fromEntries(set);
}

const cannot = "Cannot move the sliders";

/** Whether any slider is not at 0. */
export function movesFilms(sliders: Sliders): boolean {
  return sliderNames.some((name) => (sliders[name] ?? 0) !== 0);
}

/** The rank whose score is the height. */
const heightRank = 100;

/** The score of the 100th best film that may be shown, of the last where there are fewer; at least 1. @throws RangeError as `bestOf` */
export function heightOf(scores: Float32Array, mask: Uint8Array): number {
  const last = bestOf(scores, mask, heightRank).at(-1);
  return last === undefined ? 1 : Math.max(1, scores[last]!);
}

/**
 * Scores with what the sliders add.
 *
 * @param scores one a film, standardised over all films
 * @param height as `heightOf` has it
 * @param out as long as `scores`, overwritten; may be `scores` itself
 * @throws RangeError where a slider is moved whose term is null
 */
export function slide(
  scores: Float32Array,
  sliders: Sliders,
  terms: SliderTerms,
  height: number,
  out: Float32Array,
): void {
  if (out !== scores) out.set(scores);
  for (const [name, weight] of moved(sliders, height)) {
    const term = termOf(name, terms);
    for (let film = 0; film < out.length; film++) out[film] = out[film]! + weight * term[film]!;
  }
}

/** What each slider that is not at 0 adds to a film's score. @throws RangeError as `slide` */
export function sliderContributions(
  film: FilmIndex,
  sliders: Sliders,
  terms: SliderTerms,
  height: number,
): SliderContribution[] {
  return moved(sliders, height).map(([slider, weight]) => ({ slider, value: weight * termOf(slider, terms)[film]! }));
}

/** How adventurous films are: the mean of what is known of them, each standardised, standardised again. @throws RangeError where nothing is given */
export function adventure(...known: readonly Float32Array[]): Float32Array {
  const [first] = known;
  if (first === undefined)
    throw new RangeError(`${cannot}: nothing was seen; uncertainty or unlikeness of films was needed`);
  const sum = new Float32Array(first.length);
  const scaled = new Float32Array(first.length);
  for (const column of known) {
    standardise(column, scaled);
    for (let film = 0; film < sum.length; film++) sum[film]! += scaled[film]!;
  }
  standardise(sum, sum);
  return sum;
}

function moved(sliders: Sliders, height: number): [SliderName, number][] {
  return sliderNames
    .map((name): [SliderName, number] => [name, (sliders[name] ?? 0) * sliderReach[name] * height])
    .filter(([, weight]) => weight !== 0);
}

function termOf(name: SliderName, terms: SliderTerms): Float32Array {
  const term = terms[name];
  if (term !== null) return term;
  throw new RangeError(`${cannot}: ${name} is not at 0; what it moves films by was needed`);
}
