// Published titles, about which the links of MovieLens tell the truth: the figures of docs/guide/histories.md. Skipped where
// MATINEE_DATA does not lead to them.
import { dirname } from "node:path";
import { describe, expect } from "vitest";
import type { MovieTitle } from "../../../src/core/ratings/movie-title.ts";
import type { DirectoryFilm } from "../../../src/core/search/film-directory.ts";
import { FilmFinder } from "../../../src/core/search/film-finder.ts";
import { matchTitle } from "../../../src/core/search/match-title.ts";
import { titleNames } from "../../../src/core/search/names-in-title.ts";
import { fileSource } from "../../../src/node/files/byte-source.ts";
import { readMlLatest } from "../../../src/node/movielens/read-ml-latest.ts";
import { readRatingSet } from "../../../src/node/ratings/rating-sets.ts";
import { readMovieTitles } from "../../../src/node/ratings/read-movie-titles.ts";
import { readTmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { itWithFiles } from "../../node/files/it-with-files.ts";
import { seededChance } from "../../support/seeded-chance.ts";

const latest = "ml-latest-small.zip";
const large = "ml-25m/movies.csv.gz";
const tmdb = ["tmdb-5000/tmdb_5000_movies.csv.gz", "tmdb-5000/tmdb_5000_credits.csv.gz"] as const;

const finderOf = (films: readonly DirectoryFilm[]) =>
  new FilmFinder({ size: films.length, film: (index) => films[index] as DirectoryFilm });

async function tmdbFilms(movies: string, credits: string) {
  const { films } = await readTmdb5000({ movies: fileSource(movies), credits: fileSource(credits) });
  return films.map(({ tmdbId, title, originalTitle, releaseDate }) => ({
    tmdb: tmdbId,
    title,
    otherTitles: [originalTitle],
    year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)),
  }));
}

async function latestTitles(zip: string): Promise<readonly MovieTitle[]> {
  return (await readRatingSet(dirname(zip), "ml-latest-small"))?.films ?? [];
}

const latestFilms = (titles: readonly MovieTitle[]) =>
  titles.map(({ title, year }) => {
    const [name = title, ...otherTitles] = titleNames(title);
    return { title: name, otherTitles, year };
  });

const mainName = ({ title }: MovieTitle) => titleNames(title)[0] ?? title;

/** One letter left out, put in, changed or swapped with the next one. */
function withTypo(title: string, chance: ReturnType<typeof seededChance>): string {
  const letters = [...title];
  const k = Math.floor(chance.next() * (letters.length - 1));
  const letter = "abcdefghijklmnopqrstuvwxyz"[Math.floor(chance.next() * 26)] as string;
  const kind = Math.floor(chance.next() * 4);
  if (kind === 0) letters.splice(k, 1);
  else if (kind === 1) letters.splice(k, 0, letter);
  else if (kind === 2) letters[k] = letter;
  else letters.splice(k, 2, letters[k + 1] ?? "", letters[k] as string);
  return letters.join("");
}

describe("matchTitle on published titles", () => {
  itWithFiles([latest, ...tmdb], "finds nearly all films that are there", async ([zip, movies, credits]) => {
    const films = await tmdbFilms(movies, credits);
    const finder = finderOf(films);
    const links = new Map((await readMlLatest(dirname(zip)))?.links.map(({ movieId, tmdbId }) => [movieId, tmdbId]));
    const there = new Set<number | null | undefined>(films.map((film) => film.tmdb));
    const titles = (await latestTitles(zip)).filter(({ rawId }) => there.has(links.get(rawId)));
    const count = (text: (movie: MovieTitle) => string) => {
      const counts = { right: 0, wrong: 0, unmatched: 0 };
      for (const movie of titles) {
        const meaning = matchTitle(finder, text(movie), null, "alone");
        if (meaning.kind !== "one") counts.unmatched++;
        else counts[films[meaning.film]?.tmdb === links.get(movie.rawId) ? "right" : "wrong"]++;
      }
      return counts;
    };
    expect(count(({ title }) => title)).toEqual({ right: 3486, wrong: 0, unmatched: 51 });
    expect(count(mainName)).toEqual({ right: 3459, wrong: 1, unmatched: 77 });
  });

  itWithFiles([latest, large], "takes few films that are not there for others", async ([zip, movies]) => {
    const titles = await latestTitles(zip);
    const finder = finderOf(latestFilms(titles));
    const there = new Set(titles.map(({ rawId }) => rawId));
    const others = (await readMovieTitles(fileSource(movies), "movies.csv")).movies.filter(
      ({ rawId }) => !there.has(rawId),
    );
    const count = (withYear: boolean) => {
      const counts = { namesake: 0, near: 0, others: others.length };
      for (const movie of others) {
        const meaning = matchTitle(finder, mainName(movie), withYear ? movie.year : null, "alone");
        if (meaning.kind === "one") counts[meaning.isNear ? "near" : "namesake"]++;
      }
      return counts;
    };
    expect(count(true)).toEqual({ namesake: 138, near: 47, others: 52_969 });
    expect(count(false)).toEqual({ namesake: 2086, near: 117, others: 52_969 });
  });

  itWithFiles([latest], "forgives most typos where the year fits, and takes none for another film", async ([zip]) => {
    const films = latestFilms(await latestTitles(zip));
    const finder = finderOf(films);
    const count = (withYear: boolean) => {
      const chance = seededChance(1);
      const counts = { right: 0, wrong: 0, suggested: 0, lost: 0 };
      films.forEach(({ title, year }, film) => {
        const meaning = matchTitle(finder, withTypo(title, chance), withYear ? year : null, "alone");
        if (meaning.kind === "one") counts[meaning.film === film ? "right" : "wrong"]++;
        else counts[meaning.kind === "none" && meaning.near.includes(film) ? "suggested" : "lost"]++;
      });
      return counts;
    };
    expect(count(true)).toEqual({ right: 8591, wrong: 1, suggested: 831, lost: 319 });
    expect(count(false)).toEqual({ right: 6891, wrong: 11, suggested: 2500, lost: 340 });
  });
});
