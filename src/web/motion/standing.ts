// Where films stand on the screen, so that a new order can be shown as a way there: read before the lists change, played after it. The lists
// themselves are in their new order at once; what moves is only a picture of how they came to it.
import { isStill } from "./is-still.ts";

const duration = 240;
const easing = "cubic-bezier(.2,.8,.2,1)";
/** Between one film and the next. */
const stagger = 15;
/** The last film starts no later than so many steps after the first. */
const mostSteps = 16;
/** Films further from the window than this move unseen. */
const margin = 200;

/** Elements of films say their key in `data-film`, shelves their name in `data-shelf`. */
const filmsIn = (root: ParentNode) => root.querySelectorAll<HTMLElement>("[data-film]");

export interface Standing {
  readonly places: ReadonlyMap<string, DOMRect>;
  /** What had the focus, and where among the films of its shelf it stood; null where no film had it. */
  readonly focused: { readonly element: HTMLElement; readonly shelf: string; readonly place: number } | null;
}

export function standing(root: HTMLElement): Standing {
  const places = new Map<string, DOMRect>();
  for (const shelf of root.querySelectorAll<HTMLElement>("[data-shelf]")) {
    if (!isNear(shelf.getBoundingClientRect())) continue;
    for (const film of filmsIn(shelf)) {
      const place = film.getBoundingClientRect();
      const key = film.dataset["film"]!;
      if (isNear(place) && !places.has(key)) places.set(key, place); // what the list has just taken may still stand below it
    }
  }
  return { places, focused: focusedIn(root) };
}

/** Moves films from where they stood to where they stand; those that are new come up. */
export function playFrom({ places }: Standing, root: HTMLElement): void {
  if (isStill()) return;
  let step = 0;
  for (const film of filmsIn(root)) {
    const now = film.getBoundingClientRect();
    if (!isNear(now)) continue;
    const before = places.get(film.dataset["film"]!);
    const [dx, dy] = before === undefined ? [0, 12] : [before.left - now.left, before.top - now.top];
    if (Math.abs(dx) + Math.abs(dy) < 1) continue;
    const first = { transform: `translate(${dx}px, ${dy}px)`, ...(before === undefined && { opacity: 0 }) };
    const delay = stagger * Math.min(mostSteps, step++);
    film.animate([first, { transform: "none" }], { duration, easing, delay, fill: "backwards" });
  }
}

/** Gives the focus back where a list took it: to the same element, else to the film that stands in its place now. */
export function keepFocus({ focused }: Standing, root: HTMLElement): void {
  if (focused === null || document.activeElement === focused.element) return;
  const { element, shelf, place } = focused;
  const films = [
    ...(root.querySelector(`[data-shelf="${CSS.escape(shelf)}"]`) ?? root).querySelectorAll("[data-film]"),
  ];
  const instead = films[Math.min(place, films.length - 1)]?.querySelector<HTMLElement>("a, button, input");
  const next = element.isConnected ? element : instead;
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}

function focusedIn(root: HTMLElement): Standing["focused"] {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !root.contains(element)) return null;
  const film = element.closest("[data-film]");
  const shelf = element.closest<HTMLElement>("[data-shelf]");
  if (film === null || shelf === null) return null;
  return { element, shelf: shelf.dataset["shelf"]!, place: [...filmsIn(shelf)].indexOf(film as HTMLElement) };
}

export function isNear({ top, bottom, left, right }: DOMRect): boolean {
  return bottom > -margin && top < innerHeight + margin && right > -margin && left < innerWidth + margin;
}
