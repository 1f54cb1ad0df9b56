import { describe, expect, it } from "vitest";
import { layOutFilms } from "../../../../src/core/models/taste-map/lay-out-films.ts";
import { turnMap } from "../../../../src/core/models/taste-map/turn-map.ts";
import { createRandom } from "../../../../src/core/random/random.ts";

const kinds = 4;
const films = 240;
const width = 12;

/** Films of four tastes in turn, each about a direction of its own. */
function tastes(count = films) {
  const random = createRandom(11);
  const factors = Float32Array.from({ length: count * width }, (_, at) => {
    const isOwn = at % width === Math.floor(at / width) % kinds;
    return (isOwn ? 1 : 0) + 0.2 * random.normal();
  });
  const traits = {
    rows: count,
    columns: 1,
    indptr: new Uint32Array(count + 1),
    indices: new Uint32Array(0),
    data: new Float32Array(0),
  };
  return { films: count, factors, traits };
}

describe("layOutFilms", () => {
  const places = layOutFilms(tastes());

  it("puts films of one taste next to one another", () => {
    let own = 0;
    for (let film = 0; film < films; film++) {
      const far = (other: number) =>
        Math.hypot(places[2 * film]! - places[2 * other]!, places[2 * film + 1]! - places[2 * other + 1]!);
      const all = Array.from({ length: films }, (_, other) => other).filter((other) => other !== film);
      for (const other of all.sort((a, b) => far(a) - far(b)).slice(0, 10)) if (other % kinds === film % kinds) own++;
    }
    expect(own / (10 * films)).toBeGreaterThan(0.98);
  });

  it("makes the same map of the same films, to the bit, about a middle of 0", () => {
    expect(layOutFilms(tastes())).toEqual(places);
    expect(Math.abs(places.reduce((sum, value, at) => sum + (at % 2 === 0 ? value : 0), 0))).toBeLessThan(1e-6);
  });

  it("refuses a handful", () => {
    expect(() => layOutFilms(tastes(49))).toThrow("Cannot lay out a map: 49 films were seen; 50 were needed");
  });
});

describe("turnMap", () => {
  it("turns what grows towards the east, by an eighth of a turn more or less, and what grows towards the north upwards", () => {
    const random = createRandom(2);
    const count = 200;
    const [a, b] = [0, 1].map((axis) =>
      Float64Array.from({ length: count }, () => (axis === 0 ? 3 : 1) * random.normal()),
    );
    const places = Float64Array.from({ length: 2 * count }, (_, at) => (at % 2 === 0 ? -b![at >> 1]! : a![at >> 1]!));
    const before = Math.hypot(places[0]! - places[2]!, places[1]! - places[3]!);
    turnMap(places, a!, b!);
    expect(Math.hypot(places[0]! - places[2]!, places[1]! - places[3]!)).toBeCloseTo(before, 9);
    const along = (axis: number, numbers: Float64Array) =>
      numbers.reduce((sum, number, point) => sum + number * places[2 * point + axis]!, 0);
    expect(along(0, a!)).toBeGreaterThan(Math.abs(along(1, a!)));
    expect(along(1, b!)).toBeGreaterThan(0);
  });
});
