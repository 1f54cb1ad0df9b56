// What was written from memory, held against TMDB 5000 and the links of MovieLens latest small: year, director, runtime, leads and
// numbers. Skipped where MATINEE_DATA does not lead to them.
import { beforeAll, describe, expect } from "vitest";
import type { Film } from "../../../src/core/catalogue/film.ts";
import { releaseYear, TitleMatches } from "../../../src/core/ratings/title-matches.ts";
import { foldTitle } from "../../../src/core/search/fold-title.ts";
import { starterCatalogue, starterMovies } from "../../../src/core/starter/starter-catalogue.ts";
import { type StarterFilm, shownName } from "../../../src/core/starter/starter-film.ts";
import { readStarterFilms } from "../../../src/core/starter/starter-films.ts";
import { fileSource } from "../../../src/node/files/byte-source.ts";
import { joinSetFilms } from "../../../src/node/ratings/join-set-films.ts";
import { readTmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { itWithFiles } from "../../node/files/it-with-files.ts";
import { itWithData, realDataFile } from "../../support/real-data.ts";

const files = ["tmdb-5000/tmdb_5000_movies.csv.gz", "tmdb-5000/tmdb_5000_credits.csv.gz"] as const;
/** In minutes: prints, speeds and closing credits differ by as much. */
const tolerance = 3;

/** Where TMDB 5000 is not followed, and why. */
const runtimes = new Map([["Before Sunrise", "105 there; 101 on the release and in TMDB since"]]);
const directors = new Map([
  ["The Big Lebowski", "the screen names Joel Coen alone, as TMDB does; the brothers directed it together"],
]);
const leads = new Map([
  ["Elliot Page", "Ellen Page there, the name of the time"],
  ["Peyman Moaadi", "there in Persian letters"],
]);

const films = readStarterFilms();
const found: { readonly film: StarterFilm; readonly tmdb: Film }[] = [];
const key = (name: string) => foldTitle(shownName(name)).whole.replaceAll(" ", "");

beforeAll(async () => {
  const [movies, credits] = files.map(realDataFile);
  if (typeof movies !== "string" || typeof credits !== "string") return;
  const read = await readTmdb5000({ movies: fileSource(movies), credits: fileSource(credits) });
  const matches = new TitleMatches(read.films);
  for (const [k, movie] of starterMovies(films).entries()) {
    for (const { film } of matches.of(movie)) found.push({ film: films[k], tmdb: film });
  }
});

const titlesOf = (odd: typeof found) => odd.map(({ film }) => film.title);

describe("facts of the starter catalogue against TMDB 5000", () => {
  itWithFiles(files, "finds more than half of the films, each once, under their own number", () => {
    expect(found.length).toBe(145);
    expect(new Set(found.map(({ film }) => film)).size).toBe(found.length);
    expect(titlesOf(found.filter(({ film, tmdb }) => film.tmdb !== tmdb.tmdbId))).toEqual([]);
  });

  itWithFiles(files, "agrees on years and languages", () => {
    expect(titlesOf(found.filter(({ film, tmdb }) => film.year !== releaseYear(tmdb)))).toEqual([]);
    expect(titlesOf(found.filter(({ film, tmdb }) => film.language !== tmdb.originalLanguage))).toEqual([]);
  });

  itWithFiles(files, `agrees on runtimes to ${tolerance} minutes, but for those that are listed`, () => {
    const apart = found.filter(({ film, tmdb }) => !(Math.abs(film.runtime - (tmdb.runtime ?? 0)) <= tolerance));
    expect(titlesOf(apart)).toEqual([...runtimes.keys()]);
  });

  itWithFiles(files, "agrees on directors, but for those that are listed", () => {
    const apart = found.filter(({ film, tmdb }) => {
      const theirs = tmdb.crew.filter(({ job }) => job === "Director").map(({ name }) => key(name));
      return theirs.sort().join() !== film.directors.map(key).sort().join();
    });
    expect(titlesOf(apart)).toEqual([...directors.keys()]);
  });

  itWithFiles(files, "has leads that are in the cast, but for those that are listed", () => {
    const absent = found.flatMap(({ film, tmdb }) => {
      const cast = new Set(tmdb.cast.map(({ name }) => key(name)));
      return film.leads.filter((name) => !cast.has(key(name)));
    });
    expect(absent.sort()).toEqual([...leads.keys()]);
  });

  itWithData("ml-latest-small.zip", "has the numbers of TMDB that MovieLens links to", async () => {
    const joined = await joinSetFilms(process.env["MATINEE_DATA"] ?? "", "ml-latest-small", starterCatalogue(films));
    const { films: joinedFilms, disagreements, ambiguous } = joined!.report;
    expect([joinedFilms.byLink, ambiguous.count]).toEqual([251, 0]);
    // two without a number here, and one that is linked to the short film of its name
    const titles = disagreements.examples.map(({ title }) => title);
    expect(titles.map((title) => title.split(/[,( ]/)[0])).toEqual(["Umbrellas", "Yi", "Whiplash"]);
  });
});
