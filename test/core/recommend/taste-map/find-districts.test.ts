import { describe, expect, it } from "vitest";
import type { DistrictNameKind, NameTrait } from "../../../../src/core/recommend/taste-map/district-traits.ts";
import { findDistricts } from "../../../../src/core/recommend/taste-map/find-districts.ts";

// five towns of thirty films side by side
const towns = 5;
const each = 30;
const films = towns * each;
const places = Float64Array.from({ length: 2 * films }, (_, at) => {
  const [film, axis] = [at >> 1, at % 2];
  return axis === 0 ? 10 * Math.floor(film / each) + Math.sin(film) : Math.cos(7 * film);
});
const town = (k: number, from = 0, to = each) => Array.from({ length: to - from }, (_, film) => k * each + from + film);
const trait = (name: string, kind: DistrictNameKind, own: number[]): NameTrait => ({ name, kind, places: own });
const brightest = Array.from({ length: films }, (_, film) => films - 1 - film);
const found = (traits: readonly NameTrait[]) =>
  findDistricts(places, traits, brightest, (place) => `Film ${place}`).filter(({ level }) => level === 0);

describe("findDistricts", () => {
  it("finds the towns, and calls one of which nothing is true by its best-known film", () => {
    const named = found([trait("Horror", "genre", town(0)), trait("French cinema", "cinema", town(2, 0, 20))]);
    expect(named.map(({ name }) => name).sort()).toEqual([
      "Around Film 119",
      "Around Film 149",
      "Around Film 59",
      "French cinema",
      "Horror",
    ]);
    const french = named.find(({ name }) => name === "French cinema")!;
    expect([french.places, french.named]).toEqual([town(2), town(2, 0, 20)]);
  });

  it("calls somebody's films by where they are set, where most of them are", () => {
    const allen = trait("Woody Allen", "person", town(1, 0, 12));
    const names = (york: number[]) => found([allen, trait("New York", "place", york)]).map(({ name }) => name);
    expect(names(town(1, 4, 12))).toContain("Woody Allen's New York");
    expect(names(town(1, 9, 12))).toContain("Woody Allen");
  });

  it("does not say within a district what is true of all of it", () => {
    const horror = trait("Eighties horror", "pair", town(0));
    const all = findDistricts(places, [horror, trait("The eighties", "era", town(0))], brightest, String);
    const within = all.filter(({ level, places: [first] }) => level > 0 && first! < each);
    expect(within.length).toBeGreaterThan(1);
    expect(within.every(({ name }) => name.startsWith("Around "))).toBe(true);
  });
});
