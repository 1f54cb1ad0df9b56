// Fits that leave films out are had in closed form; what they must equal is a fit of the other films alone.
import { afterAll, describe, expect, it } from "vitest";
import { fitFilmGp, type GpFits } from "../../../../src/core/models/film-gp/film-gp-fit.ts";
import { noiseVariance } from "../../../../src/core/models/film-gp/gp-hyper.ts";
import { GpPredictor, gpWeights, sumOfShares } from "../../../../src/core/models/film-gp/gp-predictor.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import type { KernelPool } from "../../../../src/kernels/pool/kernel-pool.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { kernelsUnderTest } from "../../../kernels/kernels-under-test.ts";
import { everyFilm, filmCount, ratings, reader, rowsOf, unlikeHyper, votes } from "./gp-films.ts";

const hyper = unlikeHyper(reader.parts);
const centre = 6;
const foldings = [everyFilm.map((i) => (i * 7) % 4), everyFilm.map((i) => i % 3)];
const noise = votes.map((count) => noiseVariance(hyper.noise, count));
const reference = callingThreadPool(kernelsUnderTest[0].kernels);
const threads = [1, 2, 3].map((threads) => createKernelPool({ threads, kind: "relaxed", pages: 256 }));
afterAll(() => Promise.all(threads.map((pool) => pool.dispose())));

function fitFilms(places: Int32Array, of: Partial<Parameters<typeof fitFilmGp>[3]> = {}, pool: KernelPool = reference) {
  const targets = Float64Array.from(places, (place) => ratings[place]);
  const own = Float64Array.from(places, (place) => noise[place]);
  return fitFilmGp(pool, reader, hyper, { rows: rowsOf(places), targets, centre, noise: own, foldings: [], ...of });
}

/** What a fit of some films says of others. */
function predict(learnt: Int32Array, weights: Float32Array, asked: ArrayLike<number>): number[] {
  const rows = rowsOf(learnt);
  const predictor = new GpPredictor(reader.parts, hyper, centre, rows.points);
  const serving = gpWeights(reader.parts, hyper, reader.traits.listOf, rows, weights);
  const askedRows = rowsOf(asked);
  return Array.from(asked, (_, k) => predictor.predict(askedRows, k, serving));
}

const without = (left: (place: number) => boolean) => everyFilm.filter((place) => !left(place));

function expectClose(seen: ArrayLike<number>, wanted: ArrayLike<number>): void {
  expect(seen.length).toBe(wanted.length);
  const errors = Array.from(seen, (value, k) => Math.abs(value - wanted[k]));
  expect(Math.max(...errors)).toBeLessThan(1e-3);
}

describe.each([...kernelsUnderTest.slice(0, 3)])("fits that leave films out, on $name kernels", ({ kernels }) => {
  const pool = callingThreadPool(kernels);

  it("expect of a fold what a fit of the other films expects, and have its weights", async () => {
    const { byFold } = await fitFilms(everyFilm, { foldings }, pool);
    expect(byFold.map((fits) => fits.length)).toEqual([4, 3]);
    for (const [s, foldOf] of foldings.entries()) {
      for (const [fold, own] of byFold[s].entries()) {
        const rest = without((place) => foldOf[place] === fold);
        const left = everyFilm.filter((place) => foldOf[place] === fold);
        const { whole } = await fitFilms(rest, {}, pool);
        const wanted = predict(rest, whole.weights, left);
        expectClose(
          Array.from(left, (place) => own.expected[place]),
          wanted,
        );
        expectClose(predict(everyFilm, own.weights, left), wanted);
        expectClose(
          Array.from(rest, (place) => own.expected[place]),
          whole.expected,
        );
        expect(left.every((place) => own.weights[place] === 0)).toBe(true);
      }
    }
  });
});

describe("fitFilmGp", () => {
  it("says of films that a fold learnt from only where that was asked for, and nothing else changes", async () => {
    const [told, untold] = [
      await fitFilms(everyFilm, { foldings }),
      await fitFilms(everyFilm, { foldings, expectLearnt: false }),
    ];
    expect(untold.whole).toEqual(told.whole);
    for (const [s, foldOf] of foldings.entries()) {
      for (const [fold, { weights, expected }] of untold.byFold[s].entries()) {
        expect(weights).toEqual(told.byFold[s][fold].weights);
        const wanted = told.byFold[s][fold].expected;
        expect([...expected]).toEqual(Array.from(wanted, (value, i) => (foldOf[i] === fold ? value : Number.NaN)));
      }
    }
  });

  it("expects of a learnt film what all others expect of it", async () => {
    const { whole } = await fitFilms(everyFilm);
    for (const place of [0, 9, 64, 129]) {
      const rest = without((other) => other === place);
      const [wanted] = predict(rest, (await fitFilms(rest)).whole.weights, [place]);
      expectClose([whole.expected[place]], [wanted]);
    }
  });

  it("takes nothing from films of endless noise, and says what it expects of them", async () => {
    const silent = (place: number) => place % 5 === 2;
    const rest = without(silent);
    const left = everyFilm.filter(silent);
    const loud = everyFilm.map((place) => foldings[0][place]);
    const endless = noise.map((own, place) => (silent(place) ? Number.POSITIVE_INFINITY : own));
    const { whole, byFold } = await fitFilms(everyFilm, { noise: endless, foldings: [loud] });
    const others = await fitFilms(rest, { foldings: [rest.map((place) => loud[place])] });
    const of = (values: ArrayLike<number>, places: Int32Array) => Array.from(places, (place) => values[place]);
    expectClose(of(whole.weights, rest), others.whole.weights);
    expectClose(of(whole.expected, rest), others.whole.expected);
    expectClose(of(whole.expected, left), predict(rest, others.whole.weights, left));
    for (const [fold, own] of byFold[0].entries()) {
      expectClose(of(own.expected, rest), others.byFold[0][fold].expected);
      expectClose(of(own.expected, left), predict(rest, others.byFold[0][fold].weights, left));
    }
  });

  it("gives the same bits for 1, 2 and 3 threads", async () => {
    const [one, ...more] = await Promise.all(threads.map((pool) => fitFilms(everyFilm, { foldings }, pool)));
    const arrays = ({ whole, byFold }: GpFits) =>
      [whole, ...byFold.flat()].flatMap(({ weights, expected }) => [weights, expected]);
    for (const other of more) expect(arrays(other)).toEqual(arrays(one));
  });

  it("gives back all of the memory that it took", async () => {
    for (const { kernels } of kernelsUnderTest) {
      const before = kernels.mark();
      await fitFilms(everyFilm, { foldings }, callingThreadPool(kernels));
      expect(kernels.mark()).toBe(before);
    }
  });

  it("refuses films whose covariance cannot be factored, and says how many", async () => {
    const twice = new Int32Array(filmCount);
    await expect(fitFilms(twice, { noise: new Float64Array(filmCount) })).rejects.toThrow(
      /covariance of 130 films is not positive definite at film \d+; noise of a larger variance was needed/,
    );
  });

  it("can be cancelled", async () => {
    await expect(fitFilms(everyFilm, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
  });
});

describe("GpPredictor", () => {
  it("takes a prediction apart into shares that add up to it", async () => {
    const rows = rowsOf(everyFilm);
    const { weights } = (await fitFilms(everyFilm)).whole;
    const serving = gpWeights(reader.parts, hyper, reader.traits.listOf, rows, weights);
    const predictor = new GpPredictor(reader.parts, hyper, centre, rows.points);
    for (const place of everyFilm.filter((i) => i % 13 === 0)) {
      const shares = predictor.explain(rows, place, serving);
      const own = rows.traits.traits.subarray(rows.traits.indptr[place], rows.traits.indptr[place + 1]);
      expect(shares.traits.map(([trait]) => trait)).toEqual([...own]);
      expect(shares.centre).toBe(centre);
      const parts = [...shares.traits.map(([, value]) => value), ...shares.groups, shares.together, centre];
      const sum = parts.reduce((total, value) => total + value, 0);
      expect(sumOfShares(shares)).toBeCloseTo(sum, 9);
      expect(predictor.predict(rows, place, serving)).toBe(sumOfShares(shares));
    }
  });

  it("says of a learnt film its target less its noise's part", async () => {
    const { weights } = (await fitFilms(everyFilm)).whole;
    // K a = y - noise a
    const wanted = Array.from(everyFilm, (place) => ratings[place] - noise[place] * weights[place]);
    expectClose(predict(everyFilm, weights, everyFilm), wanted);
  });
});
