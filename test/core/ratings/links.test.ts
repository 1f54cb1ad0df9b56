import { describe, expect, it } from "vitest";
import { FileLedger } from "../../../src/core/catalogue/file-ledger.ts";
import { linkFromMovieLens } from "../../../src/core/ratings/movielens-rows.ts";

function read(movieId: string, imdbId: string, tmdbId: string) {
  const ledger = new FileLedger("links.csv", "Cannot read links");
  return { link: linkFromMovieLens({ movieId, imdbId, tmdbId }, ledger.row(2)), report: ledger.report() };
}

describe("linkFromMovieLens", () => {
  it("reads what both sites call the film, IMDb's id as IMDb writes it", () => {
    expect(read("6", "0113277", "949").link).toEqual({ movieId: 6, tmdbId: 949, imdbId: "tt0113277" });
    expect(read("7", "114319", "").link).toEqual({ movieId: 7, tmdbId: null, imdbId: "tt0114319" });
    expect(read("8", "tt10155932", "1").link).toEqual({ movieId: 8, tmdbId: 1, imdbId: "tt10155932" });
    expect(read("9", " ", "1").link).toEqual({ movieId: 9, tmdbId: 1 });
  });

  it("keeps a link whose IMDb id is none, and says so", () => {
    const { link, report } = read("6", "nm01", "949");
    expect(link).toEqual({ movieId: 6, tmdbId: 949 });
    expect(JSON.stringify(report)).toContain("imdbId is none, left out");
  });
});
