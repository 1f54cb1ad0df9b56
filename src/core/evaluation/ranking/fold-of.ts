// From a split to what a model learns from and is asked: the table of training ratings and the people to rank films for.
import { pickRatings } from "../../ratings/pick-ratings.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { drawFew, type FewGiven, type FoldPurpose, type FoldUses, foldUses } from "./fold-uses.ts";
import type { RankingCase, RankingFold } from "./ranking-case.ts";
import type { Split } from "./split.ts";

export interface FoldOptions {
  readonly purpose: FoldPurpose;
  /**
   * What is handed in of people who are not learnt from: only ratings that count as a like (`likes`, as published protocols
   * have it), or all that are given (`ratings`). Films that are not handed in stay among those to be ranked.
   */
  readonly histories: "likes" | "ratings";
  /**
   * Which films that are handed in are not ranked: all of them (`given`, default), or only those that count as a like (`likes`), so
   * that people who hand in likes and people who hand in ratings are asked about the same films.
   */
  readonly masked?: "given" | "likes" | undefined;
  /** Only so many of them, drawn by the seed; the others are not ranked either. Left out: all. */
  readonly given?: FewGiven | undefined;
}

/**
 * One fold of a split. The training table has the rows and columns of the whole one, so that indices mean the same; a person
 * who is not learnt from has an empty row. People of whom nothing is known, or who have nothing relevant to find, are left out.
 *
 * @param fold from 0
 * @throws RangeError where the split has no such fold or does not fit the ratings
 */
export function foldOf(ratings: Ratings, split: Split, fold: number, options: FoldOptions): RankingFold {
  const uses = foldUses(ratings, split, fold, options.purpose);
  return { train: uses.train, cases: casesOf(ratings, split, uses, options) };
}

function casesOf(
  ratings: Ratings,
  { relevantFrom }: Split,
  { fold: { candidates }, placesOf }: FoldUses,
  { histories, masked, given: few }: FoldOptions,
): RankingCase[] {
  const cases: RankingCase[] = [];
  for (let user = 0; user < ratings.users.length; user++) {
    const places = placesOf(user);
    const isLike = (k: number) => ratings.data[k]! >= relevantFrom;
    const films = (from: readonly number[]) => Uint32Array.from(from, (k) => ratings.indices[k]!);
    const relevant = films(places.held.filter(isLike));
    if (relevant.length === 0 || places.given.length + places.train.length === 0) continue;
    const given = histories === "likes" ? places.given.filter(isLike) : places.given;
    const all = places.given.length > 0 ? given : places.train;
    const handedIn = few === undefined ? all : drawFew(all, few, user);
    const hidden = masked === "likes" ? all.filter(isLike) : all;
    const isMoreKnown = handedIn.length < all.length || hidden.length < all.length || places.known.length > 0;
    const held = films(places.held);
    cases.push({
      user,
      history: pickRatings(ratings, handedIn),
      ...(isMoreKnown && { known: joined(films(hidden), films(places.known)) }),
      relevant,
      disliked: films(places.held.filter((k) => !isLike(k))),
      candidates: candidates === undefined ? null : joined(candidates.get(user) ?? new Uint32Array(0), held),
    });
  }
  return cases;
}

/** Films of both lists, ascending, none twice. */
function joined(films: Uint32Array, more: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...films, ...more])).sort();
}
