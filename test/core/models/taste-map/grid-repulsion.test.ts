import { describe, expect, it } from "vitest";
import { GridRepulsion } from "../../../../src/core/models/taste-map/grid-repulsion.ts";
import { createRandom } from "../../../../src/core/random/random.ts";

function exactly(places: Float64Array): { readonly out: Float64Array; readonly weight: number } {
  const out = new Float64Array(places.length);
  let weight = 0;
  for (let i = 0; i < places.length; i += 2) {
    for (let j = 0; j < places.length; j += 2) {
      if (i === j) continue;
      const [dx, dy] = [places[i]! - places[j]!, places[i + 1]! - places[j + 1]!];
      const q = 1 / (1 + dx * dx + dy * dy);
      weight += q;
      out[i]! += q * q * dx;
      out[i + 1]! += q * q * dy;
    }
  }
  return { out, weight };
}

function length(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

describe("GridRepulsion", () => {
  it.each([
    ["spread wide", 60, 800],
    ["close together", 0.5, 800],
    ["few", 20, 60],
  ])("is near to what every pair does, points %s", (_, reach, points) => {
    const random = createRandom(points, reach * 10);
    const places = Float64Array.from({ length: 2 * points }, () => reach * random.normal());
    const { out, weight } = exactly(places);
    const seen = new Float64Array(places.length);
    expect(Math.abs(new GridRepulsion(points).repel(places, seen) / weight - 1)).toBeLessThan(0.01);
    expect(length(seen.map((value, at) => value - out[at]!)) / length(out)).toBeLessThan(0.02);
  });

  it("lets points lie upon one another", () => {
    const places = new Float64Array(200).fill(3);
    const seen = new Float64Array(200);
    expect(new GridRepulsion(100).repel(places, seen)).toBe(100 * 99);
    expect(length(seen)).toBe(0);
  });
});
