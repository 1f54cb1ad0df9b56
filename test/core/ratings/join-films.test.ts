import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinFilms } from "../../../src/core/ratings/join-films.ts";
import type { MovieTitle } from "../../../src/core/ratings/movie-title.ts";
import { TitleMatches } from "../../../src/core/ratings/title-matches.ts";
import { titleYear } from "../../../src/core/search/names-in-title.ts";
import { film } from "../../support/film.ts";

const movie = (rawId: number, title: string): MovieTitle => ({ rawId, title, year: titleYear(title), genres: [] });
const released = (tmdbId: number, title: string, year: number | null, originalTitle = title) =>
  film({ tmdbId, title, originalTitle, releaseDate: year === null ? null : `${year}-06-30` });

describe("TitleMatches", () => {
  const matches = new TitleMatches([
    released(603, "The Matrix", 1999),
    released(11010, "The Postman", 1994, "Il postino"),
    released(8202, "Æon Flux", 2005),
    released(557, "Spider-Man", 2002),
    released(194, "Amélie", 2001, "Le fabuleux destin d'Amélie Poulain"),
    released(1, "天空の城ラピュタ", 1986),
    released(2, "No Day", null),
  ]);
  const idsOf = (title: string) => matches.of(movie(1, title)).map(({ film: { tmdbId } }) => tmdbId);

  it.each([
    ["Matrix, The (1999)", [603]],
    ["MATRIX (the matrix) (1999)", [603]],
    ["Postman, The (Postino, Il) (1994)", [11010]],
    ["Somebody Brings Letters (a.k.a. Postino, Il) (1995)", [11010]],
    ["Aeon Flux (2005)", [8202]],
    ["Spiderman (2002)", [557]],
    ["Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", [194]],
    ["Matrix, The (1998)", [603]],
    ["Matrix, The (2001)", []],
    ["Matrix, The", []],
    ["No Day (1999)", []],
    ["(1986)", []],
    ["Castle in the Sky (天空の城ラピュタ) (1986)", [1]],
    // folded to Latin letters only, both names would be nothing, and equal
    ["Something Else (もののけ姫) (1986)", []],
  ])("finds for %j the films %j", (title, ids) => expect(idsOf(title)).toEqual(ids));

  it("takes any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(3000), (title, year) => {
        const all = new TitleMatches([released(1, title, year)]);
        const found = all.of({ ...movie(1, title), year });
        expect(found.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("says how far the years are apart", () => {
    expect(matches.of(movie(1, "Matrix, The (2000)"))).toMatchObject([{ yearsApart: 1 }]);
  });
});

describe("joinFilms", () => {
  const batman89 = released(268, "Batman", 1989);
  const heat = released(949, "Heat", 1995);

  it("believes a link, also one out of the catalogue, and tells where the title says otherwise", () => {
    const movies = [movie(1, "Batman (1989)"), movie(2, "Heat (1995)"), movie(3, "Batman (1988)")];
    const { films, report } = joinFilms(
      movies,
      [batman89, heat],
      [
        { movieId: 1, tmdbId: 268 },
        { movieId: 2, tmdbId: 268 },
        { movieId: 3, tmdbId: 77 },
        { movieId: 99, tmdbId: 949 },
      ],
    );
    expect([...films]).toEqual([
      [1, { film: batman89, by: "link" }],
      [2, { film: batman89, by: "link" }],
    ]);
    expect(report).toMatchObject({ movies: 3, linkedMovies: 3, joinedMovies: 2 });
    expect(report.films).toEqual({ byLink: 1, byTitle: 2, either: 2, joined: 1 });
    expect(report.disagreements).toEqual({
      count: 2,
      examples: [
        { rawId: 2, title: "Heat (1995)", link: 268, byTitle: [949] },
        { rawId: 3, title: "Batman (1988)", link: 77, byTitle: [268] },
      ],
    });
    expect(report.shared).toEqual({ count: 1, examples: [{ tmdbId: 268, rawIds: [1, 2] }] });
  });

  it("goes by the title where there is no link, or a blank one", () => {
    const { films, report } = joinFilms(
      [movie(1, "Batman (1989)"), movie(2, "Heat (1996)"), movie(3, "Other (1996)")],
      [batman89, heat],
      [{ movieId: 2, tmdbId: null }],
    );
    expect([...films]).toEqual([
      [1, { film: batman89, by: "title" }],
      [2, { film: heat, by: "title" }],
    ]);
    expect(report).toMatchObject({ linkedMovies: 0, disagreements: { count: 0 }, ambiguous: { count: 0 } });
  });

  it("joins nothing where several films fit, and says so", () => {
    const { films, report } = joinFilms([movie(1, "Batman (1989)")], [batman89, released(7, "Batman", 1990)], []);
    expect(films.size).toBe(0);
    expect(report.ambiguous).toEqual({
      count: 1,
      examples: [{ rawId: 1, title: "Batman (1989)", link: null, byTitle: [268, 7] }],
    });
    expect(report.films).toEqual({ byLink: 0, byTitle: 2, either: 2, joined: 0 });
  });

  it("takes no film from one that has it by link, nor from one with a nearer year", () => {
    const movies = [
      movie(1, "Heat (1995)"),
      movie(2, "Heat (1994)"),
      movie(3, "Batman (1990)"),
      movie(4, "Batman (1989)"),
    ];
    const { films, report } = joinFilms(movies, [batman89, heat], [{ movieId: 1, tmdbId: 949 }]);
    expect([...films.keys()]).toEqual([1, 4]);
    expect(report.outdone.examples.map(({ rawId }) => rawId)).toEqual([2, 3]);
    expect(report.shared.count).toBe(0);
  });

  it("keeps a film that is listed twice, and tells of it", () => {
    const { films, report } = joinFilms([movie(1, "Heat (1995)"), movie(5, "Heat (1995)")], [heat], []);
    expect([...films.keys()]).toEqual([1, 5]);
    expect(report.shared.examples).toEqual([{ tmdbId: 949, rawIds: [1, 5] }]);
  });

  it("counts everything and shows twenty", () => {
    const twins = Array.from({ length: 30 }, (_, k) => movie(k + 1, `Film ${k} (2000)`));
    const catalogue = twins.map(({ rawId }, k) => released(rawId, `Film ${k}`, 2000));
    const links = twins.map(({ rawId }) => ({ movieId: rawId, tmdbId: 10_000 + rawId }));
    const { disagreements } = joinFilms(twins, catalogue, links).report;
    expect([disagreements.count, disagreements.examples.length]).toEqual([30, 20]);
  });
});
