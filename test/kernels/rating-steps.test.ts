// Steps down the squared error of ratings over [reference, strict, relaxed, ...], against the equations one by one in float64.
import { afterEach, describe, expect, it } from "vitest";
import type { Kernels, RatedRows, RatingFactors } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "./kernels-under-test.ts";

const [people, films] = [5, 9];
const starts = [0, 3, 3, 4, 11, 20];
/** Films of each person, none twice. */
const columns = [4, 0, 7, 2, 8, 1, 0, 3, 6, 5, 2, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const order = [3, 1, 4, 0, 2];
const rates = { learningRate: 0.07, regularization: 0.3 };

interface Plain {
  readonly personBiases: number[];
  readonly filmBiases: number[];
  readonly people: number[];
  readonly films: number[];
  readonly implied: number[] | null;
}

const names = ["personBiases", "filmBiases", "people", "films", "implied"] as const;

function invented(dimension: number, implies: boolean): Plain {
  const given = (length: number, seed: number) => [...values(length, seed)];
  return {
    personBiases: given(people, 1),
    filmBiases: given(films, 2),
    people: given(people * dimension, 3),
    films: given(films * dimension, 4),
    implied: implies ? given(films * dimension, 5) : null,
  };
}

const ratings = values(columns.length, 6);

function run(kernels: Kernels, plain: Plain, dimension: number, from = 0, to = order.length) {
  return withinScope(kernels, () => {
    const integers = (list: readonly number[]) => {
      const taken = kernels.integers(list.length);
      taken.set(list);
      return taken;
    };
    const rows: RatedRows = {
      dimension,
      order: integers(order),
      starts: integers(starts),
      columns: integers(columns),
      ratings: guarded(kernels, ratings),
    };
    const factors: RatingFactors = {
      personBiases: guarded(kernels, plain.personBiases),
      filmBiases: guarded(kernels, plain.filmBiases),
      people: guarded(kernels, plain.people),
      films: guarded(kernels, plain.films),
      implied: plain.implied && guarded(kernels, plain.implied),
    };
    const squares = kernels.descendRatings(rows, factors, rates, from, to);
    checkGuards();
    return { squares, after: Object.fromEntries(names.map((name) => [name, [...(factors[name] ?? [])]])) };
  });
}

/** Every parameter of the equations moved at every rating, every y_j among them. In place. @returns the sum of squared errors */
function descendPlainly(plain: Plain, k: number, from: number, to: number): number {
  const { learningRate: eta, regularization: lambda } = rates;
  const { personBiases, filmBiases, people: p, films: q, implied: y } = plain;
  let squares = 0;
  for (const u of order.slice(from, to)) {
    const rated = columns.slice(starts[u], starts[u + 1]);
    const part = 1 / Math.sqrt(rated.length);
    for (const [n, i] of rated.entries()) {
      const z = Array.from({ length: k }, (_, f) =>
        rated.reduce((sum, j) => sum + (y === null ? 0 : part * y[j * k + f]), p[u * k + f]),
      );
      const own = q.slice(i * k, (i + 1) * k);
      const predicted = personBiases[u] + filmBiases[i] + own.reduce((sum, value, f) => sum + value * z[f], 0);
      const e = ratings[starts[u] + n] - predicted;
      personBiases[u] += eta * (e - lambda * personBiases[u]);
      filmBiases[i] += eta * (e - lambda * filmBiases[i]);
      for (let f = 0; f < k; f++) {
        p[u * k + f] += eta * (e * own[f] - lambda * p[u * k + f]);
        q[i * k + f] += eta * (e * z[f] - lambda * own[f]);
        if (y !== null) for (const j of rated) y[j * k + f] += eta * (e * part * own[f] - lambda * y[j * k + f]);
      }
      squares += e * e;
    }
  }
  return squares;
}

/** Twenty steps in a row, each off by a few roundings, on numbers of about 1. */
const closeness = 5;

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  afterEach(checkGuards);

  describe.each([4, 8, 12, 16, 20, 64])("with factors of %d numbers", (dimension) => {
    it.each([false, true])("moves everything as the equations do, films implying something: %s", (implies) => {
      const wanted = invented(dimension, implies);
      const wantedSquares = descendPlainly(wanted, dimension, 0, order.length);
      const { squares, after } = run(kernels, invented(dimension, implies), dimension);
      expect(squares / wantedSquares).toBeCloseTo(1, closeness);
      for (const name of names) {
        const list = wanted[name] ?? [];
        expect(after[name]).toHaveLength(list.length);
        list.forEach((value, at) => void expect(after[name][at], `${name} ${at}`).toBeCloseTo(value, closeness));
      }
    });
  });

  it.each([false, true])("leaves alone who is not asked for, and people without ratings: %s", (implies) => {
    const { after, squares } = run(kernels, invented(8, implies), 8, 1, 2);
    expect({ ...after, squares }).toEqual({ ...invented(8, implies), implied: after["implied"], squares: 0 });
    const { after: one } = run(kernels, invented(8, implies), 8, 4, 5);
    const before = invented(8, implies);
    expect(one["people"].slice(0, 16)).toEqual(before.people.slice(0, 16));
    expect(one["people"].slice(24)).toEqual(before.people.slice(24));
    expect(one["films"].slice(0, 16)).toEqual(before.films.slice(0, 16));
    expect(one["films"].slice(16, 24)).not.toEqual(before.films.slice(16, 24));
  });

  it("goes down the slope of the squared error of a rating, by central differences", () => {
    const [dimension, person, film] = [8, 2, 2]; // the one rating of person 2
    const rating = ratings[starts[person]];
    const { regularization: lambda, learningRate: eta } = rates;
    const before = invented(dimension, true);
    const own = (list: readonly number[], row: number) => list.slice(row * dimension, (row + 1) * dimension);
    /** b_u, b_i, p_u, q_i, y_i: half of e^2 + lambda times their squares. */
    const loss = (x: readonly number[]) => {
      const [bu, bi] = x;
      const [p, q, y] = [0, 1, 2].map((part) => own(x.slice(2), part));
      const e = rating - bu - bi - q.reduce((sum, value, f) => sum + value * (p[f] + y[f]), 0);
      return (e * e + lambda * x.reduce((sum, value) => sum + value * value, 0)) / 2;
    };
    const flat = (at: Record<keyof Plain, readonly number[] | null>) => [
      ...[at.personBiases?.[person] as number, at.filmBiases?.[film] as number],
      ...own(at.people ?? [], person),
      ...own(at.films ?? [], film),
      ...own(at.implied ?? [], film),
    ];
    const x = flat(before);
    const { after } = run(kernels, before, dimension, 4, 5);
    const moved = flat(after as unknown as Record<keyof Plain, readonly number[]>);
    for (const [k, value] of x.entries()) {
      const [up, down] = [1e-4, -1e-4].map((by) => loss(x.map((each, n) => (n === k ? each + by : each))));
      expect((value - moved[k]) / eta, `parameter ${k}`).toBeCloseTo((up - down) / 2e-4, 4);
    }
  });

  it("keeps zeros behind the factors", () => {
    const plain = invented(8, true);
    const isPadding = (at: number) => at % 8 > 4;
    for (const name of ["people", "films", "implied"] as const) {
      plain[name]?.forEach((_, at, list) => {
        if (isPadding(at)) list[at] = 0;
      });
    }
    const { after } = run(kernels, plain, 8);
    for (const name of ["people", "films", "implied"]) {
      expect(after[name].filter((_, at) => isPadding(at)).every((value) => value === 0)).toBe(true);
    }
  });

  it("carries NaN on, and refuses a dimension that is no multiple of 4", () => {
    const plain = invented(4, false);
    plain.films[0] = Number.NaN;
    expect(run(kernels, plain, 4).squares).toBeNaN();
    expect(() => run(kernels, invented(6, false), 6)).toThrow(/must be a multiple of 4 above 0, got 6/);
  });
});
