// A handful of films with all that filters and likeness read, and one of which next to nothing is known.
import type { FilmFacts } from "../../../src/core/recommend/films/film-facts.ts";
import { type ServedFilms, servedFilms } from "../../../src/core/recommend/films/served-films.ts";

/** A film of which nothing is known but what a test says. */
export function facts(known: Partial<FilmFacts> = {}): FilmFacts {
  return {
    tmdb: null,
    imdb: null,
    movielens: null,
    title: "",
    otherTitles: [],
    year: null,
    runtime: null,
    language: null,
    genres: [],
    directors: [],
    cast: [],
    keywords: [],
    votes: null,
    ratings: { count: 0, mean: null },
    ...known,
  };
}

const mann = { id: 638, name: "Michael Mann" };
const pacino = { id: 1158, name: "Al Pacino" };
const deNiro = { id: 380, name: "Robert De Niro" };

export const heat: FilmFacts = {
  tmdb: 949,
  imdb: "tt0113277",
  movielens: 6,
  title: "Heat",
  otherTitles: [],
  year: 1995,
  runtime: 170,
  language: "en",
  genres: ["Action", "Crime", "Drama", "Thriller"],
  directors: [mann],
  cast: [pacino, deNiro],
  keywords: ["robbery", "detective", "los angeles"],
  votes: { count: 1886, mean: 7.7 },
  ratings: { count: 102, mean: 3.9460785 },
};
export const thief: FilmFacts = facts({
  tmdb: 11524,
  title: "Thief",
  otherTitles: ["Violent Streets"],
  year: 1981,
  runtime: 122,
  language: "en",
  genres: ["Crime", "Drama"],
  directors: [mann],
  cast: [{ id: 3085, name: "James Caan" }],
  keywords: ["robbery"],
  votes: { count: 100, mean: 7.1 },
});
export const amelie: FilmFacts = facts({
  title: "Amélie",
  otherTitles: ["Le fabuleux destin d'Amélie Poulain"],
  year: 2001,
  runtime: 122,
  language: "fr",
  genres: ["Comedy", "Romance"],
  directors: [{ id: 2419, name: "Jean-Pierre Jeunet" }],
  keywords: ["paris"],
  votes: { count: 3310, mean: 7.8 },
  ratings: { count: 120, mean: 4.2 },
});
/** Known to MovieLens only. */
export const posse: FilmFacts = facts({
  movielens: 7,
  title: "Posse",
  year: 1993,
  genres: ["Western"],
  ratings: { count: 3, mean: 2.5 },
});
export const unknown: FilmFacts = facts({ title: "Somewhere, Someone" });

export const someFacts: readonly FilmFacts[] = [heat, thief, amelie, posse, unknown];
export const someFilms: ServedFilms = servedFilms(someFacts);
