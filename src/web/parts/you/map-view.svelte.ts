// Which part of the map is seen, as it changes: at once under a hand, gliding where something is gone to.
import type { MapBounds } from "../../map/map-scene.ts";
import { centreOn, fitView, type MapView, panBy, project, refitView, viewBetween, zoomAt } from "../../map/map-view.ts";
import { isStill } from "../../motion/is-still.ts";

const glideMilliseconds = 240;
/** Where a film is gone to that is nearer to the window's edge than this, in px, the map moves. */
const edge = 72;

export class MovingView {
  now: MapView | null = $state.raw(null);
  readonly #bounds: MapBounds;
  #frame = 0;

  constructor(bounds: MapBounds) {
    this.#bounds = bounds;
  }

  get isZoomed(): boolean {
    return (this.now?.zoom ?? 1) > 1.001;
  }

  resize(width: number, height: number): void {
    if (width < 1 || height < 1) return;
    this.stop();
    this.now =
      this.now === null ? fitView(this.#bounds, width, height) : refitView(this.now, this.#bounds, width, height);
  }

  pan(x: number, y: number): void {
    this.#jump((view) => panBy(view, this.#bounds, x, y));
  }

  zoom(by: number, x: number, y: number): void {
    this.#jump((view) => zoomAt(view, this.#bounds, by, x, y));
  }

  /** @param at a point of the window; its middle where none is given */
  glideZoom(by: number, at?: readonly [x: number, y: number]): void {
    if (this.now === null) return;
    const [x, y] = at ?? [this.now.width / 2, this.now.height / 2];
    this.#glide(zoomAt(this.now, this.#bounds, by, x, y));
  }

  glidePan(x: number, y: number): void {
    if (this.now !== null) this.#glide(panBy(this.now, this.#bounds, x, y));
  }

  showAll(): void {
    if (this.now !== null) this.#glide(fitView(this.#bounds, this.now.width, this.now.height));
  }

  /** Brings a place of the map into the window, where it is not. */
  reveal(x: number, y: number): void {
    if (this.now === null) return;
    const { width, height, zoom } = this.now;
    const [shownX, shownY] = project(this.now, x, y);
    const isSeen = shownX > edge && shownX < width - edge && shownY > edge && shownY < height - edge;
    if (!isSeen) this.#glide(centreOn(this.now, this.#bounds, x, y, zoom));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #jump(change: (view: MapView) => MapView): void {
    this.stop();
    if (this.now !== null) this.now = change(this.now);
  }

  #glide(to: MapView): void {
    const from = this.now;
    this.stop();
    if (from === null || isStill()) {
      this.now = to;
      return;
    }
    const begun = performance.now();
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, (time - begun) / glideMilliseconds));
      this.now = part === 1 ? to : viewBetween(from, to, 1 - (1 - part) ** 3);
      if (part < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
