// Published titles, about which the links of MovieLens tell the truth: the figures of docs/guide/histories.md. Skipped where
// MATINEE_DATA does not lead to them.
import { readFileSync } from "node:fs";
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
const trakt = "imports/trakt/ratings-movies.json";
const large = "ml-25m/movies.csv.gz";
const tmdb = ["tmdb-5000/tmdb_5000_movies.csv.gz", "tmdb-5000/tmdb_5000_credits.csv.gz"] as const;

interface TraktFilm {
  readonly title: string;
  readonly year: number | null;
  readonly ids: { readonly tmdb: number | null };
}

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
    expect(count(({ title }) => title)).toEqual({ right: 3492, wrong: 0, unmatched: 45 });
    expect(count(mainName)).toEqual({ right: 3459, wrong: 1, unmatched: 77 });
  });

  itWithFiles([latest, trakt, ...tmdb], "finds the films of a person's export as their ids do", async (paths) => {
    const [zip, ratings, movies, credits] = paths;
    const links = new Map((await readMlLatest(dirname(zip)))?.links.map(({ movieId, tmdbId }) => [movieId, tmdbId]));
    const titles = await latestTitles(zip);
    const others = new Map((await tmdbFilms(movies, credits)).map((film) => [film.tmdb, film]));
    const films = latestFilms(titles).map((film, k) => {
      const tmdbId = links.get((titles[k] as MovieTitle).rawId) ?? null;
      const other = tmdbId === null ? undefined : others.get(tmdbId);
      const more = other === undefined ? [] : [other.title, ...other.otherTitles];
      return { ...film, tmdb: tmdbId, otherTitles: [...film.otherTitles, ...more] };
    });
    const finder = finderOf(films);
    const rated = JSON.parse(readFileSync(ratings, "utf8")) as { movie: TraktFilm }[];
    const count = (withYear: boolean) => {
      const counts = { right: 0, wrong: 0, unmatched: 0, falsely: 0, left: 0 };
      for (const { movie } of rated) {
        const [truth] = finder.withId("tmdb", movie.ids.tmdb ?? -1);
        const meaning = matchTitle(finder, movie.title, withYear ? movie.year : null, "alone");
        const found = meaning.kind === "one" ? meaning.film : undefined;
        if (truth === undefined) counts[found === undefined ? "left" : "falsely"]++;
        else counts[found === undefined ? "unmatched" : found === truth ? "right" : "wrong"]++;
      }
      return counts;
    };
    expect(count(true)).toEqual({ right: 2439, wrong: 0, unmatched: 18, falsely: 4, left: 1645 });
    expect(count(false)).toEqual({ right: 2256, wrong: 0, unmatched: 201, falsely: 119, left: 1530 });
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
    expect(count(true)).toEqual({ namesake: 138, near: 49, others: 52_969 });
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
    expect(count(true)).toEqual({ right: 8646, wrong: 0, suggested: 776, lost: 320 });
    expect(count(false)).toEqual({ right: 6891, wrong: 11, suggested: 2497, lost: 343 });
  });
});
