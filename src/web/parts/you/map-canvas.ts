// Paints on a canvas as large as its window, in the device's own dots.
import type { MapScene } from "../../map/map-scene.ts";
import { chartMap, nightMap } from "../../map/map-theme.ts";
import type { MapView } from "../../map/map-view.ts";
import { paintMap } from "../../map/paint-map.ts";
import { type MeasureText, placeLabels } from "../../map/place-labels.ts";
import type { Colours } from "../../theme/watch-colours.ts";

export interface MapPicture {
  readonly scene: MapScene;
  readonly view: MapView;
  readonly colours: Colours;
  readonly pointed: number | null;
  readonly measure: MeasureText;
}

export function paintOn(canvas: HTMLCanvasElement, { scene, view, colours, pointed, measure }: MapPicture): void {
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) return; // too many canvases, or none allowed: the map in words is still there
  const [width, height] = [view.width, view.height].map((size) => Math.round(size * devicePixelRatio)) as [
    number,
    number,
  ];
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  context.setTransform(width / view.width, 0, 0, height / view.height, 0, 0);
  const theme = colours === "light" ? chartMap : nightMap;
  const labels = placeLabels(scene, view, measure);
  // what is pointed at is told of beside its light
  const others = labels.filter(({ kind, of }) => kind === "district" || of !== pointed);
  paintMap(context, scene, view, theme, others, pointed);
}

/** Calls back when a dot of the device has another size: another screen, or the browser's own zoom. @returns ends the watch */
export function watchDots(changed: () => void): () => void {
  const listening = new AbortController();
  const watch = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        changed();
        watch();
      },
      { once: true, signal: listening.signal },
    );
  };
  watch();
  return () => listening.abort();
}
