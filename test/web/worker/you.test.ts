import { beforeAll, describe, expect, it } from "vitest";
import { changePerson } from "../../../src/core/recommend/asking/change-person.ts";
import { type Person, stranger } from "../../../src/core/recommend/asking/person.ts";
import { Recommender } from "../../../src/core/recommend/asking/recommender.ts";
import { drawTasteMap } from "../../../src/core/recommend/taste-map/draw-taste-map.ts";
import { withOwn } from "../../../src/web/map/map-scene.ts";
import { filmKey } from "../../../src/web/protocol/film-key.ts";
import { glance, mapOfFilms, onMap } from "../../../src/web/worker/map-of-films.ts";
import { modelOf } from "../../../src/web/worker/open-model.ts";
import { tastePage } from "../../../src/web/worker/you.ts";
import { learnStarter, raterOfTitles } from "../../core/recommend/asking/small-recommender.ts";

let bare: Recommender;
let mapped: Recommender;
let somebody: Person;
const given = { Heat: 5, Chinatown: 4.5, Se7en: 4.5, Fargo: 4, Amélie: 2, Alien: 5, Casablanca: 3 };
beforeAll(async () => {
  const data = await learnStarter();
  bare = new Recommender({ ...data, tasteMap: null });
  mapped = new Recommender({ ...data, tasteMap: drawTasteMap(data.films, data.hybrid) });
  somebody = raterOfTitles(mapped.films, given);
});

describe("the map that the worker hands over", () => {
  it("names each of its films as the page does, and carries nothing of the model's own memory", () => {
    const { scene, films, keys, years } = mapOfFilms(mapped)!;
    expect(scene.own).toEqual([]);
    expect(keys).toEqual(Array.from(films, (film) => filmKey(mapped.name(film))));
    expect(scene.titles).toEqual(Array.from(films, (film) => mapped.name(film).title));
    expect(Array.from(years)).toEqual(Array.from(films, (film) => mapped.name(film).year ?? 0));
    for (const array of [films, years, scene.x, scene.y, scene.light, scene.brightest])
      expect(array.buffer.byteLength).toBe(array.byteLength);
    expect(structuredClone(mapOfFilms(mapped))).toEqual(mapOfFilms(mapped));
  });

  it("is none where the model carries none, and nobody is on it", () => {
    expect(mapOfFilms(bare)).toBeNull();
    expect(onMap(bare, somebody)).toEqual([]);
  });

  it("has what somebody rated and saw in its place", () => {
    const { scene, films } = mapOfFilms(mapped)!;
    expect(onMap(mapped, stranger)).toEqual([]);
    const own = onMap(mapped, somebody);
    expect(own.length).toBe(Object.keys(given).length);
    for (const { place, rating } of own) {
      expect(given[scene.titles[place]! as keyof typeof given]).toBe(rating);
      expect(Array.from(somebody.history.items)).toContain(films[place]);
    }
    expect(withOwn(scene, own).own[0]!.rating).toBe(5);
  });

  it("tells of a film that is pointed at what the model predicts", () => {
    const heat = somebody.history.items[0]!;
    const without = changePerson(mapped.films, somebody, { remove: [heat] });
    expect(glance(mapped, without, heat)).toMatchObject({
      card: { film: heat, key: filmKey(mapped.name(heat)) },
      predicted: mapped.predict(without, heat),
    });
  });
});

describe("a taste in figures", () => {
  it("shows both ends of each kind of trait, with the ratings behind them, and no more", () => {
    const { traits, level } = tastePage(modelOf(mapped, []), somebody);
    const profile = mapped.profile(somebody);
    expect(level).toBe(profile.scale.level);
    expect(traits.length).toBeGreaterThan(0);
    for (const { kind, traits: shown } of traits) {
      expect(kind).not.toBe("decade");
      expect(shown.length).toBeLessThanOrEqual(6);
      const likings = shown.map(({ liking }) => liking);
      expect(likings).toEqual(likings.toSorted((a, b) => b - a));
      for (const { name, liking, ratings } of shown) {
        expect(profile.traits[kind].find((trait) => trait.name === name)!.liking).toBe(liking);
        expect(ratings.length).toBeLessThanOrEqual(5);
      }
    }
    const genres = profile.traits.genre.filter(({ ratings, liking }) => ratings.length > 0 && Math.abs(liking) >= 0.01);
    expect(traits[0]!.traits[0]!.name).toBe(genres[0]!.name);
    expect(traits[0]!.traits.at(-1)!.name).toBe(genres.at(-1)!.name);
  });

  it("counts films by decade beside what everybody watches", () => {
    const { decades } = tastePage(modelOf(mapped, []), somebody);
    expect(decades.reduce((sum, { films }) => sum + films, 0)).toBe(Object.keys(given).length);
    const names = decades.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    for (const { usual } of decades) expect(usual).toBeGreaterThanOrEqual(0);
  });
});
