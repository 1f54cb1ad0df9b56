import { beforeAll, describe, expect, it } from "vitest";
import * as browser from "../../src/library/browser.ts";
import { addFilms, InputError, type LibraryRecommender, fit as learn, open } from "../../src/library/node.ts";
import { starterModel } from "../support/starter-model.ts";

let starter: LibraryRecommender;
beforeAll(async () => {
  starter = await open(await starterModel());
}, 60_000);

const falls = {
  title: "Nostromo Falls",
  year: 1988,
  genres: ["Science Fiction", "Horror"],
  directors: "Ridley Scott",
  cast: ["Sigourney Weaver"],
};

describe("addFilms", () => {
  it("gives a recommender that knows films which nobody rated, beside the old one as it was", () => {
    const added = addFilms(starter, [
      falls,
      { title: "Heat", year: 1995 },
      { title: "Odd", genres: ["No Such Genre"] },
    ]);
    expect(added.films.map((film) => film?.title ?? null)).toEqual(["Nostromo Falls", null, "Odd"]);
    expect(added.notes[0]).toMatch(/^films\[0\]: Only the year 1988 was given/u);
    expect(added.notes.at(-1)).toBe("films[2]: Not in the catalogue, so without a say: genre No Such Genre.");
    const { recommender } = added;
    expect([starter.size, recommender.size, recommender.model.id === starter.model.id]).toEqual([266, 268, false]);
    expect(recommender.model.notice).toBe(starter.model.notice);
    const person = (each: LibraryRecommender) =>
      each.history(["Alien", "Aliens", "The Thing"].map((title) => ({ title, rating: 5 })));
    const ranked = recommender.recommend(person(recommender), { n: 268, variety: 0 }).films;
    expect(ranked.findIndex(({ film }) => film.title === "Nostromo Falls")).toBeLessThan(20);
    const before = starter.recommend(person(starter), { n: 268, variety: 0 }).films.map(({ film }) => film.title);
    const after = ranked.map(({ film }) => film.title).filter((title) => before.includes(title));
    expect(after).toEqual(before);
    expect(() => recommender.recommend(person(starter))).toThrow(TypeError); // its histories are its own
  });

  it("is the same in a browser, and again what was added to", () => {
    const [here, there] = [addFilms(starter, [falls]), browser.addFilms(starter, [falls])];
    expect(there.recommender.toBytes()).toEqual(here.recommender.toBytes());
    const twice = addFilms(here.recommender, [falls, { title: "Another" }]);
    expect([twice.films[0], twice.recommender.size]).toEqual([null, 268]);
    const none = addFilms(here.recommender, [falls]);
    expect([none.films, none.recommender]).toEqual([[null], here.recommender]);
  });

  it("says what is wrong with films, and of a recommender that takes none", async () => {
    const add = (films: unknown) => () => addFilms(starter, films as []);
    expect(add([falls, { title: "x", directer: "y" }])).toThrow(/^Cannot add films: films\[1\]: .*directer/u);
    expect(add([{ year: 1990 }])).toThrow("Cannot add films: films[0]: no title was seen; one was needed");
    expect(add({})).toThrow(new TypeError("Cannot add films: {} was seen; a list of films was needed"));
    const own = await learn({ events: [{ user: 1, item: "a" }] });
    expect(() => addFilms(own, [falls])).toThrow(InputError);
    expect(() => addFilms(own, [falls])).toThrow(/^Cannot add films: /u);
  });
});
