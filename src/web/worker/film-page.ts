// One film for one person, and the same as if nothing had been said of another film.
import { changePerson } from "../../core/recommend/asking/change-person.ts";
import type { Explanation } from "../../core/recommend/asking/explain.ts";
import type { Person } from "../../core/recommend/asking/person.ts";
import type { FilmPage } from "../protocol/questions.ts";
import { cardOf } from "./cards.ts";
import type { OpenModel } from "./open-model.ts";

const shownSimilar = 12;
const shownShared = 3;

/** Null where the model has no film of that key. */
export function filmPage({ recommender, find }: OpenModel, person: Person, key: string): FilmPage | null {
  const film = find(key);
  if (film === null) return null;
  const { films } = recommender;
  return {
    card: cardOf(films, film),
    facts: films.facts(film),
    explanation: recommender.explain(person, film),
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
): Explanation | null {
  const [film, other] = [find(key), find(left)];
  if (film === null || other === null) return null;
  return recommender.explain(changePerson(recommender.films, person, { remove: [other] }), film);
}
