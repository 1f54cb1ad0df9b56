// A way to draw a cover. Its file under compositions/ is named after what the films in it are about; which genres use which is
// decided in choose-composition.ts.
import type { Pen } from "./pen.ts";

/**
 * What happens at the lower edge of the drawing, so that the title can stand below it as part of the picture:
 * `open`, shapes float on the ground; `full`, the drawing runs out of its box; `floor`, it ends in ink a from side to side.
 */
export type Edge = "open" | "full" | "floor";

export interface Composition {
  readonly edge: Edge;
  readonly draw: (pen: Pen) => string;
}

type Draw = Composition["draw"];

export const open = (draw: Draw): Composition => ({ edge: "open", draw });
export const full = (draw: Draw): Composition => ({ edge: "full", draw });
export const floor = (draw: Draw): Composition => ({ edge: "floor", draw });
