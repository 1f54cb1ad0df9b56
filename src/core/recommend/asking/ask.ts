// Which films to ask somebody about. The value of a question is the chance of an answer times how far an answer moves scores:
//     value(j) = chance_j reach_j,    chance_j = 1 / (1 + exp(-(2 log(ratings_j / most ratings of a film) + .8 score_j)))
// Popular films have been seen by many, and films that the hybrid ranks high by people of this taste; reach is answer-reach.ts. Once an answer is
// likely, only what it teaches counts: without an upper end the chance asks for popular films alone. The chance is for comparing
// films, and no forecast. The formula was chosen among others (A- and D-optimal designs over the hybrid's factors, less of what given answers
// tell already, other chances) on validation people; docs/guide/asking.md has what each is worth. Made various as lists are.

import { exponential, power } from "../../elementary/exponential.ts";
import { bestOf } from "../choose/best-of.ts";
import { diversify } from "../choose/diversify.ts";
import type { FilmFilters } from "../filters/film-filters.ts";
import { describeMask, filmMask } from "../filters/film-mask.ts";
import type { FilmName, ModelName } from "./answer.ts";
import type { Engine } from "./engine.ts";
import { type Person, seenBy } from "./person.ts";

type Films = ArrayLike<number> & Iterable<number>;

/** All may be left out. */
export interface AskRequest {
  /** How many films at most; default 10. */
  readonly n?: number | undefined;
  /** Films that the person said nothing to, by index: never asked again. */
  readonly skipped?: Films | undefined;
  readonly filters?: FilmFilters | undefined;
  /** How various the questions are to be, 0 to 1; default .3. */
  readonly variety?: number | undefined;
}

export interface Question {
  readonly rank: number;
  readonly film: FilmName;
  /** What an answer would teach, beside the most telling question that there is: 0 to 1. */
  readonly value: number;
}

export interface Questions {
  /** Best first, but for variety. */
  readonly films: readonly Question[];
  readonly notes: readonly string[];
  readonly model: ModelName;
}

const usualCount = 10;
const usualVariety = 0.3;
const poolSize = 200;
/** What the logarithm of how many rated a film, and its score, count in the chance of an answer. */
const byPopularity = 2;
const byScore = 0.8;

/** @throws TypeError or RangeError for filters, indices, n or a variety that are not what they should be */
export function ask(engine: Engine, person: Person, request: AskRequest): Questions {
  const { n = usualCount, variety = usualVariety } = request;
  const { list, values, note } = questions(engine, person, { ...request, n, variety });
  const most = list.reduce((largest, film) => Math.max(largest, values[film]!), 0) || 1;
  const films = Array.from(list, (film, k) => ({
    rank: k + 1,
    film: engine.name(film),
    value: values[film]! / most,
  }));
  return { films, notes: list.length < n ? [note()] : [], model: engine.data.model };
}

/** Films by index. @throws as `ask` */
export function questions(
  engine: Engine,
  person: Person,
  { n, variety, skipped, filters }: AskRequest & { readonly n: number; readonly variety: number },
): { readonly list: Uint32Array; readonly values: Float32Array; readonly note: () => string } {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`Cannot ask: n is ${n}; a whole number from 0 was needed`);
  }
  const { watchlisted, dismissed } = person.events;
  const masked = filmMask(engine.films, {
    filters: { ...filters, seen: "hide", dismissed: "hide" },
    seen: Uint32Array.from([...seenBy(person), ...watchlisted.items]), // what is wanted was not seen
    dismissed: dismissed.items,
    exclude: skipped,
  });
  masked.mask.fill(0, engine.known);
  const values = questionValues(engine, person);
  const pool = bestOf(values, masked.mask, Math.max(poolSize, 2 * n));
  return { list: diversify(pool, n, variety, engine.likeness), values, note: () => describeMask(masked) };
}

/** One a film of the catalogue; 0 for those that the models do not know. */
function questionValues(engine: Engine, person: Person): Float32Array {
  const { ratings } = engine.films.columns;
  const most = ratings.reduce((largest, count) => Math.max(largest, count), 1);
  const values = new Float32Array(engine.films.size);
  engine.score(engine.taste(person), values);
  const reach = engine.answerReach;
  for (let film = 0; film < values.length; film++) {
    const odds = power(ratings[film]! / most, byPopularity) * exponential(byScore * values[film]!);
    values[film] = film < engine.known ? (reach[film]! * odds) / (1 + odds) : 0;
  }
  return values;
}
