// Lists of many people, without stars and reasons: the films that `recommend` tells each of them, sooner. What a request says of films is
// worked out once for all, people are scored a block at a time, and how alike films are is remembered.

import { bestOf } from "../choose/best-of.ts";
import { type Diversify, diversifyMany } from "../choose/diversify-many.ts";
import { checkSliders } from "../choose/sliders.ts";
import { filmMask } from "../filters/film-mask.ts";
import type { FilmLikeness } from "../likeness/film-likeness.ts";
import { rememberedLikeness } from "../likeness/remembered-likeness.ts";
import { chooseList } from "./choose-list.ts";
import type { Engine } from "./engine.ts";
import { type Person, seenBy, type Taste } from "./person.ts";
import type { RecommendRequest } from "./recommend.ts";
import { type TasteScores, tasteScorer } from "./score-tastes.ts";
import { hideFrom } from "./scored-films.ts";
import { sliderTerms } from "./slider-terms.ts";

/** A list alone: for lists of everybody, where nobody asks why. */
export interface BareList {
  /** By index, best first. */
  readonly films: Uint32Array;
  /** Beside `films`: their scores, with what the sliders added. */
  readonly scores: Float32Array;
  /** Whether anything of the person had a say; where not, it is a first list for anybody. */
  readonly isPersonal: boolean;
}

/** Lists of so many people at once, in their order. @throws as `recommend` */
export type ListMaker = (persons: readonly Person[]) => BareList[];

/** Of likenesses that are remembered. */
const mostBytes = 2 ** 26;

/**
 * The lists of `recommend` with their scores alone, for many people one request.
 *
 * @throws TypeError or RangeError for filters, sliders and indices that are not what they should be
 */
export function listMaker(engine: Engine, request: RecommendRequest = {}): ListMaker {
  const { films } = engine;
  const { filters, candidates, exclude } = request;
  const sliders = checkSliders(request.sliders ?? {});
  const shown = filmMask(films, { filters, candidates, exclude }).mask;
  hideFrom(shown, engine.known);
  const mask = new Uint8Array(films.size);
  const scores = new Float32Array(films.size).fill(Number.NEGATIVE_INFINITY);
  const scoreTastes = tasteScorer(engine);
  let remembered: FilmLikeness | null = null;
  const likeness = () => {
    remembered ??= rememberedLikeness(engine.likeness, likedMost(engine), mostBytes);
    return remembered;
  };
  let many: Diversify | null = null;
  const vary: Diversify = (...asked) => {
    many ??= diversifyMany(engine.likeness, films.size, mostBytes);
    return many(...asked);
  };
  const hide = (those: Uint32Array, choice: "hide" | "show" = "hide") => {
    if (choice === "show") return;
    for (const film of those) {
      films.check(film);
      mask[film] = 0;
    }
  };
  const listOf = (person: Person, taste: Taste, own: TasteScores): BareList => {
    scores.set(own.scores);
    mask.set(shown);
    hide(seenBy(person), filters?.seen);
    hide(person.events.dismissed.items, filters?.dismissed);
    const scored = { taste, scores, sliders, terms: sliderTerms(engine, person, taste, sliders), mask };
    const best: typeof bestOf = (of, shownOnes, count) =>
      of === scores && own.areNumbers ? own.best(shownOnes, count) : bestOf(of, shownOnes, count);
    const chosen = chooseList(engine, scored, request, { likeness, best, vary });
    const told = Float32Array.from(chosen.films, (film) => chosen.scores[film]!);
    return { films: chosen.films, scores: told, isPersonal: taste.told.length > 0 };
  };
  return (persons) => {
    const tastes = persons.map((person) => engine.taste(person));
    const lists: BareList[] = [];
    scoreTastes(tastes, (k, own) => lists.push(listOf(persons[k]!, tastes[k]!, own)));
    return lists;
  };
}

/** All films, those first that most people like: lists hold them most. */
function likedMost({ data, films }: Engine): Uint32Array {
  const likes = new Float32Array(films.size).fill(Number.NEGATIVE_INFINITY);
  likes.set(data.hybrid.prior);
  return bestOf(likes, new Uint8Array(films.size).fill(1), films.size);
}
