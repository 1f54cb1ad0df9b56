// Titles of MovieLens latest-small among those of TMDB 5000, which its own links tell the truth about. Skipped where MATINEE_DATA
// does not lead to them.
import { dirname } from "node:path";
import { describe, expect } from "vitest";
import { FilmFinder } from "../../../src/core/search/film-finder.ts";
import { matchTitle } from "../../../src/core/search/match-title.ts";
import { titleNames } from "../../../src/core/search/names-in-title.ts";
import { fileSource } from "../../../src/node/files/byte-source.ts";
import { readMlLatest } from "../../../src/node/movielens/read-ml-latest.ts";
import { readRatingSet } from "../../../src/node/ratings/rating-sets.ts";
import { readTmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { itWithFiles } from "../../node/files/it-with-files.ts";
import { seededChance } from "../../support/seeded-chance.ts";

const files = [
  "ml-latest-small.zip",
  "tmdb-5000/tmdb_5000_movies.csv.gz",
  "tmdb-5000/tmdb_5000_credits.csv.gz",
] as const;

async function served(movies: string, credits: string) {
  const { films } = await readTmdb5000({ movies: fileSource(movies), credits: fileSource(credits) });
  const directory = films.map(({ tmdbId, title, originalTitle, releaseDate }) => ({
    tmdb: tmdbId,
    title,
    otherTitles: [originalTitle],
    year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)),
  }));
  return { directory, finder: new FilmFinder({ size: directory.length, film: (index) => directory[index] }) };
}

describe("matchTitle on published titles", () => {
  itWithFiles(
    [...files],
    "finds nearly all films that are there, and few that are not",
    async ([zip, movies, credits]) => {
      const { directory, finder } = await served(movies, credits);
      const set = await readRatingSet(dirname(zip), "ml-latest-small");
      const latest = await readMlLatest(dirname(zip));
      const links = new Map(latest?.links.map(({ movieId, tmdbId }) => [movieId, tmdbId]));
      const there = new Set(directory.map(({ tmdb }) => tmdb));
      const count = (withYear: boolean) => {
        const counts = { right: 0, wrong: 0, unmatched: 0, falsely: 0, left: 0 };
        for (const { rawId, title } of set?.films ?? []) {
          const tmdb = links.get(rawId) ?? null;
          const [name] = withYear ? [title] : titleNames(title);
          const meaning = matchTitle(finder, name ?? title, null, "alone");
          const found = meaning.kind === "one" ? directory[meaning.film].tmdb : null;
          if (tmdb !== null && there.has(tmdb))
            counts[found === null ? "unmatched" : found === tmdb ? "right" : "wrong"]++;
          else counts[found === null ? "left" : "falsely"]++;
        }
        return counts;
      };
      expect(count(true)).toEqual({});
      expect(count(false)).toEqual({});
    },
  );

  itWithFiles(
    [...files],
    "forgives a typo where the year fits, and takes none for another film",
    async ([, movies, credits]) => {
      const { directory, finder } = await served(movies, credits);
      const chance = seededChance(1);
      const counts = { right: 0, wrong: 0, suggested: 0, lost: 0 };
      directory.forEach(({ title, year }, film) => {
        const letters = [...title];
        const k = Math.floor(chance.next() * (letters.length - 1));
        letters.splice(k, 2, letters[k + 1] ?? "", letters[k] ?? "");
        const meaning = matchTitle(finder, letters.join(""), year, "alone");
        if (meaning.kind === "one") counts[meaning.film === film ? "right" : "wrong"]++;
        else counts[meaning.kind === "none" && meaning.near.includes(film) ? "suggested" : "lost"]++;
      });
      expect(counts).toEqual({});
    },
  );
});
