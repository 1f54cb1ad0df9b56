// Rows of TMDB's tables as tests write them: a whole film, of which a test changes what it is about.
import type { TmdbCreditCells } from "../../../src/core/catalogue/credits-from-tmdb.ts";
import type { TmdbMovieCells } from "../../../src/core/catalogue/film-from-tmdb.ts";

export function movieCells(changes: Partial<TmdbMovieCells> = {}): TmdbMovieCells {
  return {
    budget: "60000000",
    genres: '[{"id": 28, "name": "Action"}, {"id": 80, "name": "Crime"}]',
    homepage: "",
    id: "949",
    keywords: '[{"id": 642, "name": "robbery"}]',
    original_language: "en",
    original_title: "Heat",
    overview: "A thief and a detective drink a coffee.",
    popularity: "17.9",
    production_companies: '[{"name": "Regency", "id": 508}]',
    production_countries: '[{"iso_3166_1": "US", "name": "United States of America"}]',
    release_date: "1995-12-15",
    revenue: "187436818",
    runtime: "170.0",
    spoken_languages: '[{"iso_639_1": "en", "name": "English"}]',
    status: "Released",
    tagline: "A Los Angeles crime saga",
    title: "Heat",
    vote_average: "7.7",
    vote_count: "1886",
    ...changes,
  };
}

export function creditCells(changes: Partial<TmdbCreditCells> = {}): TmdbCreditCells {
  return {
    movie_id: "949",
    title: "Heat",
    cast: JSON.stringify([
      castEntry(1158, "Al Pacino", "Vincent Hanna", 0),
      castEntry(380, "Robert De Niro", "Neil", 1),
    ]),
    crew: JSON.stringify([crewEntry(638, "Michael Mann", "Directing", "Director")]),
    ...changes,
  };
}

export function castEntry(id: number, name: string, character: string, order: number): object {
  return { cast_id: 1, character, credit_id: "52fe", gender: 2, id, name, order };
}

export function crewEntry(id: number, name: string, department: string, job: string): object {
  return { credit_id: "52fe", department, gender: 2, id, job, name };
}
