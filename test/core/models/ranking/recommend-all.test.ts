// Recommendations for everybody: what sorting each person's scores gives, whatever pool and however many threads; bad input is
// refused by name.
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Factors, LeftOut } from "../../../../src/core/models/ranking/factors-to-rank.ts";
import { recommendAll, recommendAllMemory } from "../../../../src/core/models/ranking/recommend-all.ts";
import type { ProgressStep } from "../../../../src/core/progress/progress.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { withinPoolScope } from "../../../../src/kernels/pool/within-pool-scope.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";
import { createWasmKernels } from "../../../../src/kernels/wasm/wasm-kernels.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { values } from "../../../kernels/kernels-under-test.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

const one = callingThreadPool(createWasmKernels("strict", { pages: 1024 }));
const plain = callingThreadPool(referenceKernels);

function leftOutOf(lists: readonly (readonly number[])[]): LeftOut {
  const ends = lists.map((_, person) => lists.slice(0, person + 1).reduce((sum, list) => sum + list.length, 0));
  return { indptr: Uint32Array.from([0, ...ends]), indices: Uint32Array.from(lists.flat()) };
}

/** Two people who want the one and the other of two numbers, and four films. */
const small: Factors = {
  people: 2,
  films: 4,
  width: 2,
  personFactors: Float32Array.of(1, 0, 0, 1),
  filmFactors: Float32Array.of(1, 5, 3, 4, 3, 6, 2, 7),
};
const nobody = leftOutOf([[], []]);

/** Random tables of people who are spared films, in whole numbers, with many equal scores. */
const tables = fc
  .record({ people: fc.nat(7), films: fc.nat(30), width: fc.integer({ min: 1, max: 4 }), seed: fc.nat(1000) })
  .map(({ people, films, width, seed }) => {
    const chance = seededChance(seed);
    const whole = (length: number) => Float32Array.from({ length }, () => Math.floor(5 * chance.next()) - 2);
    const share = chance.next();
    const lists = Array.from({ length: people }, () => [...Array(films).keys()].filter(() => chance.next() < share));
    const factors = { personFactors: whole(people * width), filmFactors: whole(films * width) };
    return { lists, factors: { people, films, width, ...factors } };
  });

function sorted({ films, width, personFactors, filmFactors }: Factors, person: number, spared: readonly number[]) {
  const score = (film: number) =>
    [...Array(width).keys()].reduce(
      (sum, d) => sum + (personFactors[person * width + d] as number) * (filmFactors[film * width + d] as number),
      0,
    );
  return [...Array(films).keys()]
    .filter((film) => !spared.includes(film))
    .map((film) => ({ film, score: score(film) }))
    .sort((a, b) => b.score - a.score || a.film - b.film);
}

it.each([
  ["kernels", one],
  ["plain kernels", plain],
])("equals sorting each person's scores: %s", async (_name, pool) => {
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 1, max: 40 }), async ({ lists, factors }, n) => {
      const { best, found, indices, values } = await recommendAll(pool, factors, leftOutOf(lists), n);
      expect(best).toBe(Math.min(n, factors.films));
      expect([found.length, indices.length, values.length]).toEqual([
        lists.length,
        ...Array(2).fill(lists.length * best),
      ]);
      lists.forEach((list, person) => {
        const wanted = sorted(factors, person, list).slice(0, n);
        const at = person * best;
        expect(found[person]).toBe(wanted.length);
        for (let t = 0; t < best; t++) {
          expect([indices[at + t], (values[at + t] as number) + 0]).toEqual([
            wanted[t]?.film ?? 0,
            (wanted[t]?.score ?? 0) + 0,
          ]);
        }
      });
    }),
  );
});

it("people who are spared nothing and people who are spared everything", async () => {
  const all = await recommendAll(one, small, null, 2);
  expect([...all.indices]).toEqual([1, 2, 3, 2]);
  expect([...all.values]).toEqual([3, 3, 7, 6]);
  expect(await recommendAll(one, small, nobody, 2)).toEqual(all);
  const none = await recommendAll(one, small, leftOutOf([[0, 1, 2, 3], [3]]), 9);
  expect([...none.found]).toEqual([0, 3]);
  expect([...none.indices]).toEqual([0, 0, 0, 0, 2, 0, 1, 0]);
});

it("a score that is no number is nobody's best", async () => {
  const filmFactors = Float32Array.of(1, 5, Number.NaN, Number.NaN, 3, 6, 2, 7);
  const { found, indices } = await recommendAll(one, { ...small, filmFactors }, null, 4);
  expect([...found]).toEqual([3, 3]);
  expect([...indices]).toEqual([2, 3, 0, 0, 3, 2, 0, 0]);
});

describe("a thousand people", () => {
  const [people, films, width] = [1000, 300, 16];
  const factors = {
    ...{ people, films, width },
    personFactors: values(people * width, 1),
    filmFactors: values(films * width, 2),
  };
  const chance = seededChance(3);
  const lists = Array.from({ length: people }, () => [...Array(films).keys()].filter(() => chance.next() < 0.2));
  const leftOut = leftOutOf(lists);
  const pools = [1, 2, 3].map((threads) => createKernelPool({ threads, kind: "relaxed", pages: 256 }));
  afterAll(() => Promise.all(pools.map((pool) => pool.dispose())));

  it("get the same bytes from any number of threads", async () => {
    const [first, ...others] = await Promise.all(pools.map((pool) => recommendAll(pool, factors, leftOut, 20)));
    for (const other of others) expect(other).toEqual(first);
    expect(first?.found.every((count) => count === 20)).toBe(true);
  });

  it("get the same where their factors lie in the pool's memory already, and all of it is given back", async () => {
    const mark = one.kernels.mark();
    const wanted = await recommendAll(one, factors, leftOut, 20);
    await withinPoolScope(one, async () => {
      const personFactors = one.kernels.floats(people * width);
      personFactors.set(factors.personFactors);
      const filmFactors = one.kernels.floats(films * width);
      filmFactors.set(factors.filmFactors);
      expect(await recommendAll(one, { ...factors, personFactors, filmFactors }, leftOut, 20)).toEqual(wanted);
    });
    expect(one.kernels.mark()).toBe(mark);
  });

  it("take no more memory than is said", async () => {
    const most = Math.max(...lists.map(({ length }) => length));
    const said = recommendAllMemory(factors, most, 20);
    const bare = one.kernels.mark();
    let taken = 0;
    const { run } = one;
    const watched: typeof one = {
      ...one,
      run: (...given) => {
        taken = one.kernels.mark() - bare;
        return run(...given);
      },
    };
    await recommendAll(watched, factors, leftOut, 20);
    expect(taken).toBeGreaterThan(said / 2);
    expect(taken).toBeLessThanOrEqual(said);
  });

  it("can be cancelled, before and on the way, and tell how far they are", async () => {
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    await expect(recommendAll(one, factors, leftOut, 5, { signal })).rejects.toBe(reason);
    const controller = new AbortController();
    const pausing = callingThreadPool(createWasmKernels("strict", { pages: 64 }), async () => controller.abort(reason));
    await expect(recommendAll(pausing, factors, leftOut, 5, { signal: controller.signal })).rejects.toBe(reason);
    const steps: ProgressStep[] = [];
    await recommendAll(one, factors, leftOut, 5, { onProgress: (step) => steps.push(step) });
    expect(steps.at(-1)).toEqual({ what: "recommend", done: people, total: people, unit: "people" });
  });

  it("go by in spans where there are many films and long lists, with the same result", async () => {
    const long = { ...factors, films: 2 * films, filmFactors: values(2 * films * width, 4) };
    const copies = 9; // 9,000 lists of 600 are more than a span
    const many = {
      ...long,
      people: copies * people,
      personFactors: Float32Array.from(
        { length: copies * people * width },
        (_, at) => factors.personFactors[at % (people * width)] as number,
      ),
    };
    const steps: ProgressStep[] = [];
    const all = await recommendAll(one, many, null, 600, { onProgress: (step) => steps.push(step) });
    expect(steps.length).toBeGreaterThan(1);
    const once = await recommendAll(one, long, null, 600);
    expect(all.found.every((count) => count === 600)).toBe(true);
    expect(all.values.slice(0, 600 * people)).toEqual(once.values);
    expect(all.values.slice(600 * people * (copies - 1))).toEqual(once.values);
  });
});

describe("is refused by name:", () => {
  const refusal = (factors: Partial<Factors>, leftOut: LeftOut | null = nobody, n = 2) =>
    recommendAll(one, { ...small, ...factors }, leftOut, n).catch((error: unknown) => error);

  it.each([0, -1, 1.5, Number.NaN])("n of %s", async (n) => {
    expect(await refusal({}, nobody, n)).toEqual(
      new RangeError(`Cannot recommend films: n must be a whole number from 1 to 65536, got ${n}`),
    );
    expect(() => recommendAllMemory(small, 0, n)).toThrow(RangeError);
  });

  it("sizes that do not fit", async () => {
    expect(await refusal({ people: 3 })).toEqual(
      new RangeError("Cannot recommend films: there are 4 numbers of person factors, needed 3 x 2, 6"),
    );
    expect(await refusal({ films: 5 })).toEqual(
      new RangeError("Cannot recommend films: there are 8 numbers of film factors, needed 5 x 2, 10"),
    );
    expect(await refusal({ width: 0 })).toEqual(
      new RangeError("Cannot recommend films: width must be a whole number from 1, got 0"),
    );
  });

  it("a table of other people, and films that there are not or that do not ascend", async () => {
    expect(await refusal({}, leftOutOf([[1]]))).toEqual(
      new RangeError(
        "Cannot recommend films: of what is left out, 2 people were needed from 0 to 1, got 1 from 0 to 1",
      ),
    );
    expect(await refusal({}, leftOutOf([[1], [2, 4]]))).toEqual(
      new RangeError("Cannot recommend films: what is left out of person 1 must ascend below 4, got 4 after 2"),
    );
    expect(await refusal({}, leftOutOf([[3, 3], []]))).toEqual(
      new RangeError("Cannot recommend films: what is left out of person 0 must ascend below 4, got 3 after 3"),
    );
  });
});
