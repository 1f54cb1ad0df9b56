// What every person of the parity test asks, word for word the same in Node and in a browser.
import { openArtifact } from "../../../src/core/artifact/open-artifact.ts";
import { Engine } from "../../../src/core/recommend/asking/engine.ts";
import { unpackRecommender } from "../../../src/core/recommend/asking/recommender-parts.ts";
import type { FilmName, LibraryRecommender, ListRequest, Recommendation } from "../../../src/library/shared.ts";
import type { InventedPerson } from "./invented-people.ts";

/** To one person. */
export interface AllAnswers {
  /** Everything that was answered, as text in which no bit of a number is lost. */
  readonly told: string;
  /** The score of every film that the models know. */
  readonly scores: Float32Array;
  /** Films by score, without filters, sliders and variety, with what makes each and its stars. */
  readonly plain: Recommendation;
}

export type AskEverything = (person: InventedPerson, turn: number) => AllAnswers;

/** All films, as answers name them. */
export function namesOf(recommender: LibraryRecommender): FilmName[] {
  return Array.from(recommender.films(), ({ tmdb, imdb, movielens, title, year }) => ({
    ...{ tmdb, imdb, movielens, title, year },
  }));
}

/** @param bytes those that the recommender was opened from */
export function everythingOf(recommender: LibraryRecommender, bytes: ArrayBuffer): AskEverything {
  const names = namesOf(recommender);
  const engine = new Engine(unpackRecommender(openArtifact(bytes)));
  return (person, turn) => {
    const me = recommender.history(person);
    const film = names[(turn * 37) % names.length]!;
    const plain = recommender.recommend(me, { n: 20, variety: 0 });
    const told = {
      history: [me.matched, me.unmatched, me.notes],
      list: recommender.recommend(me),
      chosen: recommender.recommend(me, requestOf(turn)),
      plain,
      predicted: recommender.predict(me, film),
      explained: recommender.explain(me, film),
      profile: recommender.profile(me),
      questions: recommender.ask(me, { n: 5 }),
      similar: turn % 10 === 0 ? recommender.similar(film) : null,
    };
    const scores = new Float32Array(engine.films.size);
    engine.score(engine.taste(me), scores);
    return { told: exactText(told), scores: scores.subarray(0, engine.known), plain };
  };
}

/** Filters and sliders, another mixture at every turn. `loved` asks for the stars of all films. */
function requestOf(turn: number): ListRequest {
  const filters = [{ yearFrom: 1980 }, { genres: ["Drama", "Comedy"], withoutGenres: ["Horror"] }, { leastRatings: 3 }];
  const sliders = [{ obscure: 0.4, adventurous: 0.3 }, { loved: 0.5 }, { newer: -0.5, loved: -0.2 }, {}];
  return { n: 10, filters: filters[turn % filters.length]!, sliders: sliders[turn % sliders.length]! };
}

/** JSON that tells -0, NaN and infinities as well. */
function exactText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "number" && (Object.is(each, -0) || !Number.isFinite(each)) ? `number ${1 / each} ${each}` : each,
  );
}
