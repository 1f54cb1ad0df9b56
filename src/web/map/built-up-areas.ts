// The ground of a map: where films lie thick, outlined at a few densities, as an atlas shades towns. A coarse grid of how many films lie near, blurred, and its
// contours by marching squares (Lorensen & Cline 1987, in the plane), with places on the grid's edges interpolated.

/** A closed outline: x, y, x, y, ... in the map's own units. */
export type Ring = Float32Array;

const side = 96;
/** Squares around the map, so that outlines close. */
const margin = 8;
/** Of a blur that is made of three boxes: about this many squares of deviation. */
const blurRadius = 2;
/** Shares of the density that half of the films reach. */
const densities: readonly number[] = [0.25, 0.7, 1.35, 2.1];
/** What a film adds beside its light. */
const faintest = 0.25;

/** @returns outlines of each density, the widest first; holes are rings as well, to be filled by the even-odd rule */
export function builtUpAreas(x: Float32Array, y: Float32Array, light: Float32Array): Ring[][] {
  const cells = side + 2 * margin;
  let grid: Float64Array = new Float64Array(cells * cells);
  const cellOf = (value: number) => margin + Math.min(side - 1, Math.floor(value * side));
  for (let film = 0; film < x.length; film++)
    grid[cellOf(y[film]!) * cells + cellOf(x[film]!)]! += faintest + light[film]!;
  for (let pass = 0; pass < 3; pass++) grid = turned(boxBlur(turned(boxBlur(grid, cells), cells), cells), cells);
  const own = Array.from(x, (_, film) => grid[cellOf(y[film]!) * cells + cellOf(x[film]!)]!).sort((a, b) => a - b);
  const usual = own[Math.floor(own.length / 2)] ?? 0;
  return densities.map((share) => outlines(grid, cells, share * usual));
}

/** Means of stretches of a row. */
function boxBlur(grid: Float64Array, cells: number): Float64Array {
  const out = new Float64Array(grid.length);
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      let sum = 0;
      for (let k = -blurRadius; k <= blurRadius; k++) {
        const at = column + k;
        if (at >= 0 && at < cells) sum += grid[row * cells + at]!;
      }
      out[row * cells + column] = sum / (2 * blurRadius + 1);
    }
  }
  return out;
}

function turned(grid: Float64Array, cells: number): Float64Array {
  return Float64Array.from(grid, (_, at) => grid[(at % cells) * cells + Math.floor(at / cells)]!);
}

/** Edges of a square: 0 above, 1 right, 2 below, 3 left; pairs that an outline joins, by which corners are inside (1, 2, 4, 8 from the upper left, clockwise). */
const crossings: readonly (readonly number[])[] = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [0, 1, 2, 3],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
];

/** Closed rings where the grid crosses a density; values lie at the middles of its squares. */
function outlines(grid: Float64Array, cells: number, density: number): Ring[] {
  const next = new Map<number, number>(); // from an edge's number to that of the edge where its outline goes on
  for (let row = 0; row + 1 < cells; row++) {
    for (let column = 0; column + 1 < cells; column++) {
      const at = row * cells + column;
      const corners = [grid[at]!, grid[at + 1]!, grid[at + cells + 1]!, grid[at + cells]!];
      const inside = corners.reduce((bits, value, k) => bits + (value >= density ? 1 << k : 0), 0);
      const pairs = crossings[inside]!;
      for (let k = 0; k < pairs.length; k += 2) next.set(edge(at, cells, pairs[k]!), edge(at, cells, pairs[k + 1]!));
    }
  }
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    const ring: number[] = [];
    for (let own = start, to = next.get(own); to !== undefined; own = to, to = next.get(own)) {
      ring.push(...pointOn(own, grid, cells, density));
      next.delete(own);
    }
    if (ring.length >= 6) rings.push(Float32Array.from(ring));
  }
  return rings;
}

/** An edge by its upper or left corner: even where it runs to the right, odd where it runs down. */
function edge(at: number, cells: number, which: number): number {
  return [2 * at, 2 * (at + 1) + 1, 2 * (at + cells), 2 * at + 1][which]!;
}

function pointOn(number: number, grid: Float64Array, cells: number, density: number): readonly [number, number] {
  const at = number >> 1;
  const [a, b] = [grid[at]!, grid[number % 2 === 0 ? at + 1 : at + cells]!];
  const along = a === b ? 0.5 : (density - a) / (b - a);
  const [column, row] = [at % cells, Math.floor(at / cells)];
  const unit = (square: number) => (square + 0.5 - margin) / side;
  return number % 2 === 0 ? [unit(column + along), unit(row)] : [unit(column), unit(row + along)];
}
