// The starter catalogue as a data set: what is there when there is no data. Facts about films are facts; people, their ratings
// and everything that is learnt from them are invented, and whoever shows any of it has to say so.
import type { Film } from "../catalogue/film.ts";
import type { MovieTitle } from "../ratings/movie-title.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type TableTraitId, type TableTraits, tableTraitDefaults, tableTraits } from "../traits/table-traits.ts";
import { inventRatings } from "./invent-ratings.ts";
import { starterCatalogue, starterMovies } from "./starter-catalogue.ts";
import type { StarterFilm } from "./starter-film.ts";
import { readStarterFilms } from "./starter-films.ts";

export const starterId = "starter";

/** For every screen and report on which the set, or what was learnt from it, is seen. */
export const starterNotice: string =
  "Ratings are invented: they come from 400 people made up for matinee's starter catalogue, not from anybody who saw a film.";

export interface StarterSet {
  readonly id: typeof starterId;
  readonly notice: string;
  /** The facts as they were written, with IMDb's numbers and runtimes; in the order of the columns, as `movies`. */
  readonly facts: readonly StarterFilm[];
  /** The films as the set lists them; raw ids from 1. */
  readonly movies: readonly MovieTitle[];
  /** What is known of them, by raw id. */
  readonly films: ReadonlyMap<number, Film>;
  /** One column a film, in the order of the movies. */
  readonly ratings: Ratings;
}

/** The whole set; the same bytes every time. */
export function starterSet(): StarterSet {
  const films = readStarterFilms();
  const catalogue = starterCatalogue(films);
  return {
    id: starterId,
    notice: starterNotice,
    facts: films,
    movies: starterMovies(films),
    films: new Map(films.map(({ id }, k) => [id, catalogue[k] as Film])),
    ratings: inventRatings(films),
  };
}

/** Genres of the set are those of its films: read once, under the catalogue's name. */
const lists: readonly TableTraitId[] = tableTraitDefaults.lists.filter((list) => list !== "movie-genre");

/** The films' traits, one row a column of the ratings. */
export function starterTraits({
  ratings,
  movies,
  films,
}: Pick<StarterSet, "ratings" | "movies" | "films">): TableTraits {
  return tableTraits({ items: ratings.items, movies, films }, { lists });
}
