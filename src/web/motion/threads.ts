// A thin thread from the film that was rated to each that its rating lifted, drawn over the page and gone again: behind covers and words, so that
// none is crossed out. What was rated stays in its place as a picture while they are seen. Nobody waits for it, and nothing of it can be pressed
// or is read out.
import { isStill } from "./is-still.ts";
import { isNear } from "./standing.ts";

const drawn = 240;
const seen = 1100;
const easing = "cubic-bezier(.2,.8,.2,1)";
const stagger = 15;
const most = 7;
const svgNames = "http://www.w3.org/2000/svg";
/** What threads pass behind, and how much is left free around it. */
const solid = ".cover, h1, h2, h3, p, button, .strip, .turn";
const margin = 6;
/** Layers can overlap in time, and each refers to a mask of its own. */
let layers = 0;

/** A film as it was before it was rated. */
export interface Leaving {
  readonly key: string;
  readonly place: DOMRect;
  /** Null where it is seen already. */
  readonly picture: Element | null;
}

export function leavingFilm(root: HTMLElement, key: string): Leaving | null {
  const cover = root.querySelector(`[data-film="${CSS.escape(key)}"] .cover`);
  if (cover === null) return null;
  const place = cover.getBoundingClientRect();
  return isNear(place) ? { key, place, picture: cover.cloneNode(true) as Element } : null;
}

/** @param lifted keys of films, those that were lifted most first */
export function drawThreads({ place, picture }: Leaving, root: HTMLElement, lifted: readonly string[]): void {
  if (isStill()) return;
  const ends = lifted.flatMap((key) => {
    const cover = root.querySelector(`[data-film="${CSS.escape(key)}"] .cover`);
    const end = cover?.getBoundingClientRect();
    return end !== undefined && isOnScreen(end) && !isSamePlace(end, place) ? [end] : [];
  });
  const layer = document.createElement("div");
  layer.className = "threads";
  layer.setAttribute("aria-hidden", "true");
  if (ends.length > 0) {
    const svg = elementOf("svg", {});
    const mask = maskOf(root);
    const threads = elementOf("g", { mask: `url(#${mask.id})` });
    threads.append(...threadsOf(place, ends.slice(0, most)));
    svg.append(mask, threads);
    layer.append(svg);
  }
  if (picture !== null) layer.append(ghostOf(place, picture));
  if (layer.firstChild !== null) document.body.append(layer);
  // each by itself: fading together, they would be put together in a picture as large as the window for every frame
  for (const drawing of layer.children) {
    const gone = drawing.animate([{ opacity: 1 }, { opacity: 1, offset: 0.55 }, { opacity: 0 }], { duration: seen });
    gone.onfinish = () => layer.remove();
    gone.oncancel = () => layer.remove();
  }
}

/** From the edge of one cover to the upper edge of another. */
function threadsOf(from: DOMRect, ends: readonly DOMRect[]): SVGElement[] {
  const x = from.left + from.width / 2;
  return ends.flatMap((end, k) => {
    const [toX, toY] = [end.left + end.width / 2, end.top - margin - 1];
    const isBelow = toY > from.bottom;
    const y = isBelow ? from.bottom : from.top; // of what is rated
    const bend = Math.max(40, Math.abs(toY - y) / 2);
    const path = elementOf("path", {
      d: `M${x} ${y}C${x} ${y + (isBelow ? bend : -bend)} ${toX} ${toY - bend} ${toX} ${toY}`,
      pathLength: 1,
    });
    const knot = elementOf("circle", { cx: toX, cy: toY - 3, r: 3 });
    const timing = { duration: drawn, easing, delay: stagger * k, fill: "backwards" } as const;
    path.animate([{ strokeDashoffset: 1 }, { strokeDashoffset: 0 }], timing);
    knot.animate([{ fillOpacity: 0 }, { fillOpacity: 0, offset: 0.7 }, { fillOpacity: 1 }], timing); // opacity would want a layer a knot
    return [path, knot];
  });
}

/** Shows everything but where covers and words are, on the screen. */
function maskOf(root: HTMLElement): SVGElement {
  const all = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const mask = elementOf("mask", { id: `threads-${layers++}`, maskUnits: "userSpaceOnUse", stroke: "none", ...all });
  mask.append(elementOf("rect", { ...all, fill: "#fff" }));
  const range = document.createRange();
  for (const each of root.querySelectorAll(solid)) {
    range.selectNodeContents(each); // words are narrower than the column that they stand in
    const { x, y, width, height } = (each.matches("h1, h2, h3, p") ? range : each).getBoundingClientRect();
    if (y > innerHeight || y + height < 0) continue;
    const around = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
    mask.append(elementOf("rect", { ...around, fill: "#000" }));
  }
  return mask;
}

function elementOf(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svgNames, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

function ghostOf(place: DOMRect, picture: Element): HTMLElement {
  const ghost = document.createElement("div");
  ghost.append(picture);
  Object.assign(ghost.style, {
    left: `${place.left}px`,
    top: `${place.top}px`,
    width: `${place.width}px`,
    height: `${place.height}px`,
  });
  ghost.animate([{ transform: "none" }, { transform: "scale(.94)" }], { duration: drawn, easing, fill: "forwards" });
  return ghost;
}

/** What took the place of the film that was rated has no way to go. */
const isSamePlace = (one: DOMRect, other: DOMRect) => Math.hypot(one.x - other.x, one.y - other.y) < one.width / 2;

function isOnScreen({ top, bottom, left, right }: DOMRect): boolean {
  return top < innerHeight - 40 && bottom > 0 && left < innerWidth && right > 0;
}
