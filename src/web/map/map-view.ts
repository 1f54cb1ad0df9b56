// Which part of the map is seen, and how large: plain numbers, and what zooming and panning make of them. The map is fitted to its window, and may be stretched a little, as its directions
// have a meaning and its shape has none: a wide window shows a wide city. At zoom 1 all of it is seen.
import type { MapBounds } from "./map-scene.ts";

export interface MapView {
  /** Of the window, in px. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Pixels of one unit of the map at this zoom. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Where the map's own 0, 0 lies in the window. */
  readonly left: number;
  readonly top: number;
}

export const mostZoom = 24;
/** How much wider or higher than it is the map may be drawn. */
const mostStretch = 1.7;

/** Kept free around the map, for names that stand at its edge. */
function marginOf(width: number, height: number): number {
  return Math.min(64, 0.07 * Math.min(width, height) + 8);
}

/** All of the map in a window. */
export function fitView(bounds: MapBounds, width: number, height: number): MapView {
  const margin = marginOf(width, height);
  const wide = Math.max(bounds.right - bounds.left, 1e-6);
  const high = Math.max(bounds.bottom - bounds.top, 1e-6);
  const [x, y] = [Math.max(1, width - 2 * margin) / wide, Math.max(1, height - 2 * margin) / high];
  const [scaleX, scaleY] = [Math.min(x, mostStretch * y), Math.min(y, mostStretch * x)];
  const left = width / 2 - (scaleX * (bounds.left + bounds.right)) / 2;
  const top = height / 2 - (scaleY * (bounds.top + bounds.bottom)) / 2;
  return { width, height, zoom: 1, scaleX, scaleY, left, top };
}

/** Zooms such that what lies under a point of the window stays there; kept within limits. @param by 2 shows everything twice as large */
export function zoomAt(view: MapView, bounds: MapBounds, by: number, x: number, y: number): MapView {
  const zoom = Math.min(mostZoom, Math.max(1, view.zoom * by));
  const own = zoom / view.zoom;
  const zoomed = {
    ...view,
    zoom,
    scaleX: view.scaleX * own,
    scaleY: view.scaleY * own,
    left: x - own * (x - view.left),
    top: y - own * (y - view.top),
  };
  return keepInside(zoomed, bounds);
}

/** Moves what is seen by so many px. */
export function panBy(view: MapView, bounds: MapBounds, x: number, y: number): MapView {
  return keepInside({ ...view, left: view.left + x, top: view.top + y }, bounds);
}

/** A place of the map in the middle of the window, at a zoom. */
export function centreOn(view: MapView, bounds: MapBounds, x: number, y: number, zoom: number): MapView {
  const [shownX, shownY] = project(view, x, y);
  const moved = { ...view, left: view.left + view.width / 2 - shownX, top: view.top + view.height / 2 - shownY };
  return zoomAt(moved, bounds, zoom / view.zoom, view.width / 2, view.height / 2);
}

/** The same part of the map in a window of another size. */
export function refitView(view: MapView, bounds: MapBounds, width: number, height: number): MapView {
  const middle = unproject(view, view.width / 2, view.height / 2);
  return centreOn(fitView(bounds, width, height), bounds, ...middle, view.zoom);
}

/** On the way from one view to another of the same window: what both show in one place stays there. @param part 0 to 1 */
export function viewBetween(from: MapView, to: MapView, part: number): MapView {
  const mix = (a: number, b: number) => a + part * (b - a);
  return {
    ...to,
    zoom: mix(from.zoom, to.zoom),
    scaleX: mix(from.scaleX, to.scaleX),
    scaleY: mix(from.scaleY, to.scaleY),
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
  };
}

/** Where a place of the map lies in the window, in px. */
export function project(view: MapView, x: number, y: number): readonly [x: number, y: number] {
  return [view.left + view.scaleX * x, view.top + view.scaleY * y];
}

/** What place of the map lies at a point of the window. */
export function unproject(view: MapView, x: number, y: number): readonly [x: number, y: number] {
  return [(x - view.left) / view.scaleX, (y - view.top) / view.scaleY];
}

/** The map's middle stays where it is while all of it is seen; else no edge comes further in than half the window's margin. */
function keepInside(view: MapView, bounds: MapBounds): MapView {
  const margin = marginOf(view.width, view.height);
  return {
    ...view,
    left: keep(view.left, view.width, view.scaleX, bounds.left, bounds.right, margin),
    top: keep(view.top, view.height, view.scaleY, bounds.top, bounds.bottom, margin),
  };
}

function keep(at: number, size: number, scale: number, from: number, to: number, margin: number): number {
  const shown = scale * (to - from);
  if (shown <= size - 2 * margin + 1e-6) return size / 2 - (scale * (from + to)) / 2;
  return Math.min(margin - scale * from, Math.max(size - margin - scale * to, at));
}
