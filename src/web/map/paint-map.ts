// Paints a map: ground, lights, what is somebody's own, names. Films of about the same light are one path, so that 3,000 of them are six fills; only the brightest glow, and little.
// What it paints on is a canvas's context, or whatever has the few methods named here (a recorder that writes SVG).
import type { Ring } from "./built-up-areas.ts";
import type { MapScene, OwnLight } from "./map-scene.ts";
import type { MapTheme } from "./map-theme.ts";
import { type MapView, project } from "./map-view.ts";
import type { LabelKind, MapLabel } from "./place-labels.ts";

/** What is used of a canvas. */
export type MapCanvas = Pick<
  CanvasRenderingContext2D,
  | "arc"
  | "beginPath"
  | "closePath"
  | "fill"
  | "fillRect"
  | "fillStyle"
  | "fillText"
  | "font"
  | "globalAlpha"
  | "lineJoin"
  | "lineTo"
  | "lineWidth"
  | "moveTo"
  | "quadraticCurveTo"
  | "stroke"
  | "strokeStyle"
  | "strokeText"
  | "textAlign"
  | "textBaseline"
>;

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
  for (const own of [...scene.own].reverse()) paintOwn(canvas, scene, view, theme, own);
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

const glowsFrom = 0.66;
/** How far a glow reaches beyond its light, in radii, and of how many rounds it is: there are hundreds of bright films, and few of somebody's own. */
const haloReach = 2.6;
const filmRounds = 3;
const ownRounds = 9;

function paintLights(canvas: MapCanvas, scene: MapScene, view: MapView, theme: MapTheme): void {
  const { x, y, light, brightest } = scene;
  const classes = theme.lights.length;
  const reach = 12;
  let held = -1;
  for (let k = brightest.length - 1; k >= 0; k--) {
    const place = brightest[k]!;
    const shownX = view.left + view.scaleX * x[place]!;
    const shownY = view.top + view.scaleY * y[place]!;
    if (shownX < -reach || shownY < -reach || shownX > view.width + reach || shownY > view.height + reach) continue;
    const own = Math.min(classes - 1, Math.floor(light[place]! * classes));
    if (own !== held) {
      if (held >= 0) canvas.fill();
      canvas.beginPath();
      canvas.fillStyle = theme.lights[own]!;
      held = own;
    }
    const radius = radiusOf(light[place]!, view);
    canvas.moveTo(shownX + radius, shownY);
    canvas.arc(shownX, shownY, radius, 0, 2 * Math.PI);
  }
  if (held >= 0) canvas.fill();
  if (theme.glow > 0) paintGlow(canvas, scene, view, theme);
}

/** About the brightest alone. */
function paintGlow(canvas: MapCanvas, { x, y, light, brightest }: MapScene, view: MapView, theme: MapTheme): void {
  canvas.fillStyle = theme.lights.at(-1)!;
  for (const place of brightest) {
    const own = (light[place]! - glowsFrom) / (1 - glowsFrom);
    if (own <= 0) break;
    const [shownX, shownY] = project(view, x[place]!, y[place]!);
    const radius = radiusOf(light[place]!, view);
    paintHalo(canvas, shownX, shownY, radius, theme.glow * own, filmRounds);
  }
}

/** Liked: a star, larger the more; not liked: a hollow lozenge; in between: a ring; seen and not rated: a small ring. */
function paintOwn(
  canvas: MapCanvas,
  scene: MapScene,
  view: MapView,
  theme: MapTheme,
  { place, kind, rating }: OwnLight,
): void {
  const [x, y] = project(view, scene.x[place]!, scene.y[place]!);
  const grown = Math.min(1.5, view.zoom ** 0.2) * shrinkFor(view.width);
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  if (kind === "liked") {
    const radius = (5.5 + 2.4 * ((rating ?? 3.5) - 3.5)) * grown;
    canvas.fillStyle = theme.liked;
    if (theme.glow > 0) paintHalo(canvas, x, y, radius, 1.4 * theme.glow, ownRounds);
    canvas.beginPath();
    traceStar(canvas, x, y, radius);
    canvas.fill();
    return;
  }
  if (kind === "disliked") traceStar(canvas, x, y, 5 * grown, 1 / Math.SQRT2);
  else canvas.arc(x, y, (kind === "so-so" ? 3.8 : 2.8) * grown, 0, 2 * Math.PI);
  canvas.fillStyle = theme.ground;
  canvas.strokeStyle = kind === "disliked" ? theme.disliked : theme.soSo;
  canvas.fill();
  canvas.stroke();
}

/** Rounds that grow wider and fainter, as a soft edge needs no gradient. */
function paintHalo(canvas: MapCanvas, x: number, y: number, radius: number, glow: number, rounds: number): void {
  canvas.globalAlpha = glow / rounds;
  for (let round = 1; round <= rounds; round++) {
    canvas.beginPath();
    canvas.arc(x, y, radius * (1 + (haloReach * round) / rounds), 0, 2 * Math.PI);
    canvas.fill();
  }
  canvas.globalAlpha = 1;
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
    canvas.globalAlpha = strength * (kind === "district" ? 0.75 : 0.6);
    canvas.strokeStyle = theme.ground;
    canvas.lineWidth = kind === "district" ? 4 : 3;
    canvas.strokeText(text, x, y);
    canvas.globalAlpha = strength;
    canvas.fillStyle = { district: theme.district, film: theme.filmName, own: theme.ownName, pointed: theme.ownName }[
      kind
    ];
    canvas.fillText(text, x, y);
  }
  canvas.globalAlpha = 1;
}
