// A film of which nothing is known but what a test says.
import type { Film } from "../../src/core/catalogue/film.ts";

export function film(facts: Partial<Film> & Pick<Film, "tmdbId" | "title">): Film {
  return {
    originalTitle: facts.title,
    originalLanguage: "en",
    overview: null,
    tagline: null,
    homepage: null,
    status: "Released",
    releaseDate: null,
    runtime: null,
    budget: null,
    revenue: null,
    popularity: null,
    voteAverage: 0,
    voteCount: 0,
    genres: [],
    keywords: [],
    companies: [],
    countries: [],
    spokenLanguages: [],
    cast: [],
    crew: [],
    ...facts,
  };
}
