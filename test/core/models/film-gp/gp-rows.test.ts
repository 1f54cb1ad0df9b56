import { describe, expect, it } from "vitest";
import { curveScale, GpCurves } from "../../../../src/core/models/film-gp/gp-curves.ts";
import { GpPoints, pointScale } from "../../../../src/core/models/film-gp/gp-points.ts";
import { GpReader, gpScales } from "../../../../src/core/models/film-gp/gp-rows.ts";
import { GpTraits } from "../../../../src/core/models/film-gp/gp-traits.ts";
import { scaleOf } from "../../../../src/core/models/film-gp/number-scale.ts";
import { readFacts } from "../../../../src/core/traits/fact-table.ts";
import { traitList } from "../../../../src/core/traits/film-lists.ts";
import { TraitIndex } from "../../../../src/core/traits/trait-index.ts";
import { film } from "../../../support/film.ts";

const upTo = (count: number) => Float32Array.from({ length: count }, (_, i) => i);
const gap = Number.NaN;

describe("scaleOf", () => {
  it("finds quantiles, whatever the order", () => {
    expect(scaleOf(upTo(101).reverse(), 4, true)).toEqual({ edges: [0, 25, 50, 75, 100], hasGaps: false });
  });

  it("leaves gaps out, and tells that there are some", () => {
    expect(scaleOf(Float32Array.of(gap, 3, gap, 1), 1, true)).toEqual({ edges: [1, 3], hasGaps: true });
  });

  it("has one edge for ties where edges are to be distinct", () => {
    const values = Float32Array.of(1, 1, 1, 1, 2);
    expect(scaleOf(values, 4, true).edges).toEqual([1, 2]);
    expect(scaleOf(values, 4, false).edges).toEqual([1, 1, 1, 1, 2]);
  });

  it("has two edges for one value, and for none", () => {
    expect(scaleOf(Float32Array.of(5, 5, 5), 3, true)).toEqual({ edges: [5, 6], hasGaps: false });
    expect(scaleOf(Float32Array.of(gap, gap), 3, true)).toEqual({ edges: [0, 1], hasGaps: true });
  });
});

describe("GpCurves", () => {
  function write(scaled: Float32Array, values: readonly number[]) {
    const curves = new GpCurves([curveScale(scaled)]);
    const out = new Float32Array(curves.width + 2).fill(9);
    return values.map((value) => {
      curves.write([value], out, 1);
      expect([out[0], out[curves.width + 1]]).toEqual([9, 9]);
      return [...out.subarray(1, curves.width + 1)];
    });
  }

  it("tell where a value lies, bin by bin, at a variance that does not depend on how many there are", () => {
    const [low, middle, beyond] = write(upTo(121), [0, 15, 500]);
    const size = 1 / Math.sqrt(12);
    expect(low).toEqual(Array.from({ length: 12 }, () => Math.fround(-size / 2)));
    expect(beyond).toEqual(Array.from({ length: 12 }, () => Math.fround(size / 2)));
    expect(middle.slice(0, 3)).toEqual([Math.fround(size / 2), 0, Math.fround(-size / 2)]);
  });

  it("have a column for gaps where the catalogue has some, and say nothing of a gap elsewhere", () => {
    const [known, open] = write(Float32Array.of(gap, 0, 1), [1, gap]);
    const size = Math.fround(1 / Math.sqrt(2));
    expect(known[1]).toBe(0);
    expect(open).toEqual([0, size]);
    expect(write(upTo(3), [gap])[0].every((value) => value === 0)).toBe(true);
  });

  it("know the number of each column", () => {
    const curves = new GpCurves([curveScale(Float32Array.of(gap, 0, 1)), curveScale(Float32Array.of(5, 5))]);
    expect([curves.width, ...curves.numberOfColumn]).toEqual([3, 0, 0, 1]);
  });
});

describe("GpPoints", () => {
  function write(scaled: Float32Array, values: readonly number[]) {
    const points = new GpPoints(["x"], [pointScale(scaled)]);
    return values.map((value) => {
      const out = new Float32Array(points.names.length);
      points.write([value], out, 0);
      return [...out];
    });
  }
  const reach = Math.fround(Math.sqrt(3));

  it("lie evenly from -1.7 to 1.7, with a standard deviation of 1, and no further", () => {
    const scaled = upTo(1000).map((i) => Math.exp(i / 100));
    const places = write(scaled, [...scaled]).map(([place]) => place);
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(places.reduce((sum, place) => sum + (place - mean) ** 2, 0) / places.length).toBeCloseTo(1, 1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(write(scaled, [-1e9, 1e9])).toEqual([[-reach], [reach]]);
  });

  it("put equal values in the middle of the place that they take", () => {
    // 9 of 10 values are 0
    const scaled = Float32Array.from({ length: 1000 }, (_, i) => (i < 900 ? 0 : i));
    const [[zero], [above]] = write(scaled, [0, 950]);
    expect(zero).toBeCloseTo(Math.sqrt(3) * (2 * 0.45 - 1), 1);
    expect(above).toBeCloseTo(Math.sqrt(3) * (2 * 0.95 - 1), 1);
    expect(write(Float32Array.of(5, 5, 5), [5, 4, 6])).toEqual([[0], [-reach], [reach]]);
  });

  it("have gaps in the middle, and a column that tells them where the catalogue has some", () => {
    expect(new GpPoints(["x"], [pointScale(Float32Array.of(gap, 1, 2))]).names).toEqual(["x", "x?"]);
    expect(write(Float32Array.of(gap, 1, 2), [gap, 2])).toEqual([
      [0, 1],
      [Math.fround(Math.sqrt(3) / 2), 0], // one of two values: the middle of the upper half
    ]);
    expect(write(upTo(3), [gap])).toEqual([[0]]);
  });
});

describe("GpTraits", () => {
  const genre = (id: number) => ({ id, name: `${id}` });
  const films = [
    film({ tmdbId: 1, title: "the heist", genres: [genre(1), genre(2)] }),
    film({ tmdbId: 2, title: "the the", genres: [genre(1)] }),
    film({ tmdbId: 3, title: "the end", genres: [] }),
  ];
  const lists = (["genre", "title-word", "keyword"] as const).map(traitList);
  const index = TraitIndex.of(lists, films);
  const rowsOf = (asked: typeof films, of = ["genre", "title-word"] as const) => {
    const traits = new GpTraits(index, of, films.length);
    const { indptr, traits: numbers, values } = traits.rows(readFacts(asked, index, []));
    return asked.map((_, i) =>
      [...numbers.subarray(indptr[i], indptr[i + 1])].map((number, e) => {
        const list = of[traits.listOf[number]];
        return [list, index.name(traits.inIndex[number]), values[indptr[i] + e]] as const;
      }),
    );
  };

  it("are of length 1 in every list", () => {
    for (const row of rowsOf(films)) {
      for (const list of ["genre", "title-word"]) {
        const own = row.filter(([id]) => id === list);
        if (own.length > 0) expect(own.reduce((sum, [, , value]) => sum + value ** 2, 0)).toBeCloseTo(1, 6);
      }
    }
    expect(rowsOf(films)[1].filter(([id]) => id === "genre")).toEqual([["genre", "1", 1]]);
  });

  it("weigh rare words more, and genres all the same", () => {
    const [first] = rowsOf(films);
    const of = (name: string) => first.find(([, seen]) => seen === name)?.[2];
    expect(of("1")).toBe(of("2"));
    expect((of("heist") ?? 0) / (of("the") ?? 1)).toBeCloseTo(Math.log(4) / Math.log(4 / 3), 5);
  });

  it("share their length with strangers", () => {
    const [row] = rowsOf([film({ tmdbId: 9, title: "unheard", genres: [genre(1), genre(77), genre(78), genre(79)] })]);
    expect(row).toEqual([["genre", "1", 0.5]]);
  });

  it("leave out lists that were not asked for", () => {
    expect(
      rowsOf(films, ["title-word"] as never)
        .flat()
        .every(([list]) => list === "title-word"),
    ).toBe(true);
  });
});

describe("GpReader", () => {
  const films = [1, 2, 3].map((tmdbId) => film({ tmdbId, title: "A", runtime: tmdbId === 3 ? null : 90 + tmdbId }));
  const index = TraitIndex.of([traitList("genre")], films);
  const facts = readFacts(films, index, [
    { id: "yes", read: () => 1 },
    { id: "runtime", read: ({ runtime }) => runtime },
  ]);
  const options = { lists: ["genre"], numbers: ["runtime"], flags: ["yes"], wordWidth: 2 } as const;
  const reader = new GpReader(index, films.length, gpScales(facts, options), options);

  it("names its parts, and lays films out by them: curves, the level, words", () => {
    expect(reader.parts.groups).toEqual(["runtime", "level", "words"]);
    expect([...reader.parts.groupOf]).toEqual([0, 0, 1, 2, 2]);
    expect(reader.parts.pointNames).toEqual(["runtime", "runtime?", "yes"]);
    const { dense, points } = reader.rows(facts, { width: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6) });
    const level = [0, 1, 2].map((i) => [...dense.subarray(5 * i + 2, 5 * i + 5)]);
    expect(level).toEqual([
      [1, 1, 2],
      [1, 3, 4],
      [1, 5, 6],
    ]);
    expect([...points.subarray(6)]).toEqual([0, 1, 0]);
  });

  it("refuses words of another width, and numbers that the facts do not have", () => {
    expect(() => reader.rows(facts)).toThrow("word vectors of 2 were needed, got 0");
    expect(() => gpScales(facts, { ...options, numbers: ["budget"] })).toThrow('there is no number "budget"');
  });
});
