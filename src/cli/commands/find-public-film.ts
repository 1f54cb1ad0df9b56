// The film whose public rating is asked for. A model that recommends serves more films than it knows the public's opinion of: a title is looked
// for among all that are served, so that nobody gets a namesake of the film they mean, or is told that there is none.
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmQualityAnswerer } from "../../core/models/film-quality/film-answer.ts";
import { stranger } from "../../core/recommend/asking/person.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import { filmName } from "../../core/search/film-name.ts";
import { findFilm as filmOf } from "../../core/search/find-film.ts";
import { type FoundFilm, findFilm, findServedFilm, qualityFinder } from "./find-film.ts";

/**
 * The film's place in the quality part's catalogue.
 *
 * @param recommender null for a model that recommends nothing
 * @throws InputError where no film is meant, or several, or one whose public rating is not known
 */
export function findPublicFilm(
  answerer: FilmQualityAnswerer,
  recommender: Recommender | null,
  query: string,
  couldNot: string,
): FoundFilm {
  if (recommender === null) return { film: findFilm(answerer, query, couldNot), note: null };
  const { finder } = recommender.films;
  const meaning = filmOf(finder, query);
  const isSure = meaning.kind === "several" || (meaning.kind === "one" && !meaning.isNear);
  if (!isSure) {
    const known = filmOf(qualityFinder(answerer), query); // a name that only this catalogue has
    if (known.kind === "one" && !known.isNear) return { film: known.film, note: null };
  }
  const { film, note } = findServedFilm(finder, query, couldNot);
  const place = placeOf(answerer, finder.film(film).tmdb ?? null);
  if (place !== null) return { film: place, note };
  const seen = `${filmName(finder.film(film))} is in the model, but how the public rates it is not known`;
  const needed =
    recommender.predict(stranger, film) === null
      ? "--file film.json, which describes it, was needed"
      : "--history FILE or --like TITLE was needed, for what you would give it";
  throw new InputError(couldNot, `${seen}; ${needed}`);
}

function placeOf(answerer: FilmQualityAnswerer, tmdb: number | null): number | null {
  if (tmdb === null) return null;
  for (let place = 0; place < answerer.titles.size; place++) if (answerer.film(place).tmdbId === tmdb) return place;
  return null;
}
