// Soft edges of lights: rounds that grow wider and add up towards the middle, as a gradient for each light would cost a hundred times as much. All lights
// of a strength are one path a round, and so do not add up where they lie upon one another: a crowd glows no brighter than one.
import type { MapCanvas } from "./map-canvas.ts";

export interface Halo {
  readonly x: number;
  readonly y: number;
  /** Of the light itself. */
  readonly radius: number;
}

/** How far a glow reaches beyond its light, in radii. */
const reach = 2.6;

/** Fills with the canvas's own style. @param glow 0 to 1, in the middle */
export function paintHalos(canvas: MapCanvas, lights: readonly Halo[], glow: number, rounds: number): void {
  if (glow === 0 || lights.length === 0) return;
  canvas.globalAlpha = glow / rounds;
  for (let round = 1; round <= rounds; round++) {
    canvas.beginPath();
    for (const { x, y, radius } of lights) {
      const own = radius * (1 + (reach * round) / rounds);
      canvas.moveTo(x + own, y);
      canvas.arc(x, y, own, 0, 2 * Math.PI);
    }
    canvas.fill();
  }
  canvas.globalAlpha = 1;
}
