import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHistory } from "../../../src/core/imports/read-history.ts";
import { writeHistory } from "../../../src/core/imports/write-history.ts";
import { anyEntry, bytesOf } from "./history-texts.ts";

const entries = [
  {
    film: { tmdb: 949, imdb: "tt0113277", movielens: 6, title: 'Heat, "the" film', year: 1995 },
    rating: 4.5,
    event: "watched" as const,
    at: Date.UTC(2024, 4, 1, 20) / 1000,
  },
  { film: { title: "Alien" }, rating: null, event: "watchlisted" as const, at: null },
];

describe("writeHistory", () => {
  it("writes JSON an entry a line", () => {
    expect(writeHistory(entries, "json")).toBe(`{ "version": 1, "entries": [
  {"film":{"tmdb":949,"imdb":"tt0113277","movielens":6,"title":"Heat, \\"the\\" film","year":1995},"rating":4.5,"event":"watched","at":"2024-05-01T20:00:00Z"},
  {"film":{"title":"Alien"},"event":"watchlisted"}
] }
`);
    expect(writeHistory([], "json")).toBe('{ "version": 1, "entries": [] }\n');
  });

  it("writes a table with all columns", () => {
    expect(writeHistory(entries, "csv")).toBe(`tmdb,imdb,movielens,title,year,rating,event,at
949,tt0113277,6,"Heat, ""the"" film",1995,4.5,watched,2024-05-01T20:00:00Z
,,,Alien,,,watchlisted,
`);
  });

  it.each(["json", "csv"] as const)("writes as %s what is read again", (form) => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 5 }), (history) => {
        const read = readHistory(bytesOf(writeHistory(history, form)), "mine");
        expect(read.faults).toEqual([]);
        expect(read.entries.map(({ entry, line, ...said }) => said)).toEqual(history);
      }),
      { numRuns: 1000 },
    );
  });
});
