// What runs in the browser when painting is timed: the page's own painter on a real canvas.
import type { FilmMap } from "../../src/core/recommend/taste-map/film-map.ts";
import { type MapScene, makeScene, type OwnFilm } from "../../src/web/map/map-scene.ts";
import { chartMap, nightMap } from "../../src/web/map/map-theme.ts";
import { fitView, zoomAt } from "../../src/web/map/map-view.ts";
import { labelFont, paintMap } from "../../src/web/map/paint-map.ts";
import { type MeasureText, placeLabels } from "../../src/web/map/place-labels.ts";

/** A map as JSON can hold it. */
export interface SentMap {
  readonly columns: Readonly<Record<"films" | "x" | "y" | "light", readonly number[]>>;
  readonly districts: readonly (Omit<FilmMap["districts"][number], "places"> & {
    readonly places: readonly number[];
  })[];
  readonly titles: readonly string[];
  readonly own: readonly OwnFilm[];
}

export interface PaintTimes {
  /** Medians of milliseconds. */
  readonly scene: number;
  readonly labels: number;
  readonly paint: number;
}

declare global {
  var paintTimes: (
    sent: SentMap,
    frames: number,
    look: { readonly zoom: number; readonly light: boolean },
  ) => Promise<PaintTimes>;
}

globalThis.paintTimes = async ({ columns, districts, titles, own }, frames, { zoom, light }) => {
  await Promise.all([document.fonts.load("italic 24px Fraunces"), document.fonts.load('600 13px "Instrument Sans"')]);
  const map: FilmMap = {
    films: Uint32Array.from(columns.films),
    x: Float32Array.from(columns.x),
    y: Float32Array.from(columns.y),
    light: Float32Array.from(columns.light),
    districts: districts.map((district) => ({ ...district, places: Uint32Array.from(district.places) })),
  };
  const canvas = document.querySelector("canvas")!;
  const ratio = devicePixelRatio;
  [canvas.width, canvas.height] = [innerWidth * ratio, innerHeight * ratio];
  const context = canvas.getContext("2d")!;
  context.scale(ratio, ratio);
  const measured = new Map<string, number>();
  const measure: MeasureText = (text, kind, size) => {
    const key = `${kind} ${size} ${text}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    context.font = labelFont(kind, size);
    const { width } = context.measureText(text);
    measured.set(key, width);
    return width;
  };
  const times = { scene: [] as number[], labels: [] as number[], paint: [] as number[] };
  const timed = <T>(list: number[], work: () => T): T => {
    const begun = performance.now();
    const result = work();
    list.push(performance.now() - begun);
    return result;
  };
  let scene: MapScene = makeScene(map, titles, own);
  for (let k = 0; k < 5; k++) scene = timed(times.scene, () => makeScene(map, titles, own));
  const fitted = fitView(scene.bounds, innerWidth, innerHeight);
  const view = zoomAt(fitted, scene.bounds, zoom, innerWidth / 2, innerHeight / 2);
  for (let frame = 0; frame < frames; frame++) {
    const labels = timed(times.labels, () => placeLabels(scene, view, measure));
    timed(times.paint, () => {
      paintMap(context, scene, view, light ? chartMap : nightMap, labels);
      context.getImageData(0, 0, 1, 1); // waits until it is on the canvas
    });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  return { scene: median(times.scene), labels: median(times.labels), paint: median(times.paint) };
};
