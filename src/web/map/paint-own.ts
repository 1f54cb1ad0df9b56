// Somebody's own films on a map. Liked: a star, larger the more; not liked: a hollow lozenge; in between: a ring; seen and not rated: a small ring. Told apart by shape
// as well as by colour.
import type { MapCanvas } from "./map-canvas.ts";
import type { MapScene, OwnLight } from "./map-scene.ts";
import type { MapTheme } from "./map-theme.ts";
import { type MapView, project } from "./map-view.ts";
import { paintHalo } from "./paint-halo.ts";

/** Of a glow; fewer where there are many. */
const [manyRounds, fewRounds, crowd] = [9, 4, 100];
/** Beside the glow of films. */
const ownGlow = 1.4;
/** px beyond the window's edge where a film's glow is still seen. */
const margin = 40;

/** @param shrunk what a narrow window makes of sizes */
export function paintOwn(canvas: MapCanvas, scene: MapScene, view: MapView, theme: MapTheme, shrunk: number): void {
  const size = Math.min(1.5, view.zoom ** 0.2) * shrunk;
  const seen = scene.own.map((own) => marked(own, scene, view, size)).filter((mark) => isSeen(mark, view));
  const stars = seen.filter(({ kind }) => kind === "liked");
  const rounds = stars.length > crowd ? fewRounds : manyRounds;
  const glow = ownGlow * theme.glow;
  canvas.fillStyle = theme.liked;
  if (glow > 0) for (const { x, y, radius } of stars) paintHalo(canvas, { x, y, radius, glow }, rounds);
  canvas.lineWidth = 1.5;
  for (const { x, y, radius, kind } of seen.reverse()) {
    canvas.beginPath();
    if (kind === "liked") traceStar(canvas, x, y, radius);
    else if (kind === "disliked") traceStar(canvas, x, y, radius, 1 / Math.SQRT2);
    else canvas.arc(x, y, radius, 0, 2 * Math.PI);
    canvas.fillStyle = kind === "liked" ? theme.liked : theme.ground;
    canvas.fill();
    if (kind === "liked") continue;
    canvas.strokeStyle = kind === "disliked" ? theme.disliked : theme.soSo;
    canvas.stroke();
  }
}

type Mark = OwnLight & { readonly x: number; readonly y: number; readonly radius: number };

function marked(own: OwnLight, scene: MapScene, view: MapView, size: number): Mark {
  const [x, y] = project(view, scene.x[own.place]!, scene.y[own.place]!);
  return { ...own, x, y, radius: size * radiusOf(own) };
}

function radiusOf({ kind, rating }: OwnLight): number {
  if (kind === "liked") return 5.5 + 2.4 * ((rating ?? 0) - 3.5);
  return { disliked: 5, "so-so": 3.8, seen: 2.8 }[kind];
}

function isSeen({ x, y }: Mark, { width, height }: MapView): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

/** A star of four points; a lozenge where its inner corners lie on the sides between them. */
function traceStar(canvas: MapCanvas, x: number, y: number, radius: number, inner = 0.36): void {
  for (let point = 0; point < 8; point++) {
    const [angle, own] = [(point * Math.PI) / 4, point % 2 === 0 ? radius : radius * inner];
    const [atX, atY] = [x + own * Math.sin(angle), y - own * Math.cos(angle)];
    if (point === 0) canvas.moveTo(atX, atY);
    else canvas.lineTo(atX, atY);
  }
  canvas.closePath();
}
