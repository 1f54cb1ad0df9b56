import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import type { FilmCard } from "../protocol/film-card.ts";
import { filmKey } from "../protocol/film-key.ts";

const shownCast = 3;

/** What the page shows of a film in a list. */
export function cardOf(films: ServedFilms, film: number): FilmCard {
  const { tmdb, imdb, movielens, title, year, directors, cast, genres, runtime, language } = films.facts(film);
  const ids = { tmdb, imdb, movielens };
  return {
    film,
    key: filmKey({ ...ids, title, year }),
    ids,
    title,
    year,
    directors: directors.map(({ name }) => name),
    cast: cast.slice(0, shownCast).map(({ name }) => name),
    genres,
    runtime,
    language,
  };
}
