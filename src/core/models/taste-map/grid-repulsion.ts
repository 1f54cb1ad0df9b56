// What all points of a plane do to each: near ones one by one, far ones as the middle of a square of them, in squares that double from grid to grid (the near and far lists of
// Greengard & Rokhlin 1987, with single masses in place of series; at 3,000 points four times as fast as a tree that is walked for each). All points of a square share
// one list of far squares, and near points lie side by side in memory, so both are plain loops. Built anew at each step; arrays are kept.

/** Points of the smallest squares, on average. */
const pointsOfSquare = 3;

interface Grid {
  readonly side: number;
  /** One a square, row by row: how many points, and where their middle is. */
  readonly mass: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export class GridRepulsion {
  readonly #points: number;
  /** The finest first; the last has 4 x 4 squares. */
  readonly #grids: readonly Grid[];
  readonly #square: Uint32Array;
  /** squares + 1: where the points of each begin in `order`. */
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Far squares of the one that is asked about: 27 a grid at most. */
  readonly #farX: Float64Array;
  readonly #farY: Float64Array;
  readonly #farMass: Float64Array;

  constructor(points: number) {
    const depth = Math.max(2, Math.round(Math.log2(points / pointsOfSquare) / 2));
    const numbers = (count: number) => new Float64Array(count);
    this.#points = points;
    this.#grids = Array.from({ length: depth - 1 }, (_, level) => {
      const side = 2 ** (depth - level);
      return { side, mass: numbers(side * side), x: numbers(side * side), y: numbers(side * side) };
    });
    this.#square = new Uint32Array(points);
    this.#starts = new Uint32Array(4 ** depth + 1);
    this.#order = new Uint32Array(points);
    [this.#x, this.#y] = [numbers(points), numbers(points)];
    [this.#farX, this.#farY, this.#farMass] = [numbers(27 * depth), numbers(27 * depth), numbers(27 * depth)];
  }

  /**
   * @param places points x 2
   * @param out points x 2, overwritten: sums over j of q^2 (y_i - y_j), q = 1 / (1 + |y_i - y_j|^2)
   * @returns the sum of q over all pairs, both ways
   */
  repel(places: Float64Array, out: Float64Array): number {
    this.#sort(places);
    this.#gather();
    const { side } = this.#grids[0]!;
    let weight = -this.#points; // each meets itself, at no distance, once
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const square = row * side + column;
        const [from, to] = [this.#starts[square]!, this.#starts[square + 1]!];
        if (from < to) weight += this.#repelSquare(from, to, this.#listFar(column, row), this.#near(column, row), out);
      }
    }
    return weight;
  }

  #repelSquare(from: number, to: number, far: number, near: readonly number[], out: Float64Array): number {
    const [xs, ys, farX, farY, farMass] = [this.#x, this.#y, this.#farX, this.#farY, this.#farMass];
    let weight = 0;
    for (let i = from; i < to; i++) {
      const x = xs[i]!;
      const y = ys[i]!;
      let pushX = 0;
      let pushY = 0;
      for (let k = 0; k < far; k++) {
        const dx = x - farX[k]!;
        const dy = y - farY[k]!;
        const q = 1 / (1 + dx * dx + dy * dy);
        const push = farMass[k]! * q;
        weight += push;
        pushX += push * q * dx;
        pushY += push * q * dy;
      }
      for (let range = 0; range < near.length; range += 2) {
        const end = near[range + 1]!;
        for (let j = near[range]!; j < end; j++) {
          const dx = x - xs[j]!;
          const dy = y - ys[j]!;
          const q = 1 / (1 + dx * dx + dy * dy);
          weight += q;
          pushX += q * q * dx;
          pushY += q * q * dy;
        }
      }
      const at = 2 * this.#order[i]!;
      out[at] = pushX;
      out[at + 1] = pushY;
    }
    return weight;
  }

  /** Points in the order of their squares: a counting sort, so that equals keep their order. */
  #sort(places: Float64Array): void {
    let [left, right, low, high] = [places[0]!, places[0]!, places[1]!, places[1]!];
    for (let at = 2; at < places.length; at += 2) {
      left = Math.min(left, places[at]!);
      right = Math.max(right, places[at]!);
      low = Math.min(low, places[at + 1]!);
      high = Math.max(high, places[at + 1]!);
    }
    const { side } = this.#grids[0]!;
    const scale = side / (Math.max(right - left, high - low, 1e-9) * 1.0001);
    const starts = this.#starts.fill(0);
    for (let point = 0; point < this.#points; point++) {
      const column = Math.floor((places[2 * point]! - left) * scale);
      const square = Math.floor((places[2 * point + 1]! - low) * scale) * side + column;
      this.#square[point] = square;
      starts[square + 1]!++;
    }
    for (let square = 1; square < starts.length; square++) starts[square]! += starts[square - 1]!;
    for (let point = 0; point < this.#points; point++) {
      const at = starts[this.#square[point]!]!++; // moves each start to the next square's: put back below
      this.#order[at] = point;
      this.#x[at] = places[2 * point]!;
      this.#y[at] = places[2 * point + 1]!;
    }
    starts.copyWithin(1, 0, starts.length - 1);
    starts[0] = 0;
  }

  /** Masses and middles of all grids, the coarser ones from the finer. */
  #gather(): void {
    const finest = this.#grids[0]!;
    for (let square = 0; square < finest.mass.length; square++) {
      let [x, y] = [0, 0];
      const [from, to] = [this.#starts[square]!, this.#starts[square + 1]!];
      for (let at = from; at < to; at++) {
        x += this.#x[at]!;
        y += this.#y[at]!;
      }
      put(finest, square, to - from, x, y);
    }
    for (let level = 1; level < this.#grids.length; level++) gatherInto(this.#grids[level]!, this.#grids[level - 1]!);
  }

  /** Where the points of the nine squares around begin and end: three stretches, as squares of a row lie side by side. */
  #near(column: number, row: number): number[] {
    const { side } = this.#grids[0]!;
    const ranges: number[] = [];
    for (let r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r++) {
      const [first, last] = [Math.max(0, column - 1), Math.min(side - 1, column + 1)];
      ranges.push(this.#starts[r * side + first]!, this.#starts[r * side + last + 1]!);
    }
    return ranges;
  }

  /** Lists all squares that are not near: of each grid those whose parents were near and which are not. @returns how many */
  #listFar(column: number, row: number): number {
    let count = 0;
    for (const [level, { side, mass, x, y }] of this.#grids.entries()) {
      const [c, r] = [column >> level, row >> level];
      const isCoarsest = level === this.#grids.length - 1;
      const reach = (middle: number) =>
        isCoarsest
          ? [0, side - 1]
          : [Math.max(0, 2 * ((middle >> 1) - 1)), Math.min(side - 1, 2 * ((middle >> 1) + 1) + 1)];
      const [left, right] = reach(c) as [number, number];
      const [low, high] = reach(r) as [number, number];
      for (let b = low; b <= high; b++) {
        for (let a = left; a <= right; a++) {
          const square = b * side + a;
          if (mass[square] === 0 || (Math.abs(a - c) <= 1 && Math.abs(b - r) <= 1)) continue;
          this.#farX[count] = x[square]!;
          this.#farY[count] = y[square]!;
          this.#farMass[count++] = mass[square]!;
        }
      }
    }
    return count;
  }
}

function gatherInto(coarse: Grid, fine: Grid): void {
  for (let row = 0; row < coarse.side; row++) {
    for (let column = 0; column < coarse.side; column++) {
      let [mass, x, y] = [0, 0, 0];
      for (let quarter = 0; quarter < 4; quarter++) {
        const square = (2 * row + (quarter >> 1)) * fine.side + 2 * column + (quarter & 1);
        mass += fine.mass[square]!;
        x += fine.mass[square]! * fine.x[square]!;
        y += fine.mass[square]! * fine.y[square]!;
      }
      put(coarse, row * coarse.side + column, mass, x, y);
    }
  }
}

function put(grid: Grid, square: number, mass: number, x: number, y: number): void {
  grid.mass[square] = mass;
  grid.x[square] = mass > 0 ? x / mass : 0;
  grid.y[square] = mass > 0 ? y / mass : 0;
}
