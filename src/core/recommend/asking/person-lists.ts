// Several lists for one person at one time, such as the shelves of a page: the models are asked once, every list is then a choice among
// the same scores, and the same list that `recommend` gives.
import type { Engine } from "./engine.ts";
import type { Person } from "./person.ts";
import { type RecommendedList, type RecommendRequest, recommendList } from "./recommend.ts";
import { type AnsweredPerson, answerPerson } from "./scored-films.ts";

export class PersonLists {
  readonly #engine: Engine;
  readonly #person: Person;
  readonly #answered: AnsweredPerson;

  constructor(engine: Engine, person: Person) {
    this.#engine = engine;
    this.#person = person;
    this.#answered = answerPerson(engine, person);
  }

  /** One a film, before any slider; -Infinity for those that the models do not know. To be read only. */
  get scores(): Float32Array {
    return this.#answered.scores;
  }

  /** @throws as `Recommender.recommend` */
  recommend(request: RecommendRequest): RecommendedList {
    return recommendList(this.#engine, this.#person, request, this.#answered);
  }
}
