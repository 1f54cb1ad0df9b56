// The titles of the published TMDB 5000. Skipped where MATINEE_DATA does not lead to them.
import { describe, expect } from "vitest";
import { foldTitle } from "../../../src/core/search/fold-title.ts";
import { TitleIndex } from "../../../src/core/search/title-index.ts";
import { fileSource } from "../../../src/node/files/byte-source.ts";
import { readTmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { itWithFiles } from "../../node/files/it-with-files.ts";
import { realDataFile } from "../../support/real-data.ts";
import { seededChance } from "../../support/seeded-chance.ts";

const moviesFile = "tmdb-5000/tmdb_5000_movies.csv.gz";
const creditsFile = "tmdb-5000/tmdb_5000_credits.csv.gz";

async function titles() {
  const [movies, credits] = [realDataFile(moviesFile), realDataFile(creditsFile)] as [string, string];
  const { films } = await readTmdb5000({ movies: fileSource(movies), credits: fileSource(credits) });
  return films.map(({ title, originalTitle, releaseDate }) => ({
    title,
    originalTitle,
    year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)),
  }));
}

/** One letter left out, put in, changed or swapped with its neighbour. */
function withTypo(title: string, chance: ReturnType<typeof seededChance>): string {
  const letters = [...title];
  const k = Math.floor(chance.next() * (letters.length - 1));
  const kind = Math.floor(chance.next() * 4);
  if (kind === 0) letters.splice(k, 1);
  else if (kind === 1) letters.splice(k, 0, "e");
  else if (kind === 2) letters[k] = "e";
  else letters.splice(k, 2, letters[k + 1], letters[k]);
  return letters.join("");
}

describe("TitleIndex over TMDB 5000", () => {
  itWithFiles([moviesFile, creditsFile], "finds every title, with its year alone, and with a typo in it", async () => {
    const films = await titles();
    const index = new TitleIndex(films);
    const chance = seededChance(1);
    const missed = { title: [] as string[], original: [] as string[], year: [] as string[], typo: [] as string[] };
    films.forEach(({ title, originalTitle, year }, place) => {
      if (!index.find(title).matches.includes(place)) missed.title.push(title);
      if (!index.find(originalTitle).matches.includes(place)) missed.original.push(originalTitle);
      const { matches } = index.find(`${title.toLowerCase()} (${year})`);
      if (year !== null && (matches.length !== 1 || matches[0] !== place)) missed.year.push(title);
      if (foldTitle(title).bare.length < 5) return;
      const query = withTypo(foldTitle(title).whole, chance);
      if (foldTitle(query).whole.length < query.length) return; // a space at an end or a double one: two typos
      const { matches: exact, near } = index.find(query);
      if (exact.length === 0 && !near.includes(place)) missed.typo.push(title);
    });
    expect(films.length).toBe(4803);
    expect(missed).toEqual({ title: [], original: [], year: [], typo: [] });
  });

  itWithFiles([moviesFile, creditsFile], "tells films of one name apart", async () => {
    const films = await titles();
    const index = new TitleIndex(films);
    const found = (query: string) => index.find(query).matches.map((place) => films[place].year);
    expect(found("batman")).toEqual([1989, 1966]);
    expect(found("Batman (1966)")).toEqual([1966]);
    expect(found("heat")).toEqual([2013]); // The Heat; Heat of 1995 is not among them
    expect(found("the host")).toEqual([2013, 2006]);
    expect(index.find("lord of the rings").holding.map((place) => films[place].title)).toEqual([
      "The Lord of the Rings: The Two Towers",
      "The Lord of the Rings: The Return of the King",
      "The Lord of the Rings: The Fellowship of the Ring",
    ]);
  });
});
