// The published files, with the exact count of everything odd in them. Skipped where MATINEE_DATA does not lead to them.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect } from "vitest";
import type { Film } from "../../../src/core/catalogue/film.ts";
import { joinOnTitle } from "../../../src/core/catalogue/join-on-title.ts";
import { fileSource } from "../../../src/node/files/byte-source.ts";
import { readTmdb5000, type Tmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { realDataFile } from "../../support/real-data.ts";
import { itWithFiles } from "../files/it-with-files.ts";

const moviesFile = "tmdb-5000/tmdb_5000_movies.csv.gz";
const creditsFile = "tmdb-5000/tmdb_5000_credits.csv.gz";
const splitFile = "tmdb-5000/seed-split.json";
const dataSet = [moviesFile, creditsFile] as const;

describe("readTmdb5000 on the published files", () => {
  let data: Tmdb5000;
  const count = (is: (film: Film) => boolean) => data.films.filter(is).length;
  const found = (what: string) =>
    data.reports.flatMap(({ repaired }) => repaired).find((repair) => repair.what === what)?.count;

  beforeAll(async () => {
    const [movies, credits] = [realDataFile(moviesFile), realDataFile(creditsFile)];
    if (movies === null || credits === null) return;
    data = await readTmdb5000({ movies: fileSource(movies), credits: fileSource(credits) });
  });

  itWithFiles(dataSet, "keeps every row, and mends exactly these", () => {
    for (const report of data.reports) expect(report).toMatchObject({ rowsRead: 4803, rowsKept: 4803, refused: [] });
    const repairs = data.reports.map(({ repaired }) =>
      Object.fromEntries(repaired.map(({ what, count }) => [what, count])),
    );
    expect(repairs).toEqual([
      {
        "budget 0, read as not known": 1037,
        "budget of 1 to 999 dollars (implausible), read as not known": 32,
        "revenue 0, read as not known": 1427,
        "revenue of 1 to 999 dollars (implausible), read as not known": 22,
        "runtime 0, read as not known": 35,
        "runtime blank, read as not known": 2,
        "popularity 0, read as not known": 1,
        "release_date blank, read as not known": 1,
        "overview blank, read as not known": 4, // three empty, and one of a single space
        "film without votes, kept": 62,
        "vote average of 0, kept": 63,
        "entry of keywords with a blank name, left out": 2,
        "entry of spoken_languages with a blank name, called by its code": 54,
      },
      {
        "film with a person twice in its cast, entries joined": 137,
        "film without a director, kept": 30,
      },
    ]);
  });

  itWithFiles(dataSet, "leaves gaps visible", () => {
    expect(data.films.filter(({ runtime, overview }) => runtime === null && overview === null).map(idOf)).toContain(
      459488,
    );
    expect(data.films.filter(({ overview }) => overview === null).map(idOf)).toEqual([370980, 459488, 43630, 292539]);
    expect(data.films.filter(({ releaseDate }) => releaseDate === null).map(idOf)).toEqual([380097]);
    expect(count(({ homepage }) => homepage === null)).toBe(3091);
    expect(count(({ tagline }) => tagline === null)).toBe(844);
    expect(count(({ budget }) => budget === null)).toBe(1037 + 32);
    expect(count(({ revenue }) => revenue === null)).toBe(1427 + 22);
    expect(count(({ runtime }) => runtime === null)).toBe(35 + 2);
    expect(count(({ voteCount }) => voteCount < 5)).toBe(245);
    expect(count(({ voteAverage, voteCount }) => voteAverage === 10 && voteCount <= 2)).toBe(4);
  });

  itWithFiles(dataSet, "reads the lists", () => {
    const empty = (list: (film: Film) => readonly unknown[]) => count((film) => list(film).length === 0);
    expect(empty(({ genres }) => genres)).toBe(28);
    expect(empty(({ keywords }) => keywords)).toBe(412);
    expect(empty(({ companies }) => companies)).toBe(351);
    expect(empty(({ countries }) => countries)).toBe(174);
    expect(empty(({ spokenLanguages }) => spokenLanguages)).toBe(86);
    expect(empty(({ cast }) => cast)).toBe(43);
    expect(empty(({ crew }) => crew)).toBe(28);
    expect(count(({ crew }) => !crew.some(({ job }) => job === "Director"))).toBe(30);
    const sum = (list: (film: Film) => readonly unknown[]) =>
      data.films.reduce((total, film) => total + list(film).length, 0);
    expect(sum(({ cast }) => cast)).toBe(106_257 - 173);
    expect(sum(({ crew }) => crew)).toBe(129_581);
    const genres = data.films.flatMap((film) => film.genres.map(({ name }) => name));
    expect(new Set(genres).size).toBe(20);
    expect(genres.filter((name) => name === "Foreign")).toHaveLength(34);
    expect(genres.filter((name) => name === "TV Movie")).toHaveLength(8);
  });

  itWithFiles(dataSet, "reads words, days and votes", () => {
    const byStatus = Object.groupBy(data.films, ({ status }) => status);
    expect(Object.entries(byStatus).map(([status, films]) => [status, films?.length])).toEqual([
      ["Released", 4795],
      ["Post Production", 3],
      ["Rumored", 5],
    ]);
    expect(new Set(data.films.map(({ originalLanguage }) => originalLanguage)).size).toBe(37);
    expect(count(({ originalLanguage }) => originalLanguage === "en")).toBe(4505);
    expect(count(({ title, originalTitle }) => title !== originalTitle)).toBe(261);
    expect(count(({ title }) => /[^ -~]/.test(title))).toBe(22);
    const bareReturns = data.films.filter(({ overview }) => overview?.includes("\r"));
    expect(bareReturns.map(({ title }) => title).sort()).toEqual([
      "Kung Pow: Enter the Fist",
      "Saint Ralph",
      "Warlock",
    ]);
    const days = data.films.flatMap(({ releaseDate }) => releaseDate ?? []).sort();
    expect([days.at(0), days.at(-1)]).toEqual(["1916-09-04", "2017-02-03"]);
    expect(Math.max(...data.films.map(({ runtime }) => runtime ?? 0))).toBe(338);
    const mean = data.films.reduce((sum, { voteAverage }) => sum + voteAverage, 0) / 4803;
    const variance = data.films.reduce((sum, { voteAverage }) => sum + (voteAverage - mean) ** 2, 0) / 4802;
    expect(mean).toBeCloseTo(6.0922, 4);
    expect(Math.sqrt(variance)).toBeCloseTo(1.1945, 3);
    expect(found("title differs from the film's, kept")).toBeUndefined();
  });

  itWithFiles([...dataSet, splitFile], "joins on the title as the original did, row for row", ([, , path]) => {
    const golden = JSON.parse(readFileSync(path, "utf8")) as { rows: [number, number][] };
    const rows = joinOnTitle(data.films, data.creditRows);
    expect(rows).toHaveLength(4809);
    expect(rows.map(({ movieId, creditId }) => [movieId, creditId])).toEqual(golden.rows);
  });
});

function idOf(film: Film): number {
  return film.tmdbId;
}
