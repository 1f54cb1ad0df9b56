// What can be asked of a recommender, with films as callers name them.
import type { AskRequest } from "../recommend/asking/ask.ts";
import type { GroupRequest } from "../recommend/asking/group.ts";
import type { RecommendRequest } from "../recommend/asking/recommend.ts";
import { shownValue } from "../recommend/shown-value.ts";
import { nearestName } from "../search/nearest-name.ts";
import type { FilmReference } from "./film-reference.ts";

interface NamedFilms {
  /** Only these films are ranked; default all. */
  readonly candidates?: readonly FilmReference[] | undefined;
  /** These never. */
  readonly exclude?: readonly FilmReference[] | undefined;
}

/** n, filters, sliders, variety, candidates, exclude; all may be left out. */
export type ListRequest = Omit<RecommendRequest, keyof NamedFilms> & NamedFilms;

/** The same for several people, and a rule; without sliders. */
export type GroupListRequest = Omit<GroupRequest, keyof NamedFilms> & NamedFilms;

/** n, filters, variety, skipped; all may be left out. */
export interface QuestionRequest extends Omit<AskRequest, "skipped"> {
  /** Films that the person said nothing to: never asked again. */
  readonly skipped?: readonly FilmReference[] | undefined;
}

/** Films of a history with something changed; each in one of the three at most. */
export interface GivenChange {
  /** As if it were rated so. 0.5 to 5; of own items on their scale. */
  readonly rate?: readonly { readonly film: FilmReference; readonly rating: number }[] | undefined;
  /** As if nothing had been said of it. */
  readonly remove?: readonly FilmReference[] | undefined;
  /** As if it were turned down. */
  readonly dismiss?: readonly FilmReference[] | undefined;
}

export interface SimilarRequest extends Pick<RecommendRequest, "filters"> {
  /** How many at most; default 10. */
  readonly n?: number | undefined;
}

type RequestKind = "list" | "questions" | "group" | "similar" | "change";

const listed: readonly string[] = ["n", "filters", "variety", "candidates", "exclude"];

/** What each question may be asked with. */
const requestNames: Readonly<Record<RequestKind, readonly string[]>> = {
  list: [...listed, "sliders"],
  group: [...listed, "rule", "leastStars"],
  questions: ["n", "filters", "variety", "skipped"],
  similar: ["n", "filters"],
  change: ["rate", "remove", "dismiss"],
};
const numbers: Readonly<Record<string, { readonly needed: string; fits(value: unknown): boolean }>> = {
  n: { needed: "a whole number from 0", fits: (value) => Number.isSafeInteger(value) && (value as number) >= 0 },
  variety: {
    needed: "a number from 0 to 1",
    fits: (value) => typeof value === "number" && value >= 0 && value <= 1,
  },
};
const cannot = "Cannot answer";
const listNames: readonly string[] = ["candidates", "exclude", "skipped", "rate", "remove", "dismiss"];

/**
 * A request comes from a page or a program: what is misspelt in it would be passed over in silence.
 *
 * @throws TypeError for anything but an object, a name that there is not, films that are no list, or a number that is none; RangeError for
 * one out of its range
 */
export function checkRequest(kind: RequestKind, request: object): void {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    throw new TypeError(`${cannot}: ${shownValue(request)} was seen; an object was needed`);
  }
  const names = requestNames[kind];
  for (const [name, value] of Object.entries(request)) {
    if (!names.includes(name)) {
      const needed = neededFor(name, names);
      throw new TypeError(`${cannot}: a request with ${shownValue(name)} was seen; ${needed}`);
    }
    if (value === undefined) continue;
    checkNumber(name, value);
    if (!listNames.includes(name) || Array.isArray(value)) continue;
    throw new TypeError(`${cannot}: ${name} is ${shownValue(value)}; a list of films was needed`);
  }
}

/** By the name that the caller gave it, and before anything is worked out with it. */
function checkNumber(name: string, value: unknown): void {
  const range = numbers[name];
  if (range === undefined || range.fits(value)) return;
  const Fault = typeof value === "number" ? RangeError : TypeError;
  throw new Fault(`${cannot}: ${name} is ${shownValue(value)}; ${range.needed} was needed`);
}

/** @throws RangeError for films moved by their stars where none are predicted */
export function checkLoved(sliders: ListRequest["sliders"], predictsStars: boolean): void {
  const loved = sliders?.loved ?? 0;
  if (loved === 0 || predictsStars) return;
  const needed = "a model that predicts them, or no loved, was needed";
  throw new RangeError(`${cannot}: sliders.loved is ${shownValue(loved)}, and the model predicts no stars; ${needed}`);
}

/** A name of another question is no misspelling: sliders of a group were not meant to be filters. */
function neededFor(name: string, names: readonly string[]): string {
  if (name === "now") return "there is no clock: ratings count as recent by their order";
  const isElsewhere = Object.values(requestNames).some((others) => others.includes(name));
  const meant = isElsewhere ? null : nearestName(name, names);
  return meant === null ? `one of ${names.join(", ")} was needed` : `was ${meant} meant?`;
}
