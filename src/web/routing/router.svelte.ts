// Where the page is. Links are plain links; a click on one of ours changes the screen instead of the page, with a View Transition where there
// are any and where motion is welcome.
import { type Route, routeOf } from "./routes.ts";

export class Router {
  route: Route = $state.raw(routeOf(location.pathname));
  /** Runs a change of screens; resolves when the new one is drawn. */
  readonly #draw: () => Promise<void>;

  constructor(draw: () => Promise<void>) {
    this.#draw = draw;
    addEventListener("popstate", () => this.#show(routeOf(location.pathname)));
    document.addEventListener("click", (event) => this.#clicked(event));
  }

  go(path: string): void {
    history.pushState(null, "", path);
    this.#show(routeOf(path));
    scrollTo({ top: 0, behavior: "instant" });
  }

  #show(route: Route): void {
    const change = async () => {
      this.route = route;
      await this.#draw();
    };
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (isStill || !("startViewTransition" in document)) void change();
    else document.startViewTransition(change);
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
    if (link.pathname !== location.pathname) this.go(link.pathname);
  }
}
