// Every film's score for one person, and which films may be shown: what a list, an explanation and a group have in common.
import type { FilmContributions } from "../../models/hybrid/hybrid-contributions.ts";
import { checkSliders, type Sliders, type SliderTerms } from "../choose/sliders.ts";
import type { FilmFilters } from "../filters/film-filters.ts";
import { type FilmMask, filmMask } from "../filters/film-mask.ts";
import type { Engine } from "./engine.ts";
import { type Person, seenBy, type Taste } from "./person.ts";
import { sliderTerms } from "./slider-terms.ts";

/** Which films may be shown, and what moves them. All may be left out. */
export interface ScoreRequest {
  readonly filters?: FilmFilters | undefined;
  /** Only these films, by index; default all. */
  readonly candidates?: (ArrayLike<number> & Iterable<number>) | undefined;
  /** Never these. */
  readonly exclude?: (ArrayLike<number> & Iterable<number>) | undefined;
  readonly sliders?: Sliders | undefined;
}

export interface ScoredFilms {
  readonly taste: Taste;
  /** Its `mask` has no film that the models do not know. */
  readonly masked: FilmMask;
  /** How many films would have been shown, were they known to the models. */
  readonly unknown: number;
  /** One a film, before any slider; -Infinity for those that the models do not know. */
  readonly scores: Float32Array;
  /** What makes a score. */
  readonly explain: (film: number) => FilmContributions;
  readonly sliders: Sliders;
  readonly terms: SliderTerms;
}

/** What the models say to a person, before anything is filtered or moved. */
export type AnsweredPerson = Pick<ScoredFilms, "taste" | "scores" | "explain">;

export function answerPerson(engine: Engine, person: Person): AnsweredPerson {
  const taste = engine.taste(person);
  const scores = new Float32Array(engine.films.size);
  return { taste, scores, explain: engine.answer(taste, scores) };
}

/**
 * @param answered what `answerPerson` says, where somebody has it already
 * @throws TypeError or RangeError for filters, sliders and indices that are not what they should be
 */
export function scoreFilms(
  engine: Engine,
  person: Person,
  request: ScoreRequest,
  answered: AnsweredPerson = answerPerson(engine, person),
): ScoredFilms {
  const { films } = engine;
  const sliders = checkSliders(request.sliders ?? {});
  const { filters, candidates, exclude } = request;
  const seen = seenBy(person);
  const masked = filmMask(films, { filters, candidates, exclude, seen, dismissed: person.events.dismissed.items });
  const unknown = hideFrom(masked.mask, engine.known);
  return { ...answered, masked, unknown, sliders, terms: sliderTerms(engine, person, answered.taste, sliders) };
}

/** Hides the films from an index on. @returns how many would have been shown */
export function hideFrom(mask: Uint8Array, first: number): number {
  let hidden = 0;
  for (let film = first; film < mask.length; film++) {
    hidden += mask[film]!;
    mask[film] = 0;
  }
  return hidden;
}
