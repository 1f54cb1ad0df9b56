import { describe, expect, it } from "vitest";
import { filmFacts } from "../../../../src/core/recommend/films/film-facts.ts";
import { describedFilms, gatherFilms } from "../../../../src/core/recommend/films/gather-films.ts";
import { servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { starterSet } from "../../../../src/core/starter/starter-set.ts";
import { film } from "../../../support/film.ts";
import { facts } from "../some-films.ts";

const heatFilm = film({
  tmdbId: 949,
  title: "Heat",
  releaseDate: "1995-12-15",
  runtime: 170,
  voteCount: 1886,
  voteAverage: 7.7,
  genres: [
    { id: 28, name: "Action" },
    { id: 80, name: "Crime" },
  ],
  keywords: [
    { id: 1, name: "robbery" },
    { id: 1, name: "robbery" },
  ],
  cast: Array.from({ length: 7 }, (_, order) => ({
    personId: 10 + order,
    name: `Lead ${order}`,
    character: "",
    order,
  })),
  crew: [
    { personId: 638, name: "Michael Mann", department: "Directing", job: "Director" },
    { personId: 638, name: "Michael Mann", department: "Writing", job: "Screenplay" },
    { personId: -1, name: "A Newcomer", department: "Directing", job: "Director" },
  ],
});
const heatMovie = { rawId: 6, title: "Heat (1995)", year: 1995, genres: ["Action", "Sci-Fi", "IMAX", "Children"] };

describe("filmFacts", () => {
  it("reads a film of the catalogue", () => {
    expect(filmFacts({ film: heatFilm })).toEqual(
      facts({
        tmdb: 949,
        title: "Heat",
        year: 1995,
        runtime: 170,
        language: "en",
        genres: ["Action", "Crime"],
        directors: [
          { id: 638, name: "Michael Mann" },
          { id: null, name: "A Newcomer" },
        ],
        cast: [0, 1, 2, 3, 4].map((order) => ({ id: 10 + order, name: `Lead ${order}` })),
        keywords: ["robbery"],
        votes: { count: 1886, mean: 7.7 },
      }),
    );
  });

  it("reads a row of MovieLens: title, year and genres in TMDB's words, ids by the link", () => {
    const movie = {
      rawId: 1176,
      title: "Double Life of Veronique, The (Double Vie de Véronique, La) (1991)",
      year: 1991,
      genres: ["Children"],
    };
    const link = { movieId: 1176, tmdbId: 1600, imdbId: "tt0101765" };
    expect(filmFacts({ movie, link, ratings: { count: 2, mean: 4 } })).toEqual(
      facts({
        tmdb: 1600,
        imdb: "tt0101765",
        movielens: 1176,
        title: "The Double Life of Veronique",
        otherTitles: ["La Double Vie de Véronique"],
        year: 1991,
        genres: ["Family"],
        ratings: { count: 2, mean: 4 },
      }),
    );
  });

  it("joins both: the catalogue's facts first, genres and names of both", () => {
    const joined = filmFacts({ film: { ...heatFilm, originalTitle: "Heat!" }, movie: heatMovie });
    expect(joined).toMatchObject({
      tmdb: 949,
      movielens: 6,
      title: "Heat",
      otherTitles: ["Heat!"],
      genres: ["Action", "Crime", "Science Fiction", "Family"],
      runtime: 170,
    });
  });

  it("has no mean of no votes, and no language of an empty one", () => {
    const made = filmFacts({ film: film({ tmdbId: 1, title: " ", originalLanguage: "" }) });
    expect(made).toMatchObject({ votes: { count: 0, mean: null }, language: null, title: "" });
  });

  it("needs a source", () => {
    expect(() => filmFacts({})).toThrow(
      new TypeError("Cannot gather the facts of a film: no film and no movie were seen; one of them was needed"),
    );
  });
});

describe("gatherFilms", () => {
  it("takes the starter catalogue as it is", () => {
    const { ratings, movies, films, facts: written } = starterSet();
    const links = written.map(({ id, tmdb, imdb }) => ({
      movieId: id,
      tmdbId: tmdb,
      ...(imdb !== null && { imdbId: imdb }),
    }));
    const served = servedFilms(
      gatherFilms({ ratings, isMovieLens: false, movies, joined: films, catalogue: [], links }),
    );
    expect(served.size).toBe(written.length);
    for (const [film, { title, year, tmdb, imdb, runtime }] of written.entries()) {
      expect(served.facts(film)).toMatchObject({ title, year, tmdb, imdb, movielens: null, runtime });
    }
  });

  it("lists the table's films by column, then the catalogue's others", () => {
    const ratings = {
      users: Float64Array.of(1, 2),
      items: Float64Array.of(6, 99),
      indptr: Uint32Array.of(0, 2, 3),
      indices: Uint32Array.of(0, 1, 0),
      data: Float32Array.of(4, 3, 5),
    };
    const other = film({ tmdbId: 2, title: "Thief" });
    const tables = {
      ratings,
      isMovieLens: true,
      movies: [heatMovie],
      joined: new Map([
        [6, heatFilm],
        [1000, other], // of a film that is no column
      ]),
      catalogue: [other, heatFilm],
      links: [{ movieId: 6, tmdbId: 949, imdbId: "tt0113277" }],
    };
    const made = gatherFilms(tables);
    expect(describedFilms(tables)).toEqual([heatFilm, null, other]);
    const told = made.map(({ title, movielens, imdb, ratings: { count, mean } }) => [
      title,
      movielens,
      imdb,
      count,
      mean,
    ]);
    expect(told).toEqual([
      ["Heat", 6, "tt0113277", 2, 4.5],
      ["", 99, null, 1, 3],
      ["Thief", null, null, 0, null],
    ]);
  });
});
