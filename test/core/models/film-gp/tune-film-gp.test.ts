import { describe, expect, it } from "vitest";
import { gpEvidence } from "../../../../src/core/models/film-gp/gp-evidence.ts";
import { hyperLayout, hyperToVector } from "../../../../src/core/models/film-gp/gp-hyper.ts";
import { type TuneOptions, tuneFilmGp } from "../../../../src/core/models/film-gp/tune-film-gp.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../../../src/kernels/wasm/wasm-kernels.ts";
import { everyFilm, ratings, reader, rowsOf, unlikeHyper, votes } from "./gp-films.ts";

const pool = callingThreadPool(createWasmKernels("strict", { pages: 256 }));
const start = unlikeHyper(reader.parts);
const trainingOf = (places: Int32Array) => ({
  rows: rowsOf(places),
  targets: Float64Array.from(places, (place) => ratings[place] - 6),
  votes: Float64Array.from(places, (place) => votes[place]),
});
const all = trainingOf(everyFilm);
const stages = [
  { training: trainingOf(everyFilm.subarray(0, 70)), steps: 8, learningRate: 0.15 },
  { training: all, steps: 6, learningRate: 0.1 },
];
const tune = (options: Partial<TuneOptions> = {}, of = stages) =>
  tuneFilmGp(pool, reader, start, of, { noiseByVotes: true, ...options });

describe("tuneFilmGp", () => {
  it("raises the evidence, and tells that of the last stage's films", async () => {
    const { hyper, evidence } = await tune({}, stages.slice(1));
    const layout = hyperLayout(reader.parts);
    const of = async (own: typeof start) =>
      (await gpEvidence(pool, reader, layout, all, hyperToVector(layout, own))).value;
    expect(evidence.before).toBe(await of(start));
    expect(evidence.after).toBeGreaterThan(evidence.before + 1);
    expect(await of(hyper)).toBeCloseTo(evidence.after, 1);
  });

  it("goes on where the first stage left off", async () => {
    const { evidence } = await tune();
    expect(evidence.before).toBeGreaterThan((await tune({}, stages.slice(1))).evidence.before);
    expect(evidence.after).toBeGreaterThan(evidence.before);
  });

  it("finds the same each time", async () => {
    expect(await tune()).toEqual(await tune());
  });

  it("leaves the noise by votes as it is where it is told to", async () => {
    const { hyper } = await tune({ noiseByVotes: false });
    expect([hyper.noise.votes, hyper.noise.offset]).toEqual([start.noise.votes, start.noise.offset]);
    expect(hyper.noise.floor).not.toBe(start.noise.floor);
  });

  it("tells every step, and can be cancelled between them", async () => {
    const seen: number[] = [];
    const controller = new AbortController();
    const onProgress = ({ done = 0, total }: { done?: number; total?: number | null }) => {
      expect(total).toBe(14);
      seen.push(done);
      if (done === 3) controller.abort(new Error("enough"));
    };
    await expect(tune({ onProgress, signal: controller.signal })).rejects.toThrow("enough");
    expect(seen).toEqual([1, 2, 3]);
  });
});
