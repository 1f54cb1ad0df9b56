// Histories as people may have them, and worse: for tests in which nothing may crash.
import fc from "fast-check";
import type { HistoryEntry } from "../../../src/core/imports/history-entry.ts";

export const bytesOf = (text: string) => new TextEncoder().encode(text);

const title = fc.oneof(
  fc.constantFrom("Heat", "Heat (1995)", "Alien", "Forest Gump", 'Say "Heat", twice', "Matrix, The"),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((text) =>
      text
        .toWellFormed()
        .replaceAll(/\p{Cc}+/gu, " ")
        .trim(),
    )
    .filter((text) => text !== ""),
);
const ids = {
  tmdb: fc.oneof(fc.constantFrom(949, 348, 4912), fc.integer({ min: 1, max: 1e9 })),
  imdb: fc.constantFrom("tt0113277", "tt0078748", "tt10872600"),
  movielens: fc.constantFrom(6, 1214, 838),
};
const film = fc
  .record({ ...ids, title, year: fc.integer({ min: 1870, max: 2100 }) }, { requiredKeys: [] })
  .filter((named) => ["tmdb", "imdb", "movielens", "title"].some((key) => key in named));

/** Entries as readHistory gives them, without their places. */
export const anyEntry: fc.Arbitrary<HistoryEntry> = fc
  .record({
    film,
    rating: fc.option(fc.integer({ min: 5, max: 50 }).map((tenths) => tenths / 10)),
    event: fc.option(fc.constantFrom("watched" as const, "watchlisted" as const, "dismissed" as const)),
    at: fc.option(fc.integer({ min: -3_000_000_000_000, max: 4_000_000_000_000 }).map((ms) => ms / 1000)),
  })
  .filter(({ rating, event }) => rating !== null || event !== null);

const cell = fc.oneof(
  fc.constantFrom(
    "949",
    "tt0113277",
    "Heat",
    "1995",
    "4.5",
    "watched",
    "2024-05-01",
    "",
    " ",
    '"',
    '"a"b',
    "-1",
    "1e9",
  ),
  fc.string({ maxLength: 8 }),
);
const header = fc.shuffledSubarray(["tmdb", "imdb", "movielens", "title", "year", "rating", "event", "at", "x"]);
const table = fc
  .tuple(header, fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), fc.constantFrom("\n", "\r\n"))
  .map(([names, rows, end]) => [names, ...rows].map((cells) => cells.join(",")).join(end));

const anyValue = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(4.5, "watched", "2024-05-01", 949));
const looseEntry = fc.oneof(
  fc.record(
    {
      film: fc.dictionary(fc.constantFrom("tmdb", "imdb", "title", "year", "titel", "x"), anyValue),
      rating: anyValue,
      event: anyValue,
      at: anyValue,
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const json = fc
  .record({ version: fc.constantFrom<unknown>(1, 1, 1, 2, "1"), entries: fc.array(looseEntry, { maxLength: 6 }) })
  .map((value) => JSON.stringify(value));

const text = fc.oneof(table, json, fc.string({ unit: fc.constantFrom(...'{}[]",:\n\r;\ttitle,rating 45') }));
const bitten = fc
  .tuple(text.map(bytesOf), fc.nat(), fc.integer({ min: 0, max: 255 }))
  .map(([bytes, at, byte]) => (bytes.length === 0 ? bytes : bytes.with(at % bytes.length, byte)));

/** Bytes of any file: noise, tables, JSON, and these with a byte changed. */
export const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(fc.uint8Array({ maxLength: 200 }), text.map(bytesOf), bitten);
