// One list: scores from the hybrid, moved by sliders, masked by filters, made various, each film with its stars, its contributions and
// one sentence.

import { standardise } from "../../models/ranking/blend/standardise.ts";
import { chooseFilms } from "../choose/choose-films.ts";
import { adventure, checkSliders, type Sliders, type SliderTerms, sliderContributions } from "../choose/sliders.ts";
import type { FilmFilters } from "../filters/film-filters.ts";
import { describeMask, type FilmMask, filmMask } from "../filters/film-mask.ts";
import { unlikeHistory } from "../likeness/unlike-history.ts";
import type { Recommendation, RecommendedFilm } from "./answer.ts";
import { contributionsOf, type FilmShares, sharesOf } from "./contributions.ts";
import type { Engine } from "./engine.ts";
import { type Person, seenBy, type Taste } from "./person.ts";
import { reasonOf } from "./reason.ts";
import { sharedWords } from "./shared-words.ts";
import { askStars, starsOf } from "./stars-of.ts";

/** All may be left out. */
export interface RecommendRequest {
  /** How many films at most; default 20. */
  readonly n?: number | undefined;
  readonly filters?: FilmFilters | undefined;
  /** Only these films, by index; default all. */
  readonly candidates?: (ArrayLike<number> & Iterable<number>) | undefined;
  /** Never these. */
  readonly exclude?: (ArrayLike<number> & Iterable<number>) | undefined;
  readonly sliders?: Sliders | undefined;
  /** How various the list is to be, 0 to 1; default .3, and .5 for somebody of whom nothing is known. */
  readonly variety?: number | undefined;
}

export const defaultCount = 20;
const usualVariety = 0.3;
/** A first list is to hold something for everybody. */
const firstVariety = 0.5;

/**
 * @throws TypeError or RangeError for filters, sliders, indices, n or a variety that are not what they should be
 */
export function recommend(engine: Engine, person: Person, request: RecommendRequest): Recommendation {
  const { films, data } = engine;
  const { n = defaultCount, candidates, exclude } = request;
  const sliders = checkSliders(request.sliders ?? {});
  const taste = engine.taste(person);
  const { dismissed } = person.events;
  const masked = filmMask(films, {
    filters: request.filters,
    candidates,
    exclude,
    seen: seenBy(person),
    dismissed: dismissed.items,
  });
  const unknown = hideUnknown(masked.mask, engine.known);
  const scores = new Float32Array(films.size);
  engine.score(taste, scores);
  const terms = sliderTerms(engine, person, taste, sliders);
  const strength = request.variety ?? (taste.told.length === 0 ? firstVariety : usualVariety);
  const chosen = chooseFilms(scores, {
    n,
    mask: masked.mask,
    sliders: { settings: sliders, terms },
    variety: strength === 0 ? undefined : { strength, likeness: engine.likeness },
  });
  const list = Array.from(chosen.films);
  const predicted = starsOf(data.stars, person, list);
  const explain = engine.scorer.explain(taste.history);
  const told = list.map((film, k): RecommendedFilm => {
    const score = chosen.scores[film]!;
    const moved = sliderContributions(film, sliders, terms, chosen.height!);
    const name = (index: number) => engine.name(index);
    const shares = sharesOf(explain(film));
    const contributions = contributionsOf(shares, taste.told, moved, score, name);
    const reason = reasonOf({ contributions, ...reasonFacts(engine, film, taste, shares) });
    return { rank: k + 1, film: name(film), score, predicted: predicted[k]!, contributions, reason };
  });
  return { films: told, notes: notesOf(masked, { n, shown: list.length, unknown, taste }), model: data.model };
}

/** Films that are in the catalogue alone have no score. @returns how many that are */
function hideUnknown(mask: Uint8Array, known: number): number {
  let hidden = 0;
  for (let film = known; film < mask.length; film++) {
    hidden += mask[film]!;
    mask[film] = 0;
  }
  return hidden;
}

/** What the sliders that are not at 0 need is worked out, nothing else. */
function sliderTerms(engine: Engine, person: Person, taste: Taste, sliders: Sliders): SliderTerms {
  const { obscure, newer } = engine.sliderColumns;
  const { stars } = engine.data;
  const isMoved = (name: "adventurous" | "loved") => (sliders[name] ?? 0) !== 0;
  if (!isMoved("adventurous") && !isMoved("loved")) return { obscure, newer, adventurous: null, loved: null };
  const answers =
    stars &&
    askStars(
      stars,
      person,
      Uint32Array.from({ length: stars.items }, (_, film) => film),
    );
  const whole = (values: Float32Array) => {
    const all = new Float32Array(engine.films.size);
    standardise(values, all.subarray(0, values.length));
    return all;
  };
  const unlike = () => unlikeHistory(engine.traits, taste.history.items);
  return {
    obscure,
    newer,
    adventurous: isMoved("adventurous") ? adventure(...(answers ? [whole(answers.sd)] : []), unlike()) : null,
    loved: answers === null ? null : whole(answers.mean),
  };
}

/** The film of the taste that adds most to a score; -1 where none adds anything. */
function firstOf({ told }: FilmShares): number {
  let first = -1;
  for (const [k, share] of told.entries()) if (share > 0 && (first === -1 || share > told[first]!)) first = k;
  return first;
}

function reasonFacts({ traits, films }: Engine, film: number, taste: Taste, shares: FilmShares) {
  const first = firstOf(shares);
  return {
    shared: first === -1 ? null : sharedWords(traits, taste.told[first]!.film, film),
    opinions: films.facts(film).ratings,
  };
}

function notesOf(
  masked: FilmMask,
  {
    n,
    shown,
    unknown,
    taste,
  }: { readonly n: number; readonly shown: number; readonly unknown: number; readonly taste: Taste },
): string[] {
  const notes: string[] = [];
  if (shown < n) notes.push(describeMask(masked));
  if (shown < n && unknown > 0) notes.push(`${filmsOf(unknown)} that nobody rated in training cannot be ranked.`);
  if (taste.unknown > 0) {
    notes.push(
      `${filmsOf(taste.unknown)} of the history were rated by nobody in training, and say nothing of a taste.`,
    );
  }
  return notes;
}

const filmsOf = (count: number) => (count === 1 ? "1 film" : `${count.toLocaleString("en-US")} films`);
