import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import type { FilmCard } from "../protocol/film-card.ts";
import { filmKey } from "../protocol/film-key.ts";

const shownCast = 3;

/** What the page shows of a film in a list. */
export function cardOf(films: ServedFilms, film: number): FilmCard {
  const { tmdb, imdb, movielens, title, year, directors, cast, genres, runtime, language } = films.facts(film);
  const directing = directors.map(({ name }) => name);
  const ids = { tmdb, imdb, movielens };
  return {
    film,
    key: filmKey({ ...ids, title, year }),
    ids,
    title,
    year,
    directors: directing,
    cast: cast
      .map(({ name }) => name)
      .filter((name) => !directing.includes(name)) // named once
      .slice(0, shownCast),
    genres,
    runtime,
    language,
  };
}
