// `matinee evaluate` with the hybrid, and for newcomers, on invented ratings in a file.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RankingResult } from "../../src/core/evaluation/ranking/ranking-result.ts";
import { writeRatingsCsv } from "../support/ratings-csv.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "matinee-cli-hybrid-"));
  await writeRatingsCsv(join(cwd, "r.csv"));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function matinee(text: string) {
  const shell = recordingShell({ cwd });
  const code = await run(`evaluate --ratings r.csv --threads 1 --quiet ${text}`.split(" "), shell);
  return { code, ...shell.printed };
}

async function result(text: string): Promise<RankingResult> {
  const { code, stdout, stderr } = await matinee(`--json ${text}`);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as RankingResult;
}

const meanOf = ({ rows }: RankingResult, id: string) =>
  rows.find(({ model }) => model === id)?.metrics["ndcg@10"]?.mean as number;

describe("matinee evaluate --models hybrid", () => {
  const few = "--folds 1 --metrics ndcg@10";

  it("asks what would be packed, and tells its parts, weights and losses", async () => {
    const asked = await result(
      `--models popularity,hybrid ${few} --set ials.factors=8 --set hybrid.neighboursOfFilm=5`,
    );
    const { options } = asked.rows.find(({ model }) => model === "hybrid") ?? {};
    expect(options).toMatchObject({ neighboursOfFilm: 5, parts: { factors: { factors: 8, chosen: "set" } } });
    const [fold] = (options?.["learnt"] ?? []) as { bands: { from: number; weights: object }[]; losses: object[] }[];
    expect(Object.keys(fold?.bands[0]?.weights ?? {})).toEqual(["neighbours", "newcomers", "factors", "prior"]);
    expect(fold?.losses).toHaveLength(5);
    expect(asked.notes).toContainEqual(
      expect.stringMatching(/^Weights of the hybrid.*: \.00 \.00 \.00 1\.00, from 1 films/),
    );
    expect(asked.notes).toContainEqual(expect.stringMatching(/^The hybrid is .* MB; .*neighbours .* of .*, hybrid /));
    expect(asked.notes).toContainEqual(expect.stringMatching(/Learnt once for the hybrid .*: popularity\.$/));
  });

  it("is the same for any number of threads, and where its parts take part, too", async () => {
    const alone = await result(`--models hybrid ${few}`);
    const beside = await result(`--models ease,ease-dropout,ials,popularity,hybrid --threads 2 ${few}`);
    expect(meanOf(alone, "hybrid")).toBe(meanOf(beside, "hybrid"));
    expect(meanOf(beside, "hybrid")).toBeGreaterThan(0.2);
  });

  it("learns under protocols whose people are learnt from", async () => {
    const asked = await result(`--models popularity,hybrid --protocol holdout ${few}`);
    expect(meanOf(asked, "hybrid")).toBeGreaterThan(0);
  });

  it("gives newcomers without a rating what popularity does", async () => {
    const cold = "--protocol cold-people --histories ratings --models popularity,hybrid";
    const nobody = await result(`${cold} --given 0 ${few}`);
    expect(meanOf(nobody, "hybrid")).toBe(meanOf(nobody, "popularity"));
    const known = await result(`${cold} --given 10 ${few}`);
    expect(meanOf(known, "hybrid")).toBeGreaterThan(meanOf(nobody, "hybrid"));
  });

  it("tells at every number of ratings what it finds beyond popularity, the same as asked one by one", async () => {
    const cold = "--protocol cold-people --histories ratings --models popularity,ease-dropout";
    const { newcomers } = await result(`${cold} ${few}`);
    expect(newcomers).toMatchObject({ measure: "ndcg@10", baseline: "popularity" });
    const [popular, own] = newcomers!.models;
    expect(own!.steps.map(({ ratings }) => ratings)).toEqual([0, 1, 3, 5, 10]);
    for (const { mean } of popular!.steps) expect(mean).toBeGreaterThan(0);
    const three = await result(`${cold} --given 3 ${few}`);
    expect(three.newcomers).toBeUndefined();
    const step = own!.steps[2]!;
    expect(step.mean).toBeCloseTo(meanOf(three, "ease-dropout"), 9);
    expect(step.gain).toBeCloseTo(meanOf(three, "ease-dropout") - meanOf(three, "popularity"), 9);
    expect(step.ci95[0]).toBeLessThan(step.gain);
    expect(step.ci95[1]).toBeGreaterThan(step.gain);
  });

  it.each([
    ["--models hybrid --set hybrid.weightBits=7", /Cannot fit hybrid: weightBits must be 8 or 32, got 7/],
    ["--models ease --set hybrid.people=7", /hybrid, whose option was set, takes no part/],
    [
      "--models hybrid --set slim.neighbours=7",
      /slim, whose option was set, takes no part; one of ease, ease-dropout, ials/,
    ],
    [
      "--models popularity --given 0",
      /at least 1 was needed for models that rank films, but under --protocol cold-people/,
    ],
  ])("refuses %s", async (text, message) => {
    const { code, stderr } = await matinee(text);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
