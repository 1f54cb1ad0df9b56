import { beforeAll, describe, expect, it } from "vitest";
import { type Person, stranger } from "../../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../../src/core/recommend/asking/recommender.ts";
import { filmKey } from "../../../src/web/protocol/film-key.ts";
import type { Shelf, ShelfKind } from "../../../src/web/protocol/shelves.ts";
import { modelOf, type OpenModel } from "../../../src/web/worker/open-model.ts";
import { quietFilms } from "../../../src/web/worker/quiet-films.ts";
import { type BegunShelves, beginShelves } from "../../../src/web/worker/shelves.ts";
import { learnStarter, raterOfTitles } from "../../core/recommend/asking/small-recommender.ts";

let model: OpenModel;
let somebody: Person;
beforeAll(async () => {
  model = modelOf(new Recommender(await learnStarter()), []);
  somebody = raterOfTitles(model.recommender.films, { Heat: 5, Chinatown: 4.5, Se7en: 4.5, Fargo: 4, Amélie: 2 });
});

const noMood = { sliders: {}, filters: {} };
const asked = (person = somebody, mood = noMood) => whole(beginShelves(model, person, mood, null));
const whole = ({ told, rest }: BegunShelves) => ({ ...told, shelves: [...told.shelves, ...rest()] });
const called = (shelves: readonly Shelf[], name: ShelfKind["name"]) => shelves.filter(({ kind }) => kind.name === name);
const keys = ({ films }: Shelf) => films.map(({ card }) => card.key);

describe("the shelves", () => {
  it("begin with the very list of the recommender", () => {
    const [list] = asked().shelves;
    const { films } = model.recommender.recommend(somebody);
    expect(list!.kind).toEqual({ name: "list" });
    expect(keys(list!)).toEqual(films.map(({ film }) => filmKey(film)));
    expect(list!.films.map(({ score }) => score)).toEqual(films.map(({ score }) => score));
  });

  it("show no film twice, and none that was rated", () => {
    const all = asked().shelves.flatMap(keys);
    expect(new Set(all).size).toBe(all.length);
    const rated = Array.from(somebody.history.items, (film) => filmKey(model.recommender.name(film)));
    expect(all.filter((key) => rated.includes(key))).toEqual([]);
  });

  it("show none that is kept for later, as the recommender does where those are excluded", () => {
    const { shelves } = asked();
    const wanted = shelves.map(({ films }) => films.at(-1)!.card.film).sort((a, b) => a - b);
    const kept = { items: Uint32Array.from(wanted), times: new Float64Array(wanted.length).fill(Number.NaN) };
    const person = { ...somebody, events: { ...somebody.events, watchlisted: kept } };
    const shown = asked(person).shelves.flatMap(({ films }) => films.map(({ card }) => card.film));
    expect(shown.filter((film) => wanted.includes(film))).toEqual([]);
    const { films } = model.recommender.recommend(person, { exclude: wanted });
    expect(keys(asked(person).shelves[0]!)).toEqual(films.map(({ film }) => filmKey(film)));
  });

  it("are for a rating what it lifts: it adds most to each of their films", () => {
    const shelves = called(asked().shelves, "because");
    expect(shelves.length).toBeGreaterThan(0);
    for (const { kind, films } of shelves) {
      const { film, rating } = kind as Extract<ShelfKind, { name: "because" }>;
      expect(rating).toBeGreaterThanOrEqual(4);
      for (const { contributions } of films) {
        const [first] = contributions.filter(({ kind, value }) => kind === "rating" && value > 0);
        expect(first).toMatchObject({ film: { title: film.title } });
      }
    }
  });

  it("have quiet films that few have rated, and no other", () => {
    const [quiet] = called(asked().shelves, "quiet");
    const { ratings } = model.recommender.films.columns;
    const { films, most } = quietFilms(model.recommender.films);
    expect(quiet!.kind).toEqual({ name: "quiet", most, isLiked: true });
    for (const { card } of quiet!.films) expect(films).toContain(card.film);
    const counts = Array.from(films, (film) => ratings[film]!);
    expect([Math.min(...counts) >= 3, Math.max(...counts) <= most]).toEqual([true, true]);
    expect(films.length).toBeLessThan(model.recommender.films.size);
  });

  it("say of quiet films that they would be liked only where that is so of each", () => {
    const { films } = quietFilms(model.recommender.films);
    const genres = new Set(Array.from(films).flatMap((film) => model.recommender.films.facts(film).genres));
    const told = new Set<boolean>();
    for (const genre of genres) {
      const mood = { sliders: {}, filters: { genres: [genre] } } as unknown as typeof noMood;
      const [quiet] = called(asked(somebody, mood).shelves, "quiet");
      if (quiet?.kind.name !== "quiet") continue;
      expect(quiet.kind.isLiked).toBe(quiet.films.every(({ predicted }) => predicted!.mean >= 3.5));
      told.add(quiet.kind.isLiked);
    }
    expect(told.size).toBe(2);
  });

  it("end on the side of the house where the person has hardly been, and say how often", () => {
    const [other] = called(asked().shelves, "else");
    const { genre, ofGenre, seen } = other!.kind as Extract<ShelfKind, { name: "else" }>;
    expect(seen).toBe(5);
    const own = Array.from(somebody.history.items, (film) => model.recommender.films.facts(film).genres);
    expect(own.filter((genres) => genres.includes(genre!)).length).toBe(ofGenre);
    for (const { card } of other!.films) expect(card.genres).toContain(genre);
  });

  it("are one list of what everybody likes for somebody of whom nothing is known", () => {
    expect(asked(stranger).shelves.map(({ kind }) => kind.name)).toEqual(["list"]);
  });

  it("hold to the mood, and say what it took where it leaves nothing", () => {
    const short = asked(somebody, { sliders: {}, filters: { runtimeTo: 100 } } as typeof noMood);
    const runtimes = short.shelves.flatMap(({ films }) => films.map(({ card }) => card.runtime!));
    expect(Math.max(...runtimes)).toBeLessThanOrEqual(100);
    const none = asked(somebody, { sliders: {}, filters: { runtimeTo: 1 } } as typeof noMood);
    expect(none.shelves).toEqual([]);
    expect(none.notes.join(" ")).toContain("runtime leaves out");
  });

  it("tell how far a film went up since the scores before, and nothing where there are none", () => {
    const before = beginShelves(model, somebody, noMood, null);
    expect(
      whole(before)
        .shelves.flatMap(({ films }) => films)
        .every(({ rose }) => rose === 0),
    ).toBe(true);
    const after = raterOfTitles(model.recommender.films, {
      ...{ Heat: 5, Chinatown: 4.5, Se7en: 4.5, Fargo: 4, Amélie: 2 },
      "Spirited Away": 5,
    });
    const films = whole(beginShelves(model, after, noMood, before.scores)).shelves.flatMap((each) => each.films);
    expect(films.filter(({ rose }) => rose > 0).length).toBeGreaterThan(0);
    const { scores } = beginShelves(model, after, noMood, null);
    const place = (all: Float32Array, film: number) => all.filter((score) => score > all[film]!).length;
    for (const { card, rose } of films) {
      expect(rose).toBe(Math.max(0, place(before.scores, card.film) - place(scores, card.film)));
    }
  });
});
