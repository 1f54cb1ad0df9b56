// A ridge regression in its dual form has to be what the same regression is on columns, and what is kept of it has to say the same.
import { describe, expect, it } from "vitest";
import {
  fitRidgeMap,
  servedMap,
  writeExpected,
  writeServed,
} from "../../../../src/core/models/cold-films/ridge-map.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { kernelsUnderTest } from "../../../kernels/kernels-under-test.ts";

const [films, columns, width] = [40, 6, 3];
const random = createRandom(4, 1);
const rows = Float32Array.from({ length: films * columns }, () => random.normal());
const targets = { width, data: Float32Array.from({ length: films * width }, () => random.normal() + 2) };
const noise = Float64Array.from({ length: films }, (_, i) => 0.5 + (i % 5));
const film = Float32Array.from({ length: columns }, () => random.normal());

const productOf = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, x, k) => sum + x * b[k]!, 0);
const row = (i: number) => rows.subarray(i * columns, (i + 1) * columns);
const similarities = () =>
  Float32Array.from({ length: films * films }, (_, at) => productOf(row(Math.floor(at / films)), row(at % films)));
const toFilm = Float64Array.from({ length: films }, (_, i) => productOf(row(i), film));

/** Minimises the sum of (y - c - x'b)^2 / noise + |b|^2 by gradient descent: slow, and nothing like the dual. */
function plainRidge(k: number, centre: number): number {
  const b = new Float64Array(columns);
  for (let step = 0; step < 800; step++) {
    const gradient = b.slice();
    for (let i = 0; i < films; i++) {
      const residual = targets.data[i * width + k]! - centre - productOf(row(i), b);
      for (let c = 0; c < columns; c++) gradient[c]! -= (residual * row(i)[c]!) / noise[i]!;
    }
    for (let c = 0; c < columns; c++) b[c]! -= 0.02 * gradient[c]!;
  }
  return centre + productOf(film, b);
}

describe.each([...kernelsUnderTest.slice(0, 3)])("a ridge map on $name kernels", ({ kernels }) => {
  const pool = callingThreadPool(kernels);

  it("expects what the regression on columns expects, each film as sure as its noise", async () => {
    const map = await fitRidgeMap(pool, similarities(), noise, targets);
    const seen = writeExpected(map, toFilm, new Float32Array(width));
    const sum = noise.reduce((all, value) => all + 1 / value, 0);
    for (let k = 0; k < width; k++) {
      const centre = noise.reduce((all, value, i) => all + targets.data[i * width + k]! / value, 0) / sum;
      expect(map.centre[k]).toBeCloseTo(centre, 4);
      expect(seen[k]).toBeCloseTo(plainRidge(k, centre), 3);
    }
  });

  it("says the same when dense columns are kept as their weights", async () => {
    const map = await fitRidgeMap(pool, similarities(), noise, targets);
    const served = servedMap(map, rows);
    const nothing = new Float64Array(films);
    const seen = writeServed(served, nothing, film, new Float32Array(width));
    const wanted = writeExpected(map, toFilm, new Float32Array(width));
    for (let k = 0; k < width; k++) expect(seen[k]).toBeCloseTo(wanted[k]!, 4);
  });

  it("says what it cannot solve", async () => {
    const opposite = similarities().map((value) => -value);
    await expect(
      fitRidgeMap(
        pool,
        opposite,
        noise.map(() => 1e-3),
        targets,
      ),
    ).rejects.toThrow(
      /Cannot learn from traits: similarities of 40 films are not positive definite at film \d+ in float32/,
    );
  });
});
