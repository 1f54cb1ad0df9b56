// Of all that ratings say of traits, the few that are shown: thousands of traits with the ratings behind them would take long to travel.
import type { Profile, TraitProfile } from "../../core/recommend/asking/profile.ts";
import { traitKinds } from "../../core/recommend/likeness/trait-numbers.ts";
import type { ShownTraits } from "../protocol/you.ts";

/** Decades have a picture of their own. */
const shownKinds = traitKinds.filter((kind) => kind !== "decade");
/** Of a kind: the best liked, and the least liked. */
const [mostLiked, leastLiked] = [4, 2];
const mostBehind = 5;
/** Stars. */
const leastLiking = 0.01;
/** What hangs on a film and says nothing of it. */
const notes: ReadonlySet<string> = new Set(["duringcreditsstinger", "aftercreditsstinger"]);

export function shownTraits({ traits }: Profile): ShownTraits[] {
  const all = shownKinds.map((kind) => ({ kind, traits: ends(traits[kind].filter(speaks)).map(withoutMost) }));
  return all.filter((each) => each.traits.length > 0);
}

/** A trait of one film says little; genres are few enough to show all that speak. */
function speaks({ kind, name, liking, ratings }: TraitProfile): boolean {
  return ratings.length >= (kind === "genre" ? 1 : 2) && Math.abs(liking) >= leastLiking && !notes.has(name);
}

function ends(traits: readonly TraitProfile[]): readonly TraitProfile[] {
  if (traits.length <= mostLiked + leastLiked) return traits;
  return [...traits.slice(0, mostLiked), ...traits.slice(-leastLiked)];
}

const withoutMost = ({ name, liking, films, ratings }: TraitProfile) => ({
  ...{ name, liking, films },
  ratings: ratings
    .slice(0, mostBehind)
    .map(({ film, rating, expected }) => ({ title: film.title, year: film.year, rating, expected })),
});
