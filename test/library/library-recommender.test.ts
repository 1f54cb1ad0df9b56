import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as browser from "../../src/library/browser.ts";
import {
  ArtifactError,
  InputError,
  type LibraryRecommender,
  fit as learn,
  open,
  openBytes,
} from "../../src/library/node.ts";

const books = ["Dune", "Solaris", "Emma", "Persuasion", "Ubik"].map((title, k) => ({
  id: k,
  title,
  genres: [k === 2 || k === 3 ? "romance" : "future"],
}));
const events = ["01", "014", "23", "23", "102", "40"].flatMap((row, user) =>
  [...row].map((item, k) => ({ user, item, rating: 10 - k })),
);

const folder = mkdtempSync(join(tmpdir(), "matinee-library-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "deep", "books.matinee");

let learnt: LibraryRecommender;
beforeAll(async () => {
  learnt = await learn({ items: books, events }, { scale: [1, 10] });
  await learnt.save(file);
});

describe("opening", () => {
  it("gives what was saved, by path, address and bytes, in Node and in a browser", async () => {
    const asked = (each: LibraryRecommender) => each.recommend(each.history([{ title: "Dune", rating: 9 }]));
    const bytes = learnt.toBytes();
    vi.stubGlobal("fetch", async () => new Response(bytes));
    const opened = [await open(file), await open(pathToFileURL(file)), await browser.open("/books.matinee")];
    vi.unstubAllGlobals();
    const padded = new Uint8Array(bytes.length + 8).fill(7);
    padded.set(bytes, 8);
    opened.push(openBytes(bytes), openBytes(bytes.buffer), openBytes(padded.subarray(8)), browser.openBytes(bytes));
    for (const each of opened) expect(asked(each)).toEqual(asked(learnt));
    expect(opened[0]!.toBytes()).toEqual(bytes);
  });

  it("refuses what is no artifact, with the reason", async () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "some text that is long enough");
    const fault = await open(other).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputError);
    expect((fault as InputError).cause).toBeInstanceOf(ArtifactError);
    expect(((fault as InputError).cause as ArtifactError).reason).toBe("foreign");
    await expect(open(join(folder, "nothing.matinee"))).rejects.toThrow(InputError);
    const damaged = learnt.toBytes();
    damaged[damaged.length - 1]! ^= 1;
    expect(() => openBytes(damaged)).toThrow(/^Cannot open the artifact: bytes: section /u);
    expect(() => openBytes("x" as unknown as ArrayBuffer)).toThrow(TypeError);
    for (const each of [open, browser.open]) {
      await expect(each(5 as unknown as string)).rejects.toThrow(
        new TypeError("Cannot open the artifact: 5 was seen; a path or a URL was needed"),
      );
    }
    vi.stubGlobal("fetch", async () => new Response(null, { status: 404 }));
    await expect(browser.open("/no")).rejects.toThrow("Cannot open the artifact: /no: the answer was 404");
    vi.unstubAllGlobals();
  });
});

describe("a history", () => {
  it("is of titles, ids, ratings on the own scale, events and moments in any form", () => {
    const {
      history,
      events: said,
      matched,
      unmatched,
    } = learnt.history([
      { id: 0, rating: 10, at: new Date("2024-05-01T00:00:00Z") },
      { title: "Emma", rating: 1, at: 1_714_521_600 },
      { film: { id: "4" }, event: "dismissed", at: "2024-05-01" },
      { film: learnt.film("Solaris"), event: "watchlisted" },
    ]);
    expect([matched, unmatched]).toEqual([4, []]);
    expect([[...history.items], [...history.ratings], [...history.times!]]).toEqual([
      [0, 2],
      [5, 0.5],
      [1_714_521_600, 1_714_521_600],
    ]);
    expect([[...said.dismissed.items], [...said.watchlisted.items]]).toEqual([[4], [1]]);
  });

  it("says what it could not take", () => {
    const { unmatched } = learnt.history([
      { id: 99, rating: 3 },
      { id: 1, rating: 11 },
      { title: "Dune Messiah", rating: 3 },
      { id: 1 },
      { id: 1, rating: "9" as unknown as number },
    ]);
    expect(unmatched.map(({ entry, why }) => `${entry} ${why}`)).toEqual([
      "1 no item has the id 99",
      "2 the rating 11 was seen; a number from 1 to 10 was needed",
      expect.stringMatching(/^3 no film has this title/u),
      "4 entries[4]: neither rating nor event was seen; one of them was needed",
      '5 the rating "9" was seen; a number from 1 to 10 was needed',
    ]);
    expect(() => learnt.history({} as [])).toThrow(
      "Cannot read the history: {} was seen; a list of entries was needed",
    );
  });

  // guards against a list for anybody that passes for the person's own
  it("says in its notes where none of it was understood", () => {
    const none = { title: "Dune Messiah", rating: 3 };
    const answers = "answers are those for anybody.";
    expect(learnt.history([none]).notes).toEqual([`The only entry of the history was not understood: ${answers}`]);
    expect(learnt.history([none, { id: 99, rating: 3 }]).notes[0]).toBe(
      `None of the 2 entries of the history was understood: ${answers}`,
    );
    const file = new TextEncoder().encode("title,year,rating\nDune Messiah,1969,4\n");
    expect(learnt.historyFile(file, "mine.csv").notes[0]).toContain(answers);
    expect(learnt.history([]).notes).toEqual([]);
    expect(learnt.history([none, { id: 0, rating: 3 }]).notes).toEqual([]);
  });

  it("takes or tells every entry, whatever it is", () => {
    const name = fc.constantFrom("id", "title", "year", "rating", "event", "at", "film", "tmdb", "imdb", "x");
    const value = fc.oneof(
      fc.constantFrom("Dune", 0, 4, 9, "watched", null, undefined, new Date(Number.NaN)),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.dictionary(name, value))), (entries) => {
        const { matched, unmatched } = learnt.history(entries as []);
        expect(matched + unmatched.length).toBe(entries.length);
      }),
    );
  });

  it("comes from a file, too", () => {
    const { history, notes } = learnt.historyFile(new TextEncoder().encode("title,rating\nDune,4\n"), "mine.csv");
    expect([[...history.items], [...history.ratings]]).toEqual([[0], [4]]);
    expect(notes.length).toBeGreaterThan(0);
    const { buffer } = new TextEncoder().encode("title,rating\nDune,4\n");
    expect([...learnt.historyFile(buffer, "mine.csv").history.items]).toEqual([0]);
    expect(() => learnt.historyFile("x" as unknown as ArrayBuffer, "y")).toThrow(
      new TypeError('Cannot read the history: "x" was seen; an ArrayBuffer or a Uint8Array was needed'),
    );
  });

  it("belongs to the recommender that made it", () => {
    const other = openBytes(learnt.toBytes());
    expect(() => other.recommend(learnt.history([]))).toThrow(/^Cannot answer: .*recommender.history/u);
    expect(() => learnt.profile([] as never)).toThrow(TypeError);
  });
});

describe("asking", () => {
  const me = () => learnt.history([{ id: 0, rating: 10 }]);
  const titles = (films: readonly { readonly film: { readonly title: string } }[]) =>
    films.map(({ film }) => film.title);

  it("names films as people do, in requests as in answers", () => {
    const list = learnt.recommend(me(), { candidates: ["Ubik", { id: 3 }, { title: "Emma" }], exclude: ["Emma"] });
    expect(titles(list.films).sort()).toEqual(["Persuasion", "Ubik"]);
    expect(titles(learnt.recommend(me(), { filters: { genres: ["romance"] } }).films).sort()).toEqual([
      "Emma",
      "Persuasion",
    ]);
    expect(learnt.film(list.films[0]!.film).id).toBe(list.films[0]!.film.id);
  });

  // guards against "you gave Dune 4.5" to somebody who gave it 9
  it("tells ratings on the scale on which they were given, in the sentence", () => {
    for (const rating of [9, 7, 10]) {
      const { films } = learnt.recommend(learnt.history([{ title: "Dune", rating }]), { n: 1 });
      expect(films[0]!.reason).toContain(`you gave Dune ${rating}`);
    }
  });

  it("answers every question", () => {
    expect(titles(learnt.similar("Dune", { n: 1 }))).toEqual(["Solaris"]);
    expect(learnt.similar("Dune")[0]!.shared[0]!.trait).toBe("genre: future");
    expect(learnt.predict(me(), "Ubik")).toBe(null);
    expect(learnt.explain(me(), "2").film.title).toBe("Emma");
    expect(learnt.profile(me()).scale.mean).toBe(5);
    const change = { rate: [{ film: "Emma", rating: 10 }], remove: ["Dune"], dismiss: [{ id: 4 }] };
    const { after, entered } = learnt.whatIf(me(), change);
    expect([titles(after.films).sort(), titles(entered)]).toEqual([["Dune", "Persuasion", "Solaris"], ["Dune"]]);
    expect(titles(learnt.group([me(), learnt.history([{ id: 2, rating: 9 }])], { n: 2 }).films)).toHaveLength(2);
    expect(titles(learnt.ask(me(), { n: 9, skipped: ["Emma"] }).films).sort()).toEqual([
      "Persuasion",
      "Solaris",
      "Ubik",
    ]);
    expect([learnt.size, [...learnt.films()].map(({ id }) => id)]).toEqual([5, [0, 1, 2, 3, 4]]);
  });

  it.each<[object, string]>([
    [{ filter: {} }, 'Cannot answer: a request with "filter" was seen; was filters meant?'],
    [{ now: 0 }, 'a request with "now" was seen; there is no clock: ratings count as recent by their order'],
    [{ rule: "fair" }, 'Cannot answer: a request with "rule" was seen; one of n, filters,'],
    [{ candidates: "Dune" }, 'Cannot answer: candidates is "Dune"; a list of films was needed'],
    [{ exclude: ["Dnue"] }, "Cannot find the film: "],
    [{ n: -1 }, "-1"],
    [[], "Cannot answer: [] was seen; an object was needed"],
  ])("refuses the request %j", (request, message) => {
    expect(() => learnt.recommend(me(), request)).toThrow(message);
  });

  // guards against similar films that are none, without a word, and against a message about something that nobody named
  it.each<[object, string, ErrorConstructor]>([
    [{ n: "5" }, 'Cannot answer: n is "5"; a whole number from 0 was needed', TypeError],
    [{ n: null }, "n is null;", TypeError],
    [{ n: Number.NaN }, "n is NaN;", RangeError],
    [{ n: 1.5 }, "n is 1.5;", RangeError],
    [{ n: -1 }, "n is -1;", RangeError],
  ])("refuses a number of films that is none, whatever is asked: %j", (request, message, kind) => {
    const ask: ((given: object) => unknown)[] = [
      (given) => learnt.similar("Dune", given),
      (given) => learnt.recommend(me(), given),
      (given) => learnt.whatIf(me(), { remove: ["Dune"] }, given),
      (given) => learnt.ask(me(), given),
      (given) => learnt.group([me()], given),
    ];
    for (const each of ask) {
      expect(() => each(request)).toThrow(message);
      expect(() => each(request)).toThrow(kind);
    }
  });

  it("refuses variety that is none by its name", () => {
    const needed = "a number from 0 to 1 was needed";
    expect(() => learnt.recommend(me(), { variety: "x" } as object)).toThrow(`variety is "x"; ${needed}`);
    expect(() => learnt.ask(me(), { variety: 2 })).toThrow(`variety is 2; ${needed}`);
  });

  it("moves no film by stars that nobody predicts, and says so", () => {
    expect(() => learnt.recommend(me(), { sliders: { loved: 0.5 } })).toThrow(
      new RangeError(
        "Cannot answer: sliders.loved is 0.5, and the model predicts no stars; a model that predicts them, or no loved, was needed",
      ),
    );
    expect(learnt.recommend(me(), { sliders: { loved: 0 } }).films.length).toBeGreaterThan(0);
  });

  it("refuses changes and groups that are none", () => {
    expect(() => learnt.whatIf(me(), { rates: [] } as object)).toThrow("was rate meant?");
    expect(() => learnt.whatIf(me(), { rate: [{ film: "Emma", rating: 12 }] })).toThrow(RangeError);
    expect(() => learnt.group([me()], { sliders: {} } as object)).toThrow(
      'a request with "sliders" was seen; one of n, filters,',
    );
    expect(() => learnt.group([me()], { leastStars: 4 })).toThrow("leastStars was seen with the rule average");
    expect(() => learnt.group(me() as never)).toThrow("Cannot answer: people is no list");
    expect(() => learnt.similar("Dune", { sliders: {} } as object)).toThrow(TypeError);
  });

  it.each<[unknown, string]>([
    ["Dune 7", 'Cannot find the film: no film is called "Dune 7"'],
    ["Duen", 'Cannot find the film: no film is called "Duen"; was Dune meant?'],
    [{ id: 12 }, "Cannot find the film: no item has the id 12; one that was learnt was needed"],
    [{ title: "Emmas War" }, "Cannot find the film: no film has this title"],
    [{ tmdb: 949 }, "Cannot find the film: no film has tmdb 949; another title or id was needed"],
    [{}, "Cannot find the film: film: no id and no title was seen"],
    [7, "Cannot find the film: 7 was seen; a title, an id or a film was needed"],
    [null, "Cannot find the film: null was seen"],
    [{ title: "Dune", yeer: 1965 }, 'Cannot find the film: the field "yeer" was seen; was year meant?'],
  ])("does not find %j, and says so", (film, message) => {
    expect(() => learnt.film(film as string)).toThrow(message);
  });
});
