// Many points as squares of rising ink: thousands of predictions stay legible and small where dots would be a blot. Counts
// are graded on a logarithmic scale; each grade is one path.
import type * as Plot from "@observablehq/plot";
import { paints } from "../theme/tokens.ts";
import { short } from "./svg-text.ts";

/** A square of data space: its lower corner and how many points it holds. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Opacity of each grade, few to many. */
export const densityOpacities: readonly number[] = [0.1, 0.22, 0.38, 0.56, 0.76, 1];

/** Counts points in squares of `step`, whose edges lie at `offset` plus multiples of it, so that rounded values never sit on an edge. */
export function countCells(points: Iterable<readonly [number, number]>, step: number, offset: number): Cell[] {
  const cells = new Map<string, { x: number; y: number; count: number }>();
  for (const [x, y] of points) {
    const [column, row] = [Math.floor((x - offset) / step), Math.floor((y - offset) / step)];
    const name = `${column} ${row}`;
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, { x: column * step + offset, y: row * step + offset, count: 1 });
    else cell.count++;
  }
  return [...cells.values()];
}

/** Grade 0 to 5 of a count, where `most` is the count that gets all the ink. */
export function densityGrade(count: number, most: number): number {
  const share = Math.log(count) / Math.log(Math.max(2, most));
  return Math.min(densityOpacities.length - 1, Math.floor(share * densityOpacities.length));
}

/** A mark for `Plot.plot` that draws the cells. `most` is shared between panels, so that the same ink means the same count. */
export function densityMark(cells: readonly Cell[], step: number, most: number): Plot.Markish {
  return (_index, scales, _values, _dimensions, context) => {
    const { x, y } = scales as unknown as Record<"x" | "y", (value: number) => number>;
    const document = (context as unknown as { document: Document }).document;
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    group.setAttribute("fill", paints.accent);
    for (const [grade, opacity] of densityOpacities.entries()) {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("fill-opacity", String(opacity));
      const members = cells.filter((cell) => densityGrade(cell.count, most) === grade);
      path.setAttribute("d", members.map((cell) => square(cell, step, x, y)).join(""));
      group.append(path);
    }
    return group;
  };
}

function square(cell: Cell, step: number, x: (v: number) => number, y: (v: number) => number): string {
  const [left, right] = [x(cell.x), x(cell.x + step)];
  const [top, bottom] = [y(cell.y + step), y(cell.y)];
  return `M${short(left)},${short(top)}H${short(right)}V${short(bottom)}H${short(left)}Z`;
}
