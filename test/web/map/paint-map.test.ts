import { describe, expect, it } from "vitest";
import { builtUpAreas } from "../../../src/web/map/built-up-areas.ts";
import { districtsAround, mapOutline } from "../../../src/web/map/map-outline.ts";
import { makeScene, type OwnFilm } from "../../../src/web/map/map-scene.ts";
import { chartMap, nightMap } from "../../../src/web/map/map-theme.ts";
import { centreOn, fitView } from "../../../src/web/map/map-view.ts";
import { paintMap } from "../../../src/web/map/paint-map.ts";
import { placeLabels } from "../../../src/web/map/place-labels.ts";
import { someMap, someScene, titles } from "./some-map.ts";
import { SvgCanvas } from "./svg-canvas.ts";

const own: OwnFilm[] = [
  { place: 5, rating: 5 },
  { place: 47, rating: 1 },
  { place: 48, rating: 3 },
  { place: 300, rating: null },
];
const measure = (text: string, _kind: string, size: number) => 0.5 * size * text.length;

function drawn(theme = nightMap, view = fitView(someScene().bounds, 1440, 900)): string {
  const scene = someScene(own);
  const canvas = new SvgCanvas();
  paintMap(canvas, scene, view, theme, placeLabels(scene, view, measure), 7);
  return canvas.svg(view.width, view.height);
}
const count = (text: string, part: string) => text.split(part).length - 1;

describe("makeScene", () => {
  it("tells what somebody liked, did not like, and saw, the best rated first", () => {
    const scene = someScene(own);
    expect(scene.own.map(({ place, kind }) => [place, kind])).toEqual([
      [5, "liked"],
      [48, "so-so"],
      [47, "disliked"],
      [300, "seen"],
    ]);
    expect([Math.min(...scene.light), Math.max(...scene.light)]).toEqual([0, 1]);
  });

  it("refuses films that are not on the map, and titles that are not one a film", () => {
    expect(() => someScene([{ place: 400, rating: 3 }])).toThrow("Cannot make a map: 400 is no place of its 400 films");
    expect(() => makeScene(someMap, titles.slice(1))).toThrow("399 titles were seen; one a film, 400, was needed");
  });
});

describe("builtUpAreas", () => {
  it("outlines each of two towns, with closed rings around their films", () => {
    const films = 400;
    const at = (place: number) => 0.5 + (place % 2 === 0 ? -0.3 : 0.3) + 0.04 * Math.sin(place);
    const x = Float32Array.from({ length: films }, (_, place) => at(place));
    const y = Float32Array.from({ length: films }, (_, place) => 0.5 + 0.04 * Math.cos(3 * place));
    const [widest] = builtUpAreas(x, y, new Float32Array(films).fill(0.5));
    expect(widest).toHaveLength(2);
    const lefts = widest!.map((ring) => ring.filter((_, k) => k % 2 === 0)).sort((a, b) => a[0]! - b[0]!);
    expect(Math.max(...lefts[0]!)).toBeLessThan(0.4);
    expect(Math.min(...lefts[0]!)).toBeLessThan(0.16);
    expect(Math.min(...lefts[1]!)).toBeGreaterThan(0.6);
  });
});

describe("paintMap", () => {
  it("paints every light once", () => {
    const svg = drawn(chartMap);
    const lights = [...svg.matchAll(/<path d="([^"]+)" fill="(#\w+)"/g)].filter(([, , fill]) =>
      chartMap.lights.includes(fill!),
    );
    expect(lights).toHaveLength(400);
    expect(new Set(lights.map(([, path]) => path)).size).toBe(400);
  });

  it("tells own films apart by shape as well as by colour", () => {
    const svg = drawn(chartMap);
    expect(svg).toContain(`fill="${chartMap.liked}"`);
    expect(svg).toContain(`stroke="${chartMap.disliked}"`);
    const shape = (colour: string) => new RegExp(`<path d="([^"]+)" fill="[^"]*"[^>]*${colour}`).exec(svg)?.[1] ?? "";
    expect(count(shape(`stroke="${chartMap.disliked}`), "L")).toBe(7);
    expect(count(shape(`stroke="${chartMap.soSo}`), "a")).toBe(2);
  });

  it("glows at night only, and leaves out what is not seen", () => {
    expect(drawn(nightMap).length).toBeGreaterThan(drawn(chartMap).length);
    const near = centreOn(fitView(someScene().bounds, 1440, 900), someScene().bounds, 0, 0.2, 12);
    expect(count(drawn(chartMap, near), "a")).toBeLessThan(count(drawn(chartMap), "a") / 4);
  });

  it("writes names that are text", () => {
    const scene = makeScene(someMap, titles.with(5, "Tom & <Jerry>"), own);
    const view = fitView(scene.bounds, 800, 600);
    const canvas = new SvgCanvas();
    paintMap(canvas, scene, view, nightMap, placeLabels(scene, view, measure));
    expect(canvas.svg(800, 600)).toContain("Tom &amp; &lt;Jerry></text>");
  });
});

describe("the map in words", () => {
  it("lists districts within districts, with somebody's own first", () => {
    const outline = mapOutline(someScene([{ place: 390, rating: 5 }]));
    expect(outline.map(({ name }) => name)).toEqual(["South", "North"]);
    expect(outline[0]!.own.map(({ place }) => place)).toEqual([390]);
    expect(outline[1]!.within.map(({ name }) => name)).toEqual(["Far north", "Middle north"]);
    expect(outline[1]!.films).toHaveLength(200);
  });

  it("says where a film lies", () => {
    const { districts } = someScene();
    expect(districtsAround(someScene(), 70).map((district) => districts[district]!.name)).toEqual([
      "North",
      "Middle north",
      "A corner",
    ]);
  });
});
