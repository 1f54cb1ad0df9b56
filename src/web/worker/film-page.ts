// One film for one person, and the same as if nothing had been said of another film.
import type { Contribution } from "../../core/recommend/asking/answer.ts";
import { changePerson } from "../../core/recommend/asking/change-person.ts";
import type { StarShares } from "../../core/recommend/asking/explain.ts";
import type { Person } from "../../core/recommend/asking/person.ts";
import type { FilmPage, ToldExplanation, ToldStars, WithoutFilm } from "../protocol/film-page.ts";
import { cardOf } from "./cards.ts";
import type { OpenModel } from "./open-model.ts";

const shownSimilar = 12;
const shownShared = 3;
const shownLike = 5;
const toldContributions = 16;
/** So many that speak for a film may be named in its reason. */
const namedInReason = 3;
const toldStars = 6;

/** Null where the model has no film of that key. */
export function filmPage({ recommender, find }: OpenModel, person: Person, key: string): FilmPage | null {
  const film = find(key);
  if (film === null) return null;
  const { films } = recommender;
  return {
    card: cardOf(films, film),
    facts: films.facts(film),
    explanation: explanationOf(recommender.explain(person, film)),
    similar: recommender.similar(film, shownSimilar).map(({ film: other, shared }) => ({
      card: cardOf(films, other),
      shared: shared.slice(0, shownShared).map(({ trait }) => trait),
    })),
  };
}

/** @param left the key of a film of the history */
export function withoutFilm(
  { recommender, find }: OpenModel,
  person: Person,
  key: string,
  left: string,
): WithoutFilm | null {
  const [film, other] = [find(key), find(left)];
  if (film === null || other === null) return null;
  const { rank, predicted } = recommender.explain(changePerson(recommender.films, person, { remove: [other] }), film);
  return { rank, predicted };
}

function explanationOf(all: ReturnType<OpenModel["recommender"]["explain"]>): ToldExplanation {
  const { score, rank, ranked, predicted, contributions, like, reason, stars } = all;
  return {
    ...{ score, rank, ranked, predicted, reason },
    contributions: fewer(contributions),
    like: like.slice(0, shownLike),
    stars: stars && starsOf(stars),
  };
}

function fewer(contributions: readonly Contribution[]): readonly Contribution[] {
  const own = contributions.filter(({ kind }) => kind !== "rest");
  if (own.length <= toldContributions) return contributions;
  const named = own.filter(({ value }) => value > 0).slice(0, namedInReason);
  const told = own.filter((each, k) => k < toldContributions || named.includes(each));
  const sum = (of: readonly Contribution[]) => of.reduce((total, { value }) => total + value, 0);
  return [...told, { kind: "rest", value: sum(contributions) - sum(told) }];
}

function starsOf({ film, person, ratings, rest }: StarShares): ToldStars {
  const told = ratings.slice(0, toldStars);
  return {
    ...{ film, person },
    ratings: told.map(({ film: own, rating, value }) => ({ title: own.title, rating, value })),
    rest: ratings.slice(toldStars).reduce((sum, { value }) => sum + value, rest),
  };
}
