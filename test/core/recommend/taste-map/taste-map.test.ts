// The map from films with five plain tastes to a file and to whoever asks for it.
import { beforeAll, describe, expect, it } from "vitest";
import { ArtifactError } from "../../../../src/core/artifact/artifact-error.ts";
import { openArtifact } from "../../../../src/core/artifact/open-artifact.ts";
import { packArtifact } from "../../../../src/core/artifact/pack-artifact.ts";
import { drawTasteMap } from "../../../../src/core/recommend/taste-map/draw-taste-map.ts";
import { filmMap } from "../../../../src/core/recommend/taste-map/film-map.ts";
import { packTasteMap, unpackTasteMap } from "../../../../src/core/recommend/taste-map/pack-taste-map.ts";
import { districtsOf, mapSteps, type TasteMap } from "../../../../src/core/recommend/taste-map/taste-map.ts";
import { plantedMap } from "../../../support/planted-map.ts";

const { films, model } = plantedMap();
const header = { films: [], options: {}, manifest: {}, metrics: {}, licences: [] };

let map: TasteMap;
beforeAll(() => {
  map = drawTasteMap(films, model)!;
});

describe("drawTasteMap", () => {
  it("has all films that have a place in taste, in a frame whose longer side is full", () => {
    expect([...map.films]).toEqual(Array.from({ length: 160 }, (_, film) => film));
    const reach = [0, 1].map((axis) => {
      const own = map.places.filter((_, at) => at % 2 === axis);
      return Math.max(...own) - Math.min(...own);
    });
    expect(Math.max(...reach)).toBe(mapSteps);
  });

  it("finds the five kinds, and calls them by what is true of them", () => {
    const widest = map.districts.filter(({ level }) => level === 0);
    const names = widest.map(({ name }) => name);
    expect(names).toHaveLength(5);
    expect(names.some((name) => /horror/i.test(name))).toBe(true);
    expect(names).toContain("Marvel");
    expect(names.some((name) => name.startsWith("French "))).toBe(true);
    expect(names.some((name) => /westerns/i.test(name))).toBe(true);
    for (const place of map.films.keys()) {
      const own = [...districtsOf(map, place)].map((district) => map.districts[district]!);
      expect(own.at(-1)!.level).toBe(0);
      if (own.at(-1)!.name === "Marvel") expect(place % 5).toBe(2);
      for (const { name, landmark } of own) expect(landmark !== undefined).toBe(name.startsWith("Around "));
      for (const [k, district] of own.slice(1).entries()) expect(district.level).toBe(own[k]!.level - 1);
    }
    expect(new Set(map.districts.map(({ name }) => name)).size).toBe(map.districts.length);
  });

  it("draws the same map of the same model", () => {
    expect(drawTasteMap(films, model)).toEqual(map);
  });

  it("is nothing of a handful of films", () => {
    const few = plantedMap(9);
    expect(drawTasteMap(few.films, few.model)).toBeNull();
  });
});

describe("the part taste-map", () => {
  const opened = (tampered: Partial<TasteMap> = {}, districts: unknown = null) => {
    const packed = packTasteMap({ ...map, ...tampered });
    const own = districts === null ? packed.header : { districts };
    const bytes = packArtifact({ ...header, parts: { "taste-map": own } }, packed.sections);
    return unpackTasteMap(openArtifact(bytes.buffer), films.size);
  };

  it("comes back as it was", () => {
    expect(opened()).toEqual(map);
  });

  it("need not be there", () => {
    expect(unpackTasteMap(openArtifact(packArtifact({ ...header, parts: {} }, []).buffer), films.size)).toBeNull();
  });

  it("is refused where it does not fit", () => {
    const [first] = map.districts;
    expect(() => opened({ district: map.district.slice(1) })).toThrow(
      "160 films, 160 places and 159 films in districts",
    );
    expect(() => opened({ films: map.films.map((film) => film + 2) })).toThrow("films that do not ascend below 161");
    expect(() => opened({ films: map.films.slice().reverse() })).toThrow("films that do not ascend");
    expect(() => opened({ district: map.district.map(() => 9999) })).toThrow("districts that are not there");
    expect(() => opened({}, "none")).toThrow("has no list of districts");
    expect(() => opened({}, [{ ...first, level: 1 }])).toThrow("has a district 0 that cannot be read");
    expect(() => opened({}, [first, { ...first, level: 1, parent: 1 }])).toThrow("a district 1 that cannot be read");
    expect(() => opened({}, [{ ...first, x: -1 }])).toThrow(ArtifactError);
    expect(() => opened({}, [{ ...first, landmark: films.size }])).toThrow("a district 0 that cannot be read");
  });
});

describe("filmMap", () => {
  it("tells places from 0 to 1, south as screens have it, and a light of the logarithm of ratings", () => {
    const { x, y, light } = filmMap(map, films);
    for (const place of map.films.keys()) {
      expect(x[place]).toBeCloseTo(map.places[2 * place]! / mapSteps, 6);
      expect(y[place]).toBeCloseTo(1 - map.places[2 * place + 1]! / mapSteps, 6);
    }
    expect(light[159]).toBe(1);
    expect(light[0]).toBeCloseTo(Math.log(2) / Math.log(161), 6);
  });

  it("lists districts by level and light, those within others behind them, with their films, the brightest first", () => {
    const { districts, light } = filmMap(map, films);
    for (const [place, district] of districts.entries()) {
      const before = districts[place - 1];
      if (before?.level === district.level) expect(before.light).toBeGreaterThanOrEqual(district.light);
      else expect(district.level).toBe(before === undefined ? 0 : before.level + 1);
      if (district.parent !== null) {
        const around = new Set(districts[district.parent]!.places);
        expect([...district.places].every((own) => around.has(own))).toBe(true);
      }
      const lights = [...district.places].map((own) => light[own]!);
      expect(lights).toEqual(lights.toSorted((a, b) => b - a));
    }
    const widest = districts.filter(({ level }) => level === 0);
    expect(widest.reduce((sum, { places }) => sum + places.length, 0)).toBe(160);
  });
});
