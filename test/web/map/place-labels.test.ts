import { describe, expect, it } from "vitest";
import { overlaps } from "../../../src/web/map/label-box.ts";
import type { OwnFilm } from "../../../src/web/map/map-scene.ts";
import { centreOn, fitView, project } from "../../../src/web/map/map-view.ts";
import { type MapLabel, placeLabels } from "../../../src/web/map/place-labels.ts";
import { someScene } from "./some-map.ts";

const measure = (text: string, _kind: string, size: number) => 0.5 * size * text.length;
const own: OwnFilm[] = [
  { place: 5, rating: 5 },
  { place: 47, rating: 1 },
  { place: 48, rating: 4 },
  { place: 300, rating: null },
];

const boxOf = ({ x, y, width, size }: MapLabel) => ({
  ...{ left: x, right: x + width },
  ...{ top: y - size / 2, bottom: y + size / 2 },
});

describe("placeLabels", () => {
  const scene = someScene(own);
  const wide = fitView(scene.bounds, 1440, 900);
  const named = (labels: readonly MapLabel[], kind: string) =>
    labels.filter((label) => label.kind === kind).map(({ text }) => text);

  it.each([
    ["wide", fitView(scene.bounds, 1440, 900)],
    ["narrow", fitView(scene.bounds, 390, 600)],
    ["near", centreOn(fitView(scene.bounds, 1440, 900), scene.bounds, 0.4, 0.4, 5)],
  ])("writes nothing over anything, nor past the window, %s", (_, view) => {
    const labels = placeLabels(scene, view, measure);
    expect(labels.length).toBeGreaterThan(4);
    for (const [k, label] of labels.entries()) {
      const box = boxOf(label);
      expect(box.left >= 0 && box.right <= view.width && box.top >= 0 && box.bottom <= view.height).toBe(true);
      for (const other of labels.slice(k + 1)) expect(overlaps(box, boxOf(other))).toBe(false);
    }
  });

  it("names the few districts from afar, those within them further in", () => {
    const narrow = fitView(scene.bounds, 390, 600);
    expect(named(placeLabels(scene, narrow, measure), "district")).toEqual(["North", "South"]);
    expect(named(placeLabels(scene, wide, measure), "district").slice(0, 2)).toEqual(["North", "South"]);
    const near = centreOn(wide, scene.bounds, 0.5, 0.4, 4);
    expect(named(placeLabels(scene, near, measure), "district")).toContain("Middle north");
    expect(named(placeLabels(scene, near, measure), "district")).not.toContain("North");
    const called = { ...scene, districts: scene.districts.map((district) => ({ ...district, landmark: 1 })) };
    expect(named(placeLabels(called, near, measure), "district")).toEqual([]);
    expect(named(placeLabels(called, narrow, measure), "district")).toEqual(["North", "South"]);
    const nearer = centreOn(wide, scene.bounds, 0.5, 0.42, 12);
    expect(named(placeLabels(scene, nearer, measure), "district")).toEqual(["A corner"]);
  });

  it("writes somebody's own films before the best-known ones, and the one that is pointed at before all", () => {
    const labels = placeLabels(scene, wide, measure, { pointed: 333 });
    expect(labels[0]).toMatchObject({ text: "Film 333", kind: "pointed" });
    expect(new Set(named(labels, "own"))).toEqual(new Set(["Film 5", "Film 47", "Film 48", "Film 300"]));
    const firstFilm = labels.findIndex(({ kind }) => kind === "film");
    expect(labels.slice(firstFilm).every(({ kind }) => kind === "film")).toBe(true);
  });

  it("hides no light of somebody's own", () => {
    const crowd = someScene(Array.from({ length: 60 }, (_, k) => ({ place: 150 + k, rating: 4 })));
    for (const view of [wide, fitView(crowd.bounds, 390, 600)]) {
      for (const label of placeLabels(crowd, view, measure)) {
        for (const { place } of crowd.own) {
          const [x, y] = project(view, crowd.x[place]!, crowd.y[place]!);
          const { left, right, top, bottom } = boxOf(label);
          expect(x > left && x < right && y > top && y < bottom).toBe(false);
        }
      }
    }
  });

  it("writes the brightest films, and no more than there is room for", () => {
    const films = named(placeLabels(someScene(), wide, measure), "film");
    expect(films[0]).toBe(`Film ${someScene().brightest[0]}`);
    expect(films.length).toBeLessThanOrEqual((1440 * 900) / 90_000 + 1);
  });
});
