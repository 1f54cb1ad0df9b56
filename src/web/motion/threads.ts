// A thin thread from the film that was rated to each that its rating lifted, drawn over the page and gone again. What was rated stays in its
// place as a picture while they are seen. Nobody waits for it, and nothing of it can be pressed or is read out.
import { isStill } from "./is-still.ts";
import { isNear } from "./standing.ts";

const drawn = 240;
const seen = 1100;
const easing = "cubic-bezier(.2,.8,.2,1)";
const stagger = 15;
const most = 7;
const svgNames = "http://www.w3.org/2000/svg";

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
    return end !== undefined && isOnScreen(end) ? [end] : [];
  });
  const layer = document.createElement("div");
  layer.className = "threads";
  layer.setAttribute("aria-hidden", "true");
  if (ends.length > 0) layer.append(threadsOf(place, ends.slice(0, most)));
  if (picture !== null) layer.append(ghostOf(place, picture));
  if (layer.firstChild !== null) document.body.append(layer);
  // each by itself: fading together, they would be put together in a picture as large as the window for every frame
  for (const drawing of layer.children) {
    const gone = drawing.animate([{ opacity: 1 }, { opacity: 1, offset: 0.55 }, { opacity: 0 }], { duration: seen });
    gone.onfinish = () => layer.remove();
    gone.oncancel = () => layer.remove();
  }
}

function threadsOf(from: DOMRect, ends: readonly DOMRect[]): SVGElement {
  const svg = document.createElementNS(svgNames, "svg");
  const [x, y] = [from.left + from.width / 2, from.top + from.height / 2];
  ends.forEach((end, k) => {
    const [toX, toY] = [end.left + end.width / 2, end.top + 10];
    const bend = Math.max(40, Math.abs(toY - y) / 2);
    const path = document.createElementNS(svgNames, "path");
    path.setAttribute("d", `M${x} ${y}C${x} ${y + Math.sign(toY - y || 1) * bend} ${toX} ${toY - bend} ${toX} ${toY}`);
    path.setAttribute("pathLength", "1");
    svg.append(path);
    const knot = document.createElementNS(svgNames, "circle");
    knot.setAttribute("cx", String(toX));
    knot.setAttribute("cy", String(toY));
    knot.setAttribute("r", "3");
    svg.append(knot);
    const timing = { duration: drawn, easing, delay: stagger * k, fill: "backwards" } as const;
    path.animate([{ strokeDashoffset: 1 }, { strokeDashoffset: 0 }], timing);
    knot.animate([{ fillOpacity: 0 }, { fillOpacity: 0, offset: 0.7 }, { fillOpacity: 1 }], timing); // opacity would want a layer a knot
  });
  return svg;
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

function isOnScreen({ top, bottom, left, right }: DOMRect): boolean {
  return top < innerHeight - 40 && bottom > 0 && left < innerWidth && right > 0;
}
