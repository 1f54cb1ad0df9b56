// A score as contributions that a person can read: the same film's shares in several parts are one, the small ones are gathered.
import type { FilmContributions } from "../../models/hybrid/hybrid-contributions.ts";
import type { HybridPartId } from "../../models/hybrid/hybrid-model.ts";
import type { SliderContribution } from "../choose/sliders.ts";
import type { Contribution, FilmName } from "./answer.ts";
import type { TastedFilm } from "./person.ts";

/** How much of a score is told one by one. */
export interface TellingLimits {
  /** Films of the history, at most. */
  readonly most: number;
  /** The part of the largest share that a share has to have. */
  readonly leastPart: number;
}

/** Of a list's film: what a person would read. */
export const usualLimits: TellingLimits = Object.freeze({ most: 8, leastPart: 0.05 });
/** Everything there is. */
export const noLimits: TellingLimits = Object.freeze({ most: Number.POSITIVE_INFINITY, leastPart: 0 });

export interface FilmShares {
  /** What each film of the taste adds, beside it. */
  readonly told: Float64Array;
  readonly prior: number;
  /** Of the parts that read the history, what no film of it adds. */
  readonly rest: number;
}

/** The newcomers' intercept is what a film has without any history. */
const isEverybodys = (part: HybridPartId) => part === "prior" || part === "newcomers";

export function sharesOf({ parts }: FilmContributions): FilmShares {
  const told = new Float64Array(parts[0]?.ratings.length ?? 0);
  let [prior, rest] = [0, 0];
  for (const { part, ratings, rest: own } of parts) {
    for (let k = 0; k < told.length; k++) told[k]! += ratings[k]!;
    if (isEverybodys(part)) prior += own;
    else rest += own;
  }
  return { told, prior, rest };
}

export interface ToldScore {
  /** Beside the shares. */
  readonly told: readonly TastedFilm[];
  readonly sliders: readonly SliderContribution[];
  /** What they have to add up to. */
  readonly score: number;
}

export function contributionsOf(
  shares: FilmShares,
  { told, sliders, score }: ToldScore,
  nameOf: (film: number) => FilmName,
  { most, leastPart }: TellingLimits = usualLimits,
): Contribution[] {
  const sizes = shares.told.map(Math.abs);
  let largest = 0;
  for (const size of sizes) if (size > largest) largest = size;
  const least = leastPart * largest;
  const large: number[] = [];
  for (let k = 0; k < told.length; k++) if (sizes[k] !== 0 && sizes[k]! >= least) large.push(k);
  const places = large.sort((a, b) => sizes[b]! - sizes[a]! || a - b).slice(0, most);
  const contributions: Contribution[] = places.map((k) => {
    const { film, rating, event } = told[k]!;
    const [name, value] = [nameOf(film), shares.told[k]!];
    return rating === null
      ? { kind: "event", film: name, event: event ?? "watched", value }
      : { kind: "rating", film: name, rating, value };
  });
  if (shares.prior !== 0) contributions.push({ kind: "prior", value: shares.prior });
  for (const { slider, value } of sliders) contributions.push({ kind: "slider", slider, value });
  const sum = contributions.reduce((total, { value }) => total + value, 0);
  return [...contributions, { kind: "rest", value: score - sum }];
}
