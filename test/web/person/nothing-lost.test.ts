// What was said and could not be kept: nothing of it is lost while the page is open, and it is kept with the next thing that can be.
import "../../support/plain-runes.ts";
import { describe, expect, it } from "vitest";
import { noMood } from "../../../src/web/moods/change-mood.ts";
import { Moods } from "../../../src/web/person/moods.svelte.ts";
import { PersonState } from "../../../src/web/person/person.svelte.ts";
import type { FilmCard } from "../../../src/web/protocol/film-card.ts";
import { SharedStore } from "../../support/shared-store.ts";

const card = (title: string) => ({ key: `title-${title}`, ids: {}, title, year: 1999 }) as unknown as FilmCard;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const titles = ({ entries }: PersonState) => [...entries.values()].map(({ film }) => film.title);

async function opened(shared: SharedStore): Promise<PersonState> {
  const person = new PersonState(shared.page());
  await person.load();
  return person;
}

describe("what could not be kept", () => {
  it("is kept with the next thing that is said, and the warning stands until then", async () => {
    const shared = new SharedStore();
    const person = await opened(shared);
    shared.isFull = true;
    person.rate(card("The Matrix"), 5);
    person.skip(card("Heat"));
    await settled();
    expect(person.keepFault).toBe("no room");
    shared.isFull = false;
    person.rate(card("Alien"), 4);
    await settled();
    expect(person.keepFault).toBeNull();
    const after = await opened(shared);
    expect(titles(after).sort()).toEqual(["Alien", "The Matrix"]);
    expect([...after.skipped]).toEqual(["title-Heat"]);
  });

  it("stays taken back where it was taken back", async () => {
    const shared = new SharedStore();
    const person = await opened(shared);
    person.rate(card("The Matrix"), 5);
    await settled();
    shared.isFull = true;
    person.forget("title-The Matrix");
    await settled();
    shared.isFull = false;
    person.rate(card("Alien"), 4);
    await settled();
    expect(titles(await opened(shared))).toEqual(["Alien"]);
  });

  it("stays in view when another page says something", async () => {
    const shared = new SharedStore();
    const [first, second] = [await opened(shared), await opened(shared)];
    shared.isFull = true;
    first.rate(card("The Matrix"), 5);
    first.skip(card("Heat"));
    await settled();
    shared.isFull = false;
    second.rate(card("Alien"), 4);
    await settled();
    expect(titles(first).sort()).toEqual(["Alien", "The Matrix"]);
    expect([...first.skipped]).toEqual(["title-Heat"]);
  });

  it("is gone when everything is deleted", async () => {
    const shared = new SharedStore();
    const person = await opened(shared);
    shared.isFull = true;
    person.rate(card("The Matrix"), 5);
    await settled();
    shared.isFull = false;
    await person.clear();
    person.rate(card("Alien"), 4);
    await settled();
    expect([person.keepFault, titles(await opened(shared))]).toEqual([null, ["Alien"]]);
  });
});

describe("films without a time", () => {
  it("stand in one order, wherever they come from", async () => {
    const entries = ["b", "c", "a"].map((key) => ({ key, film: { title: key }, rating: 4, event: null, at: null }));
    for (const given of [entries, entries.toReversed()]) {
      const person = await opened(new SharedStore());
      person.add(given);
      expect(titles(person)).toEqual(["a", "b", "c"]);
    }
  });
});

describe("a film that was rated", () => {
  it("keeps its stars when it is said to be seen or kept for later, and not when it is turned down", async () => {
    const person = await opened(new SharedStore());
    const matrix = card("The Matrix");
    person.rate(matrix, 4.5);
    for (const event of ["watched", "watchlisted"] as const) {
      person.mark(matrix, event);
      expect(person.of(matrix.key)).toMatchObject({ rating: 4.5, event: null });
    }
    person.mark(matrix, "dismissed");
    expect(person.of(matrix.key)).toMatchObject({ rating: null, event: "dismissed" });
  });
});

describe("two open pages", () => {
  const names = ({ list }: Moods) => list.map(({ name }) => name);

  it("keep the moods of both, and see them", async () => {
    const shared = new SharedStore();
    const [first, second] = [new Moods(shared.page()), new Moods(shared.page())];
    await Promise.all([first.load(), second.load()]);
    await first.save("alpha", noMood);
    await second.save("beta", noMood);
    await settled();
    expect([names(first), names(second)]).toEqual([
      ["alpha", "beta"],
      ["alpha", "beta"],
    ]);
    await second.save("alpha", noMood);
    await settled();
    expect(names(first)).toEqual(["beta", "alpha"]);
    await first.forget("beta");
    const third = new Moods(shared.page());
    await third.load();
    expect(names(third)).toEqual(["alpha"]);
  });

  it("keep a mood that found no room with the next one", async () => {
    const shared = new SharedStore();
    const [first, second] = [new Moods(shared.page()), new Moods(shared.page())];
    shared.isFull = true;
    await expect(first.save("alpha", noMood)).rejects.toThrow("no room");
    shared.isFull = false;
    await second.save("beta", noMood);
    await settled();
    await first.save("gamma", noMood);
    await settled();
    expect(names(second).sort()).toEqual(["alpha", "beta", "gamma"]);
  });

  it("keep the films that were never seen of both", async () => {
    const shared = new SharedStore();
    const [first, second] = [await opened(shared), await opened(shared)];
    first.skip(card("Heat"));
    second.skip(card("Jaws"));
    await settled();
    expect([...(await opened(shared)).skipped].sort()).toEqual(["title-Heat", "title-Jaws"]);
  });
});
