// Which film is pointed at: films in squares of the map, so that a pointer asks a few and not thousands.
import type { MapScene } from "./map-scene.ts";
import { type MapView, project, unproject } from "./map-view.ts";

const side = 64;

export class PointIndex {
  readonly #scene: MapScene;
  /** side x side + 1: where the films of a square begin in `films`. */
  readonly #starts = new Uint32Array(side * side + 1);
  readonly #films: Uint32Array;

  constructor(scene: MapScene) {
    this.#scene = scene;
    const square = Uint32Array.from(scene.x, (x, place) => cellOf(scene.y[place]!) * side + cellOf(x));
    for (const own of square) this.#starts[own + 1]!++;
    for (let k = 0; k < side * side; k++) this.#starts[k + 1]! += this.#starts[k]!;
    const next = this.#starts.slice();
    this.#films = new Uint32Array(square.length);
    for (const [place, own] of square.entries()) this.#films[next[own]!++] = place;
  }

  /**
   * The film nearest to a point of the window; somebody's own before others, as they lie above them.
   *
   * @param reach px @returns its place; null where none is so near
   */
  at(view: MapView, x: number, y: number, reach: number): number | null {
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const place of this.#near(view, x, y, reach)) {
      const [shownX, shownY] = project(view, this.#scene.x[place]!, this.#scene.y[place]!);
      const far = Math.hypot(shownX - x, shownY - y);
      if (far > reach) continue;
      const cost = this.#scene.ownAt.has(place) ? far - reach : far;
      if (cost < least) [best, least] = [place, cost];
    }
    return best;
  }

  *#near(view: MapView, x: number, y: number, reach: number): Generator<number> {
    const [left, top] = unproject(view, x - reach, y - reach).map(cellOf) as [number, number];
    const [right, bottom] = unproject(view, x + reach, y + reach).map(cellOf) as [number, number];
    for (let row = top; row <= bottom; row++) {
      const [from, to] = [this.#starts[row * side + left]!, this.#starts[row * side + right + 1]!];
      yield* this.#films.subarray(from, to);
    }
  }
}

const cellOf = (value: number): number => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
