import { describe, expect, it } from "vitest";
import { lightTowards } from "../../../src/web/map/light-towards.ts";
import { withOwn } from "../../../src/web/map/map-scene.ts";
import { fitView, project } from "../../../src/web/map/map-view.ts";
import { someScene } from "./some-map.ts";

const scene = someScene();
const view = fitView(scene.bounds, 1000, 700);
const shown = (place: number) => project(view, scene.x[place]!, scene.y[place]!);
const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

describe("from light to light", () => {
  it("goes the way that was said, from every film that has a neighbour there", () => {
    for (const place of scene.titles.keys()) {
      for (const towards of directions) {
        const from = shown(place);
        const next = lightTowards(scene, view, from, towards);
        if (next === null) continue;
        const [x, y] = shown(next);
        const ahead = (x - from[0]) * towards[0] + (y - from[1]) * towards[1];
        expect(ahead).toBeGreaterThanOrEqual(18);
      }
    }
  });

  it("ends at the map's edge", () => {
    expect(lightTowards(scene, view, shown(0), [-1, 0])).toBeNull();
    expect(lightTowards(scene, view, shown(0), [0, -1])).toBeNull();
    expect(lightTowards(scene, view, shown(0), [1, 0])).not.toBeNull();
  });

  it("takes somebody's own film rather than one before it", () => {
    const middle = 210;
    const plain = lightTowards(scene, view, shown(middle), [1, 0])!;
    const behind = plain + 1;
    const own = withOwn(scene, [{ place: behind, rating: 5 }]);
    expect(lightTowards(own, view, shown(middle), [1, 0])).toBe(behind);
  });

  it("reaches every part of the map from its middle", () => {
    for (const [x, y] of directions) {
      let place: number | null = 210;
      for (let steps = 0; place !== null && steps < 60; steps++) {
        const next: number | null = lightTowards(scene, view, shown(place), [x, y]);
        if (next === null) break;
        place = next;
      }
      const [shownX, shownY] = shown(place!);
      const [left, top] = project(view, scene.bounds.left, scene.bounds.top);
      const [right, bottom] = project(view, scene.bounds.right, scene.bounds.bottom);
      const far = x === 1 ? right - shownX : x === -1 ? shownX - left : y === 1 ? bottom - shownY : shownY - top;
      expect(far).toBeLessThan(80);
    }
  });
});
