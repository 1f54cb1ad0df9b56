// From one person's scores to the films of their list: the sliders, what may be shown, variety.
import { type Choice, type ChosenFilms, chooseFilms } from "../choose/choose-films.ts";
import type { FilmLikeness } from "../likeness/film-likeness.ts";
import type { Engine } from "./engine.ts";
import { hideFrom, type ScoredFilms, type ScoreRequest } from "./scored-films.ts";

export const defaultCount = 20;
export const usualVariety = 0.3;
/** A first list is to hold something for everybody. */
const firstVariety = 0.5;

/** Of a request, what is asked of the list; recommend.ts has the whole. */
export interface ListRequest extends Pick<ScoreRequest, "candidates"> {
  readonly n?: number | undefined;
  readonly variety?: number | undefined;
}

/** Films of a list, and how many were left out of it as nobody has rated them. */
export interface ListFilms extends ChosenFilms {
  readonly unrated: number;
}

export interface ListScores extends Pick<ScoredFilms, "taste" | "scores" | "sliders" | "terms"> {
  /** 1 for a film that may be shown; a first list's is changed. */
  readonly mask: Uint8Array;
}

/** How a list is chosen; what is left out is the engine's own. */
export interface ListMeans extends Pick<Choice, "best" | "vary"> {
  /** What is to differ in a various list; asked for where it is needed. */
  readonly likeness?: () => FilmLikeness;
}

/**
 * @throws as `chooseFilms`
 */
export function chooseList(
  engine: Engine,
  { taste, scores, sliders, terms, mask }: ListScores,
  { n = defaultCount, variety, candidates }: ListRequest,
  { likeness = () => engine.likeness, best, vary }: ListMeans = {},
): ListFilms {
  const isFirst = taste.told.length === 0;
  const unrated = isFirst && candidates === undefined ? hideFrom(mask, engine.rated) : 0;
  const strength = variety ?? (isFirst ? firstVariety : usualVariety);
  const chosen = chooseFilms(scores, {
    n,
    mask,
    sliders: { settings: sliders, terms },
    variety: strength === 0 ? undefined : { strength, likeness: likeness() },
    best,
    vary,
  });
  return { ...chosen, unrated };
}
