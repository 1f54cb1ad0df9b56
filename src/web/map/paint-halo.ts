// Soft edges of lights: rounds that grow wider and add up towards the middle, as a gradient for each light would cost many times as much. A fill for each: a path of
// hundreds of rounds takes a canvas twice as long, with or without a graphics card's help.
import type { MapCanvas } from "./map-canvas.ts";

export interface Halo {
  readonly x: number;
  readonly y: number;
  /** Of the light itself. */
  readonly radius: number;
  /** 0 to 1, in the middle. */
  readonly glow: number;
}

/** How far a glow reaches beyond its light, in radii. */
const reach = 2.6;

/** Fills with the canvas's own style. */
export function paintHalo(canvas: MapCanvas, { x, y, radius, glow }: Halo, rounds: number): void {
  canvas.globalAlpha = glow / rounds;
  for (let round = 1; round <= rounds; round++) {
    canvas.beginPath();
    canvas.arc(x, y, radius * (1 + (reach * round) / rounds), 0, 2 * Math.PI);
    canvas.fill();
  }
  canvas.globalAlpha = 1;
}
