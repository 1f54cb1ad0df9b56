// A handful of films to be found, with what makes finding hard: one title twice, an article apart, other titles, a missing year, an
// id that two films share.
import type { DirectoryFilm } from "../../src/core/search/film-directory.ts";
import { FilmFinder } from "../../src/core/search/film-finder.ts";

export const directoryFilms: readonly DirectoryFilm[] = [
  { tmdb: 949, imdb: "tt0113277", movielens: 6, title: "Heat", year: 1995 },
  { tmdb: 19_326, imdb: "tt0093164", title: "Heat", year: 1986 },
  { tmdb: 136_795, title: "The Heat", year: 2013 },
  { tmdb: 348, imdb: "78748", movielens: 1214, title: "Alien", year: 1979 },
  { tmdb: 13, imdb: "tt0109830", movielens: 356, title: "Forrest Gump", year: 1994 },
  { movielens: 9000, title: "Unknown Pleasures", year: null },
  { tmdb: 11_010, title: "Il postino", otherTitles: ["The Postman", "Postino, Il"], year: 1994 },
  { tmdb: 9922, title: "The Postman", year: 1997 },
  { tmdb: 3573, movielens: 838, title: "Emma", year: 1996 },
  { tmdb: 12_254, movielens: 26_958, title: "Emma", year: 1996 },
  { tmdb: 4912, movielens: 6003, title: "Confessions of a Dangerous Mind", year: 2002 },
  { tmdb: 4912, movielens: 144_606, title: "Confessions of a Dangerous Mind", year: 2002 },
  { tmdb: 1366, title: "Rocky II", year: 1979 },
  { tmdb: 603, imdb: "tt0133093", movielens: 2571, title: "The Matrix", year: 1999 },
  { tmdb: 335_984, title: "Blade Runner 2049", year: 2017 },
];

export function smallFinder(): FilmFinder {
  return new FilmFinder({ size: directoryFilms.length, film: (index) => directoryFilms[index] as DirectoryFilm });
}
