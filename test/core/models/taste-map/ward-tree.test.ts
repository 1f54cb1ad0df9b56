import { describe, expect, it } from "vitest";
import { pointsOf, wardTree } from "../../../../src/core/models/taste-map/ward-tree.ts";
import { createRandom } from "../../../../src/core/random/random.ts";

describe("wardTree", () => {
  it("joins what lies together first, and all at last", () => {
    const tree = wardTree(Float64Array.of(0, 0, 10, 0, 0.5, 0, 10, 0.25, 0, 3));
    const groups = [5, 6, 7, 8].map((group) => pointsOf(tree, group));
    expect(groups).toContainEqual([0, 2]);
    expect(groups).toContainEqual([1, 3]);
    expect(groups).toContainEqual([0, 2, 4]);
    expect(groups[3]).toEqual([0, 1, 2, 3, 4]);
    expect([...tree.sizes].slice(5)).toEqual(groups.map(({ length }) => length));
  });

  it("has every group once, whatever the places, those upon one another among them", () => {
    const random = createRandom(4);
    const places = Float64Array.from({ length: 600 }, (_, at) => (at < 100 ? 1 : random.below(40)));
    const { joined, sizes, points } = wardTree(places);
    expect([...joined].sort((a, b) => a - b)).toEqual(Array.from({ length: 2 * points - 2 }, (_, group) => group));
    expect(sizes.at(-1)).toBe(points);
    for (const [at, group] of joined.entries()) expect(group).toBeLessThan(points + (at >> 1));
  });

  it("is a point of one point", () => {
    expect(pointsOf(wardTree(Float64Array.of(1, 2)), 0)).toEqual([0]);
  });
});
