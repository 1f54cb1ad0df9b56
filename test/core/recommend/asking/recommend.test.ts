import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { RecommendedFilm } from "../../../../src/core/recommend/asking/answer.ts";
import { listMaker } from "../../../../src/core/recommend/asking/bare-lists.ts";
import type { RecommenderData } from "../../../../src/core/recommend/asking/engine.ts";
import { recommendToGroup } from "../../../../src/core/recommend/asking/group.ts";
import { type Person, raterOf, stranger } from "../../../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../../../src/core/recommend/asking/recommender.ts";
import { filmCalled, learnStarter, raterOfTitles } from "./small-recommender.ts";

let data: RecommenderData;
let asked: Recommender;
let somebody: Person;
beforeAll(async () => {
  data = await learnStarter();
  asked = new Recommender(data);
  somebody = raterOfTitles(asked.films, { Heat: 4.5, Alien: 5, "Blade Runner": 4, Amélie: 1 });
});

const titles = (films: readonly RecommendedFilm[]) => films.map(({ film }) => film.title);
const sumOf = ({ contributions }: RecommendedFilm) => contributions.reduce((sum, { value }) => sum + value, 0);

describe("a recommendation", () => {
  it("has films that were not seen, each once, ranked from 1, with stars, a sentence and the model's name", () => {
    const { films, notes, model } = asked.recommend(somebody, { n: 30 });
    expect(films.map(({ rank }) => rank)).toEqual(Array.from({ length: 30 }, (_, k) => k + 1));
    expect(new Set(titles(films)).size).toBe(30);
    for (const seen of ["Heat", "Alien", "Blade Runner", "Amélie"]) expect(titles(films)).not.toContain(seen);
    for (const { predicted, reason } of films) {
      expect(predicted!.lo).toBeLessThanOrEqual(predicted!.mean);
      expect(predicted!.hi).toBeGreaterThanOrEqual(predicted!.mean);
      expect(reason).toMatch(/^(Because you (gave|watched) .+\.|[\d,]+ people gave it \d\.\d on average\.)$/u);
    }
    expect(notes).toEqual([]);
    expect(model).toBe(data.model);
    expect(titles(films)).toContain("Aliens");
  });

  it("is the same where several are asked of a person who is scored once", () => {
    const lists = asked.lists(somebody);
    const requests = [{}, { n: 5, sliders: { adventurous: 1 } }, { filters: { genres: ["Crime"] } }, { n: 3 }];
    for (const request of requests) {
      const { told, films } = lists.recommend(request);
      expect(told).toEqual(asked.recommend(somebody, request));
      expect(told.films.map(({ film }) => film)).toEqual(Array.from(films, (film) => asked.name(film)));
    }
    const first = lists.recommend({ n: 1, variety: 0, filters: { seen: "show" } }).films[0]!;
    expect(lists.scores[first]).toBe(Math.max(...lists.scores));
  });

  it("is 20 films where nothing is said, and in the order of the scores without variety", () => {
    const { films } = asked.recommend(somebody, { variety: 0 });
    expect(films.length).toBe(20);
    expect(films.map(({ score }) => score)).toEqual(films.map(({ score }) => score).sort((a, b) => b - a));
  });

  it("has the same films and scores where nobody asks why", () => {
    for (const [person, isPersonal] of [
      [somebody, true],
      [stranger, false],
    ] as const) {
      const request = { n: 12, sliders: { newer: 0.5 }, filters: { withoutGenres: ["Drama"] } };
      const { films } = asked.recommend(person, request);
      const bare = listMaker(asked.engine, request)([person])[0]!;
      expect([...bare.films].map((film) => asked.name(film))).toEqual(films.map(({ film }) => film));
      expect([...bare.scores]).toEqual(films.map(({ score }) => score));
      expect(bare.isPersonal).toBe(isPersonal);
    }
  });

  it("has contributions that add up to the score to 1e-4, whatever the history and the sliders", () => {
    const known = data.hybrid.films;
    const slider = fc.constantFrom(-1, -0.3, 0, 0.7, 1);
    const entries = fc.uniqueArray(fc.record({ film: fc.nat(known + 1), rating: fc.integer({ min: 1, max: 10 }) }), {
      selector: ({ film }) => film,
      maxLength: 40,
    });
    const sliders = fc.record({ obscure: slider, adventurous: slider, newer: slider, loved: slider });
    fc.assert(
      fc.property(entries, sliders, (said, set) => {
        said.sort((a, b) => a.film - b.film);
        const history = {
          items: Uint32Array.from(said, ({ film }) => film),
          ratings: Float32Array.from(said, ({ rating }) => rating / 2),
        };
        for (const told of asked.recommend(raterOf(history), { n: 5, sliders: set }).films) {
          expect(Math.abs(sumOf(told) - told.score)).toBeLessThan(1e-4);
          expect(told.contributions.at(-1)!.kind).toBe("rest");
          expect(Number.isFinite(told.score)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("of a stranger is what many like, of many kinds", () => {
    const { films } = asked.recommend(stranger, { n: 10 });
    const { ratings, ratingMean } = asked.films.columns;
    const shown = films.map(({ film }) => filmCalled(asked.films, film.title));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const known = Array.from({ length: data.hybrid.films }, (_, film) => film);
    expect(mean(shown.map((film) => ratings[film]!))).toBeGreaterThan(1.5 * mean(known.map((film) => ratings[film]!)));
    expect(mean(shown.map((film) => ratingMean[film]!))).toBeGreaterThan(mean(known.map((film) => ratingMean[film]!)));
    const genres = new Set(shown.flatMap((film) => asked.films.facts(film).genres));
    const plain = asked.recommend(stranger, { n: 10, variety: 0 }).films;
    const plainGenres = new Set(
      plain.flatMap(({ film }) => asked.films.facts(filmCalled(asked.films, film.title)).genres),
    );
    expect(genres.size).toBeGreaterThanOrEqual(plainGenres.size);
    expect(films.every(({ reason }) => reason.includes("people gave it"))).toBe(true);
  });

  it("counts films that were watched or are wanted, and says so", () => {
    const one = Uint32Array.of(filmCalled(asked.films, "Alien"));
    const said = { items: one, times: Float64Array.of(Number.NaN) };
    const wanting: Person = { ...stranger, events: { ...stranger.events, watchlisted: said } };
    const { films } = asked.recommend(wanting, { n: 250, variety: 0 });
    expect(titles(films)).toContain("Alien"); // what is wanted was not seen
    const told = films.find(({ contributions }) => contributions.some(({ kind }) => kind === "event"))!;
    expect(told.contributions).toContainEqual(expect.objectContaining({ kind: "event", event: "watchlisted" }));
    const watching: Person = { ...stranger, events: { ...stranger.events, watched: said } };
    expect(titles(asked.recommend(watching, { n: 250 }).films)).not.toContain("Alien");
  });
});

describe("what is asked for", () => {
  it("filters, leaves out, and ranks candidates alone", () => {
    const { films } = asked.recommend(somebody, { n: 10, filters: { genres: ["Comedy"], yearTo: 1960 } });
    for (const { film } of films) {
      const facts = asked.films.facts(filmCalled(asked.films, film.title));
      expect(facts.genres).toContain("Comedy");
      expect(facts.year).toBeLessThanOrEqual(1960);
    }
    const candidates = ["Ran", "Aliens", "Heat"].map((title) => filmCalled(asked.films, title));
    expect(titles(asked.recommend(somebody, { candidates }).films).sort()).toEqual(["Aliens", "Ran"]);
    expect(titles(asked.recommend(somebody, { candidates, exclude: [candidates[1]!] }).films)).toEqual(["Ran"]);
    expect(titles(asked.recommend(somebody, { candidates, filters: { seen: "show" } }).films)).toContain("Heat");
  });

  it("moves the list by sliders, each with its own contribution", () => {
    const year = (sliders: { newer?: number; loved?: number }) => {
      const { films } = asked.recommend(somebody, { n: 10, sliders });
      return films.reduce((sum, { film }) => sum + film.year!, 0) / films.length;
    };
    expect(year({ newer: -1 })).toBeLessThan(year({}) - 10);
    expect(year({ newer: 1 })).toBeGreaterThan(year({}) + 5);
    const stars = (loved: number) => {
      const { films } = asked.recommend(somebody, { n: 10, sliders: { loved } });
      expect(films[0]!.contributions.some(({ kind }) => kind === "slider")).toBe(loved !== 0);
      return films.reduce((sum, { predicted }) => sum + predicted!.mean, 0) / films.length;
    };
    expect(stars(1)).toBeGreaterThan(stars(0));
  });

  it("is answered without a word only where the list is as long as was asked for", () => {
    const short = asked.recommend(somebody, { n: 10, filters: { genres: ["Western"], yearFrom: 2015 } });
    expect(short.films.length).toBeLessThan(10);
    expect(short.notes[0]).toMatch(/films (are|is) left: /u);
    expect(short.notes[1]).toBe("1 film that nobody rated in training cannot be ranked.");
    const strange = raterOfTitles(asked.films, { Alien: 5, "Nobody's Film": 4 });
    expect(asked.recommend(strange, { n: 5 }).notes).toEqual([
      "1 film of the history was rated by nobody in training, and says nothing of a taste.",
    ]);
  });

  it("may be all that is left, or nothing", () => {
    expect(asked.recommend(somebody, { n: 0 }).films).toEqual([]);
    expect(asked.recommend(somebody, { n: 10_000 }).films.length).toBe(data.hybrid.films - 4);
    expect(asked.recommend(somebody, { candidates: [] })).toMatchObject({
      films: [],
      notes: ["None of 0 films is left."],
    });
  });

  it("has nothing left for somebody who has seen everything, and says so", () => {
    const items = Uint32Array.from({ length: data.films.size }, (_, film) => film);
    const all = raterOf({ items, ratings: new Float32Array(items.length).fill(4) });
    const { films, notes } = asked.recommend(all);
    expect(films).toEqual([]);
    expect(notes).toEqual([
      `None of ${data.films.size} films is left: having been seen leaves out ${data.films.size} (${data.films.size} that would otherwise stay).`,
      "2 films of the history were rated by nobody in training, and say nothing of a taste.",
    ]);
    expect(asked.ask(all).films).toEqual([]);
    expect(asked.profile(all).scale.ratings).toBe(data.films.size);
    expect(recommendToGroup(asked.engine, [all, somebody]).films).toEqual([]);
  });

  it.each([
    [{ n: -1 }, "n is -1"],
    [{ variety: 2 }, "strength is 2"],
    [{ sliders: { newer: 3 } }, "newer is 3"],
    [{ filters: { genres: ["Wetsern"] } }, "Wetsern"],
    [{ candidates: [1e6] }, "film 1000000 was seen in candidates"],
  ])("is refused as %o", (request, message) => {
    expect(() => asked.recommend(somebody, request)).toThrow(message);
  });
});

describe("a recommender without stars", () => {
  it("answers without them", () => {
    const plain = new Recommender({ ...data, stars: null });
    expect(plain.recommend(somebody, { n: 3 }).films.map(({ predicted }) => predicted)).toEqual([null, null, null]);
    expect(plain.predict(somebody, 3)).toBe(null);
    expect(() => plain.recommend(somebody, { sliders: { loved: 1 } })).toThrow("loved is not at 0");
    expect(plain.recommend(somebody, { sliders: { adventurous: 1 } }).films.length).toBe(20);
  });
});

describe("predict and similar", () => {
  it("say what the list says, nothing of films that nobody rated, and refuse what is no film", () => {
    const [first] = asked.recommend(somebody, { n: 1 }).films;
    const film = filmCalled(asked.films, first!.film.title);
    expect(asked.predict(somebody, film)!.mean).toBeCloseTo(first!.predicted!.mean, 5);
    expect(asked.predict(somebody, data.hybrid.films)).toBe(null);
    expect(() => asked.predict(somebody, -1)).toThrow("index -1");
    const [like] = asked.similar(filmCalled(asked.films, "Alien"), 1);
    expect(asked.films.title(like!.film)).toBe("Aliens");
  });
});
