// Starter films as the rest of the house knows films: as films of the catalogue, and as the list of films beside a set of ratings.
// People and keywords get numbers of their own, from 1 in the order of the catalogue; they are no numbers of TMDB's.
import type { CastMember, CrewMember, Film } from "../catalogue/film.ts";
import type { MovieTitle } from "../ratings/movie-title.ts";
import { type StarterFilm, shownName, starterGenres, starterLanguages } from "./starter-film.ts";

/** Starter films as a set lists its films. */
export function starterMovies(films: readonly StarterFilm[]): MovieTitle[] {
  return films.map(({ id, title, originalTitle, year, genres }) => {
    const also = originalTitle === title ? "" : ` (${originalTitle})`;
    return { rawId: id, title: `${title}${also} (${year})`, year, genres };
  });
}

/**
 * Starter films as films of the catalogue, in their order. What nobody wrote down is null, empty or 0. A film without a number of
 * TMDB's has minus its place; of the day of release only the year is known, and its middle stands for it.
 */
export function starterCatalogue(films: readonly StarterFilm[]): Film[] {
  const people = new Numbers();
  const keywords = new Numbers();
  return films.map((film) => ({
    tmdbId: film.tmdb ?? -film.id,
    title: film.title,
    originalTitle: film.originalTitle,
    originalLanguage: film.language,
    overview: null,
    tagline: null,
    homepage: null,
    status: "Released",
    releaseDate: `${film.year}-07-01`,
    runtime: film.runtime,
    budget: null,
    revenue: null,
    popularity: null,
    voteAverage: 0,
    voteCount: 0,
    genres: film.genres.map((name) => ({ id: starterGenres[name], name })),
    keywords: film.keywords.map((name) => ({ id: keywords.of(name), name })),
    companies: [],
    countries: [],
    spokenLanguages: [{ code: film.language, name: starterLanguages[film.language] }],
    crew: film.directors.map((name) => director(name, people)),
    cast: film.leads.map((name, order) => lead(name, order, people)),
  }));
}

function director(name: string, people: Numbers): CrewMember {
  return { personId: people.of(name), name: shownName(name), department: "Directing", job: "Director" };
}

function lead(name: string, order: number, people: Numbers): CastMember {
  return { personId: people.of(name), name: shownName(name), character: "", order };
}

/** Numbers for names, from 1 in the order in which they are asked for. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(name: string): number {
    const number = this.known.get(name) ?? this.known.size + 1;
    this.known.set(name, number);
    return number;
  }
}
