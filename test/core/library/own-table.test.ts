import { describe, expect, it } from "vitest";
import type { FitData } from "../../../src/core/library/fit-data.ts";
import { ownTable } from "../../../src/core/library/own-table.ts";

const items = [
  { id: "a", title: "Apple", genres: ["fruit"], year: 1990 },
  { id: "b", genres: ["fruit"] },
  { id: 3, title: "Leek" },
];
const table = (events: FitData["events"], scale?: [number, number]) => ownTable({ items, events }, scale);

describe("a table of own items", () => {
  it("has a column an item, a row a person, and a like where nobody gave a number", () => {
    const { ratings, rated, own } = table([
      { user: "ann", item: 3 },
      { user: 7, item: "a", rating: 2.5, at: 1_700_000_000 },
      { user: "ann", item: "a", rating: 5 },
    ]);
    expect(ratings.users).toEqual(["ann", "7"]);
    expect(ratings.items).toEqual(["a", "b", "3"]);
    expect([...ratings.indptr]).toEqual([0, 2, 3]);
    expect([...ratings.indices]).toEqual([0, 2, 0]);
    expect([...ratings.data]).toEqual([5, 4, 2.5]);
    expect([...ratings.times!]).toEqual([Number.NaN, Number.NaN, 1_700_000_000]);
    expect([[...rated!.indptr], [...rated!.data]]).toEqual([
      [0, 1, 2],
      [5, 2.5],
    ]);
    expect([table([{ user: 1, item: "a" }]).rated, own]).toEqual([
      null,
      { ids: ["a", "b", 3], scale: null, notes: [] },
    ]);
  });

  it("counts a rating before an event without one, then the latest, then the last", () => {
    const one = (...said: readonly object[]) =>
      table(said.map((each) => ({ user: 1, item: "a", ...each }))).ratings.data[0];
    expect(one({ rating: 2 }, {})).toBe(2);
    expect(one({}, { rating: 2 })).toBe(2);
    expect(one({ rating: 2 }, { rating: 3 })).toBe(3);
    expect(one({ rating: 2, at: "2024-05-01" }, { rating: 3, at: new Date("2023-01-01") })).toBe(2);
    expect(one({ rating: 2, at: 1e9 }, { rating: 3 })).toBe(2);
    expect(one({ rating: null }, { rating: undefined })).toBe(4);
  });

  it("takes ids for the same that are written alike", () => {
    const { ratings } = table([
      { user: 1, item: "3" },
      { user: "1", item: 3, rating: 5 },
    ]);
    expect([[...ratings.indices], [...ratings.data]]).toEqual([[2], [5]]);
  });

  it("takes other scales to stars, and says so", () => {
    const { ratings, own } = table([
      { user: 1, item: "a", rating: 0 },
      { user: 1, item: "b", rating: 100 },
      { user: 1, item: 3, rating: 50 },
    ]);
    expect([...ratings.data]).toEqual([0.5, 5, 2.75]);
    expect(own.notes).toEqual(["Ratings from 0 to 100 were taken as stars from 0.5 to 5."]);
  });

  it("tells how many did something with an item apart from what those gave it who rated", () => {
    const { films } = table([
      { user: 1, item: "a", rating: 3 },
      { user: 2, item: "a", rating: 4 },
      { user: 3, item: "a" },
      { user: 3, item: "b" },
    ]);
    expect([films.opinions(0), films.opinions(1), films.opinions(2)]).toEqual([
      { count: 3, mean: 3.5 },
      { count: 1, mean: null },
      { count: 0, mean: null },
    ]);
    expect(films.title(1)).toBe("b");
  });

  it("reads traits that two items share, and none where there are none", () => {
    const { traits } = table([{ user: 1, item: "a" }]);
    expect([traits?.rows, traits?.columns, [...traits!.indptr]]).toEqual([3, 1, [0, 1, 2, 2]]);
    expect(ownTable({ events: [{ user: 1, item: "a" }] }, undefined).traits).toBe(undefined);
  });

  it("leaves out events of items that are not there, and says which", () => {
    const { own } = table([
      { user: 1, item: "a" },
      { user: 1, item: "pear" },
      { user: 2, item: "pear" },
    ]);
    expect(own.notes).toEqual(["2 events were left out, as no item has the id: pear."]);
  });

  it.each<[string, unknown, string]>([
    ["no data", null, "Cannot fit: data: null was seen; an object was needed"],
    ["no list", { events: 3 }, "Cannot fit: events: 3 was seen; a list was needed"],
    ["items that are none", { items: {}, events: [] }, "Cannot fit: items: an object was seen; a list was needed"],
    ["misspelt items", { item: [], events: [] }, "Cannot fit: data: the field item was seen; was items meant?"],
    [
      "a misspelt rating",
      { events: [{ user: 1, item: 2, ratng: 5 }] },
      "Cannot fit: events[0]: the field ratng was seen",
    ],
    ["no event", { events: [] }, "Cannot fit: no event was seen; one at least was needed"],
    ["events of nothing", { items, events: [{ user: 1, item: "x" }] }, "Cannot fit: 1 events, none of an item among"],
    [
      "no person",
      { items, events: [{ item: "a" }] },
      "Cannot fit: events[0].user: nothing was seen; a number or a text",
    ],
    ["no item", { items, events: [{ user: 1, item: " " }] }, "Cannot fit: events[0].item: "],
    ["an event that is none", { items, events: [null] }, "Cannot fit: events[0]: null was seen; an object was needed"],
    ["a text as rating", { items, events: [{ user: 1, item: "a", rating: "5" }] }, 'Cannot fit: events[0].rating: "5"'],
    [
      "a moment that is none",
      { items, events: [{ user: 1, item: "a", at: "soon" }] },
      'Cannot fit: events[0].at: "soon"',
    ],
    [
      "a date that is none",
      { items, events: [{ user: 1, item: "a", at: new Date("x") }] },
      "Cannot fit: events[0].at: ",
    ],
    ["an id twice", { items: [{ id: 1 }, { id: "1" }], events: [] }, "Cannot fit: items[0] and items[1] have the id 1"],
    ["no id", { items: [{}], events: [] }, "Cannot fit: items[0].id: nothing was seen"],
    [
      "a misspelt field",
      { items: [{ id: 1, genre: "x" }], events: [] },
      "Cannot fit: items[0]: the field genre was seen; was",
    ],
    ["a year that is none", { items: [{ id: 1, year: 12 }], events: [] }, "Cannot fit: items[0].year: 12 was seen"],
    [
      "genres that are none",
      { items: [{ id: 1, genres: [1] }], events: [] },
      "Cannot fit: items[0].genres[1]: 1 was seen",
    ],
  ])("refuses %s", (_, data, message) => {
    expect(() => ownTable(data as FitData, undefined)).toThrow(message);
  });

  it("refuses ratings off a stated scale", () => {
    expect(() => table([{ user: 1, item: "a", rating: 11 }], [1, 10])).toThrow(
      "Cannot fit: a rating 11 was seen; one from 1 to 10 was needed",
    );
  });
});
