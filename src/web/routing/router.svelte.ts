// Where the page is. Links are plain links; a click on one of ours changes the screen instead of the page, with a View Transition where there
// are any and where motion is welcome.
import { leadFocus } from "../motion/lead-focus.ts";
import { findPlace, keepPlaces, savePlace } from "./keep-place.ts";
import { type Route, routeOf } from "./routes.ts";

export class Router {
  route: Route = $state.raw(routeOf(location.pathname));
  /** Runs a change of screens; resolves when the new one is drawn. */
  readonly #draw: () => Promise<void>;

  /** @param returned hears that the address is again what it was, before its screen is shown */
  constructor(draw: () => Promise<void>, returned: () => void) {
    this.#draw = draw;
    keepPlaces();
    findPlace(); // of a page that is loaded once more
    addEventListener("popstate", () => {
      returned();
      this.#show(routeOf(location.pathname));
    });
    document.addEventListener("click", (event) => this.#clicked(event));
  }

  /** @param from the link that was followed: its cover grows into the film's page */
  go(path: string, from: Element | null = null): void {
    savePlace();
    history.pushState(null, "", path);
    this.#show(routeOf(path), from);
  }

  #show(route: Route, from: Element | null = null): void {
    const before = this.route;
    const change = async () => {
      this.route = route;
      await this.#draw();
      findPlace();
      leadFocus();
    };
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (isStill || !("startViewTransition" in document)) void change();
    else void morph(change, from?.querySelector<HTMLElement>(".cover") ?? null, before);
  }

  #clicked(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (/^\/(reports|model)\//.test(link.pathname)) return;
    event.preventDefault();
    if (link.pathname !== location.pathname) this.go(link.pathname, link);
    else if (link.hash !== "") document.getElementById(link.hash.slice(1))?.focus();
  }
}

/** The film page's cover has this name all the time (routes/Film.svelte); the one that it grows from, or shrinks to, has it for a moment. */
const morphing = "film-cover";

async function morph(change: () => Promise<void>, from: HTMLElement | null, before: Route): Promise<void> {
  let named = from;
  if (named !== null && before.name !== "film") named.style.viewTransitionName = morphing;
  const transition = document.startViewTransition(async () => {
    if (named !== null) named.style.viewTransitionName = "";
    await change();
    if (before.name !== "film") return;
    named = document.querySelector<HTMLElement>(`main a[href="/film/${CSS.escape(before.key)}"] .cover`);
    if (named !== null) named.style.viewTransitionName = morphing;
  });
  await transition.finished.catch(() => {}); // a change that is overtaken by the next is none that failed
  if (named !== null) named.style.viewTransitionName = "";
}
