import { afterAll, describe, expect, it } from "vitest";
import { servedFilms } from "../../../src/core/recommend/films/served-films.ts";
import { placeColdFilms } from "../../../src/node/recommender/place-cold-films.ts";
import { createKernelPool } from "../../../src/node/threads/create-kernel-pool.ts";
import { engineOf } from "../../core/recommend/asking/plain-engine.ts";
import { facts } from "../../core/recommend/some-films.ts";
import { film } from "../../support/film.ts";

const pool = createKernelPool({ threads: 1, kind: "relaxed", pages: 64 });
afterAll(() => pool.dispose());

const { hybrid } = engineOf(servedFilms(Array.from({ length: 12 }, () => facts())), new Float32Array(12).fill(1)).data;
const known = (place: number) =>
  film({ tmdbId: 1 + place, title: `Film ${place}`, releaseDate: `${1990 + place}-01-01`, runtime: 90 + place });

describe("placeColdFilms", () => {
  it("leaves a hybrid as it is where hardly any of its films is described", async () => {
    const described = Array.from({ length: 14 }, (_, place) => (place < 9 || place > 11 ? known(place) : null));
    expect(await placeColdFilms(hybrid, described, { pool })).toEqual({ hybrid, filmMap: null });
  });

  it("gives the films behind it rows of their own, and tells how far it is", async () => {
    const steps: string[] = [];
    const onProgress = ({ what, done, total }: { what: string; done: number; total: number | null }) =>
      steps.push(`${what} ${done} ${total}`);
    const described = Array.from({ length: 14 }, (_, place) => known(place));
    const placed = await placeColdFilms(hybrid, described, { pool, onProgress });
    expect([placed.hybrid.films, placed.hybrid.counted]).toEqual([14, 12]);
    expect(placed.hybrid.prior[13]).toBeCloseTo(1, 5);
    expect(steps).toEqual(["cold-films 0 2", "cold-films 1 2", "cold-films 2 2"]);
  });

  it("stops when it is cancelled", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    const described = Array.from({ length: 14 }, (_, place) => known(place));
    await expect(placeColdFilms(hybrid, described, { pool, signal })).rejects.toThrow("enough");
  });
});
