import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  centreOn,
  fitView,
  mostZoom,
  panBy,
  project,
  refitView,
  unproject,
  viewBetween,
  zoomAt,
} from "../../../src/web/map/map-view.ts";
import { PointIndex } from "../../../src/web/map/point-index.ts";
import { films, someScene } from "./some-map.ts";

const scene = someScene();
const { bounds } = scene;

describe("the view of a map", () => {
  it("shows all of it in any window, in the middle, not stretched out of its shape", () => {
    for (const [width, height] of [
      [1440, 900],
      [390, 760],
      [900, 300],
    ] as const) {
      const view = fitView(bounds, width, height);
      for (let place = 0; place < films; place++) {
        const [x, y] = project(view, scene.x[place]!, scene.y[place]!);
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
      const [left, top] = project(view, bounds.left, bounds.top);
      const [right, bottom] = project(view, bounds.right, bounds.bottom);
      expect(left + right).toBeCloseTo(width, 6);
      expect(top + bottom).toBeCloseTo(height, 6);
      expect(Math.max(view.scaleX / view.scaleY, view.scaleY / view.scaleX)).toBeLessThanOrEqual(1.7001);
    }
  });

  it("keeps what lies under the pointer there when zooming, away from the edges", () => {
    const view = fitView(bounds, 1000, 700);
    const before = unproject(view, 520, 360);
    const after = unproject(zoomAt(view, bounds, 3, 520, 360), 520, 360);
    expect(after[0]).toBeCloseTo(before[0], 9);
    expect(after[1]).toBeCloseTo(before[1], 9);
  });

  it("stays within its limits and on the map, whatever is done", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const step = fc.tuple(number(0.05, 20), number(-3000, 3000), number(-3000, 3000));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let view = fitView(bounds, 1000, 700);
        for (const [by, x, y] of steps) view = panBy(zoomAt(view, bounds, by, x, y), bounds, y, x);
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.zoom).toBeLessThanOrEqual(mostZoom);
        const [middleX, middleY] = unproject(view, 500, 350);
        expect(middleX >= bounds.left && middleX <= bounds.right).toBe(true);
        expect(middleY >= bounds.top && middleY <= bounds.bottom).toBe(true);
      }),
    );
  });

  it("comes back to the whole map when zoomed out", () => {
    const view = fitView(bounds, 1000, 700);
    const back = zoomAt(panBy(zoomAt(view, bounds, 9, 10, 10), bounds, -77, 5), bounds, 1 / 50, 900, 600);
    for (const key of ["zoom", "scaleX", "scaleY", "left", "top"] as const) expect(back[key]).toBeCloseTo(view[key], 6);
  });

  it("keeps its middle and its zoom in a window of another size", () => {
    const view = centreOn(fitView(bounds, 1000, 700), bounds, 0.5, 0.5, 4);
    const narrow = refitView(view, bounds, 390, 700);
    expect([narrow.width, narrow.height, narrow.zoom]).toEqual([390, 700, 4]);
    const [before, after] = [unproject(view, 500, 350), unproject(narrow, 195, 350)];
    expect(after[0]).toBeCloseTo(before[0], 9);
    expect(after[1]).toBeCloseTo(before[1], 9);
  });

  it("glides from one view to another around what both show in one place", () => {
    const from = fitView(bounds, 1000, 700);
    const to = zoomAt(from, bounds, 3, 520, 360);
    const [x, y] = unproject(from, 520, 360);
    expect(viewBetween(from, to, 0)).toEqual(from);
    expect(viewBetween(from, to, 1)).toEqual(to);
    const [shownX, shownY] = project(viewBetween(from, to, 0.37), x, y);
    expect([shownX, shownY].map((each) => Math.round(each * 1e6) / 1e6)).toEqual([520, 360]);
  });

  it("goes to a film", () => {
    const view = centreOn(fitView(bounds, 1000, 700), bounds, scene.x[210]!, scene.y[210]!, 8);
    expect(view.zoom).toBeCloseTo(8, 9);
    const [x, y] = project(view, scene.x[210]!, scene.y[210]!);
    expect([x, y]).toEqual([expect.closeTo(500, 3), expect.closeTo(350, 3)]);
  });
});

describe("PointIndex", () => {
  it("finds the film under a point, as looking at each would", () => {
    const index = new PointIndex(scene);
    const view = zoomAt(fitView(bounds, 1000, 700), bounds, 2, 300, 300);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 700 }), (x, y) => {
        const far = (place: number) => {
          const [shownX, shownY] = project(view, scene.x[place]!, scene.y[place]!);
          return Math.hypot(shownX - x, shownY - y);
        };
        const least = Math.min(...Array.from(scene.x.keys(), far));
        const found = index.at(view, x, y, 20);
        if (least > 20) expect(found).toBeNull();
        else expect(far(found!)).toBe(least);
      }),
    );
  });

  it("prefers somebody's own film", () => {
    const own = someScene([{ place: 210, rating: 5 }]);
    const view = fitView(bounds, 300, 200);
    const [x, y] = project(view, own.x[211]!, own.y[211]!);
    expect(new PointIndex(scene).at(view, x, y, 30)).toBe(211);
    expect(new PointIndex(own).at(view, x, y, 30)).toBe(210);
  });
});
