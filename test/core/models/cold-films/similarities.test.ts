// How alike films are, against the same sums written out pair by pair.
import { describe, expect, it } from "vitest";
import { generateCatalogue } from "../../../../src/core/catalogue/generate/generate-catalogue.ts";
import { FilmReader, type FilmRows } from "../../../../src/core/models/cold-films/film-reader.ts";
import { fitReading } from "../../../../src/core/models/cold-films/film-reading.ts";
import { similaritiesOf } from "../../../../src/core/models/cold-films/similarities.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { kernelsUnderTest } from "../../../kernels/kernels-under-test.ts";

const { films } = generateCatalogue({ films: 60, seed: 3 });
const [known, others] = [films.slice(0, 40), films.slice(40)];

function traitsOf({ traits }: FilmRows, film: number): Map<number, number> {
  const row = new Map<number, number>();
  for (let e = traits.indptr[film]!; e < traits.indptr[film + 1]!; e++) row.set(traits.indices[e]!, traits.data[e]!);
  return row;
}

function plainSimilarity(a: FilmRows, i: number, b: FilmRows, j: number, together: number): number {
  let [kinds, rest, square] = [0, 0, 0];
  const own = traitsOf(b, j);
  for (const [trait, value] of traitsOf(a, i)) {
    const product = value * (own.get(trait) ?? 0);
    if (trait < a.kindsEnd) kinds += product;
    else rest += product;
  }
  for (let k = 0; k < a.width; k++) rest += a.dense[i * a.width + k]! * b.dense[j * b.width + k]!;
  for (let k = 0; k < a.pointWidth; k++) {
    square += (a.points[i * a.pointWidth + k]! - b.points[j * b.pointWidth + k]!) ** 2;
  }
  const v = Math.sqrt(3 * square);
  return rest + kinds * (1 + together * (1 + v) * Math.exp(-v));
}

describe.each(["before-release", "all-columns"] as const)("similarities of films, %s", (track) => {
  const reading = fitReading(known, track);
  const reader = new FilmReader(reading);
  const [teaching, asked] = [reader.rows(known, true), reader.rows(others, false)];

  it.each([...kernelsUnderTest.slice(0, 3)])(
    "are what every pair comes to by itself, on $name kernels",
    async ({ kernels }) => {
      const pool = callingThreadPool(kernels);
      const matrix = await similaritiesOf(pool, asked, teaching, reading);
      for (let i = 0; i < asked.films; i++) {
        for (let j = 0; j < teaching.films; j++) {
          const wanted = plainSimilarity(asked, i, teaching, j, reading.together);
          expect(matrix[i * teaching.films + j]).toBeCloseTo(wanted, 3);
        }
      }
    },
  );

  it("are read by what the public made of films only where they may be", () => {
    const ids = [...reading.numbers, ...reading.points].map(({ id }) => id);
    const ofPublic = ids.filter((id) => /vote|popularity|revenue/.test(id));
    expect(ofPublic.length > 0).toBe(track === "all-columns");
  });

  it("come from traits of unit length, times the root of what their list counts", () => {
    const start = reading.lists[0]!.keys.length;
    for (let film = 0; film < teaching.films; film++) {
      const genres = [...traitsOf(teaching, film)].filter(([trait]) => trait < start).map(([, value]) => value ** 2);
      if (genres.length > 0) expect(genres.reduce((a, b) => a + b)).toBeCloseTo(reading.lists[0]!.weight, 4);
    }
  });

  it("do not count a film among its people's other films", () => {
    const [mine, strange] = [reader.rows(known, true), reader.rows(known, false)];
    expect(mine.dense).not.toEqual(strange.dense);
    expect(mine.traits).toEqual(strange.traits);
    expect(mine.points).toEqual(strange.points);
  });
});
