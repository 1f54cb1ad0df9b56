// Paints a map: ground, lights, what is somebody's own, names. Only the best-known films glow, and little.
// What it paints on is a canvas's context, or whatever has the few methods named here (a recorder that writes SVG).
import type { Ring } from "./built-up-areas.ts";
import type { MapCanvas } from "./map-canvas.ts";
import type { MapScene } from "./map-scene.ts";
import type { MapTheme } from "./map-theme.ts";
import { type MapView, project } from "./map-view.ts";
import { paintHalo } from "./paint-halo.ts";
import { paintOwn } from "./paint-own.ts";
import type { LabelKind, MapLabel } from "./place-labels.ts";

/** The type of a name; whoever measures texts uses the same. */
export function labelFont(kind: LabelKind, size: number): string {
  if (kind === "district") return `italic 400 ${size}px Fraunces, Georgia, serif`;
  return `${kind === "film" ? 400 : 600} ${size}px "Instrument Sans", system-ui, sans-serif`;
}

/** @param labels those of `placeLabels` for the same scene and view @param pointed the film that is pointed at */
export function paintMap(
  canvas: MapCanvas,
  scene: MapScene,
  view: MapView,
  theme: MapTheme,
  labels: readonly MapLabel[],
  pointed: number | null = null,
): void {
  canvas.globalAlpha = 1;
  canvas.fillStyle = theme.ground;
  canvas.fillRect(0, 0, view.width, view.height);
  paintGround(canvas, scene, view, theme);
  paintLights(canvas, scene, view, theme);
  paintOwn(canvas, scene, view, theme, shrinkFor(view.width));
  if (pointed !== null) paintPointed(canvas, scene, view, theme, pointed);
  paintLabels(canvas, theme, labels);
}

function paintGround(canvas: MapCanvas, { ground }: MapScene, view: MapView, { land, shore }: MapTheme): void {
  for (const [step, rings] of ground.entries()) {
    canvas.beginPath();
    for (const ring of rings) traceRing(canvas, ring, view);
    canvas.fillStyle = land[step]!;
    canvas.fill("evenodd");
    if (shore === null) continue;
    canvas.strokeStyle = shore;
    canvas.lineWidth = step === 0 ? 1 : 0.5;
    canvas.stroke();
  }
}

/** Corners rounded: a curve from the middle of each side to that of the next. */
function traceRing(canvas: MapCanvas, ring: Ring, view: MapView): void {
  const count = ring.length / 2;
  const corner = (k: number) => project(view, ring[2 * (k % count)]!, ring[2 * (k % count) + 1]!);
  for (let k = 0; k <= count; k++) {
    const [x, y] = corner(k);
    const [nextX, nextY] = corner(k + 1);
    if (k === 0) canvas.moveTo((x + nextX) / 2, (y + nextY) / 2);
    else canvas.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  canvas.closePath();
}

/** Lights grow with the zoom, but slower than the streets between them; in a narrow window all is a little smaller. */
function radiusOf(light: number, { zoom, width }: MapView): number {
  return (0.95 + 2.1 * light * light) * Math.min(2.4, zoom ** 0.4) * shrinkFor(width);
}

function shrinkFor(width: number): number {
  return Math.min(1, 0.55 + width / 2000);
}

/** The light from which films glow. */
const glowsFrom = 0.66;
const glowRounds = 3;
/** px beyond the window's edge where a light is still seen. */
const reach = 16;

/** The faintest first. A fill for each: a canvas is quicker with many small paths than with few large ones. */
function paintLights(canvas: MapCanvas, scene: MapScene, view: MapView, theme: MapTheme): void {
  const { light, brightest } = scene;
  const classes = theme.lights.length;
  let held = -1;
  for (let k = brightest.length - 1; k >= 0; k--) {
    const place = brightest[k]!;
    const x = view.left + view.scaleX * scene.x[place]!;
    const y = view.top + view.scaleY * scene.y[place]!;
    if (x < -reach || y < -reach || x > view.width + reach || y > view.height + reach) continue;
    const own = light[place]!;
    const radius = radiusOf(own, view);
    const glow = (theme.glow * (own - glowsFrom)) / (1 - glowsFrom);
    if (glow > 0) {
      canvas.fillStyle = theme.lights.at(-1)!;
      paintHalo(canvas, { x, y, radius, glow }, glowRounds);
      held = -1;
    }
    const step = Math.min(classes - 1, Math.floor(own * classes));
    if (step !== held) canvas.fillStyle = theme.lights[step]!;
    held = step;
    canvas.beginPath();
    canvas.arc(x, y, radius, 0, 2 * Math.PI);
    canvas.fill();
  }
}

function paintPointed(canvas: MapCanvas, scene: MapScene, view: MapView, theme: MapTheme, pointed: number): void {
  const [x, y] = project(view, scene.x[pointed]!, scene.y[pointed]!);
  canvas.beginPath();
  canvas.arc(x, y, 9, 0, 2 * Math.PI);
  canvas.strokeStyle = theme.ownName;
  canvas.lineWidth = 1.5;
  canvas.stroke();
}

/** Each with an edge of the ground's colour, so that lights do not run into letters; what was placed first lies on top. */
function paintLabels(canvas: MapCanvas, theme: MapTheme, labels: readonly MapLabel[]): void {
  canvas.textAlign = "left";
  canvas.textBaseline = "middle";
  canvas.lineJoin = "round";
  for (const { text, kind, size, strength, x, y } of [...labels].reverse()) {
    canvas.font = labelFont(kind, size);
    // a faint name needs as clear a ground as a strong one, or lights strike it through
    canvas.globalAlpha = kind === "district" ? Math.min(0.9, 2 * strength) : 0.6 * strength;
    canvas.strokeStyle = theme.ground;
    canvas.lineWidth = kind === "district" ? 5 : 3;
    canvas.strokeText(text, x, y);
    canvas.globalAlpha = strength;
    canvas.fillStyle = { district: theme.district, film: theme.filmName, own: theme.ownName, pointed: theme.ownName }[
      kind
    ];
    canvas.fillText(text, x, y);
  }
  canvas.globalAlpha = 1;
}
