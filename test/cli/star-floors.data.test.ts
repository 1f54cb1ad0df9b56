// What models of stars come to on the real MovieLens sets. Skipped where MATINEE_DATA does not lead to the files.
import { describe, expect } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { StarRow } from "../../src/core/evaluation/stars/evaluate-stars.ts";
import { itWithData } from "../support/real-data.ts";
import { recordingShell } from "./recording-shell.ts";

async function evaluated(text: string): Promise<Map<string, StarRow>> {
  const shell = recordingShell({ env: { MATINEE_DATA: process.env["MATINEE_DATA"] ?? "" } });
  const code = await run(`evaluate --quiet --json ${text}`.split(" "), shell);
  expect([code, shell.printed.stderr]).toEqual([0, ""]);
  const { rows } = JSON.parse(shell.printed.stdout) as { rows: StarRow[] };
  return new Map(rows.map((row) => [row.model, row]));
}

describe("biases", () => {
  itWithData("ml-100k.zip", "come to .9415 on the published folds of MovieLens 100K", async () => {
    const row = (await evaluated("--sets ml-100k --protocol folds --models bias")).get("bias");
    expect(row?.folds.map(({ ratings }) => ratings)).toEqual([20_000, 20_000, 20_000, 20_000, 20_000]);
    expect(row?.metrics["rmse"]?.mean).toBeCloseTo(0.9415, 4);
  });

  itWithData(
    "ml-1m/ratings-without-timestamps.dat.gz",
    "get better the more is handed in, on MovieLens 1M",
    async () => {
      const given = async (few: string) => {
        const row = (await evaluated(`--sets ml-1m --models bias --folds 1${few}`)).get("bias");
        expect(row?.metrics["rmse"]?.n).toBe(1208);
        return row?.metrics["rmse"]?.mean ?? Number.NaN;
      };
      const rmse = [await given(" --given 0"), await given(" --given 5"), await given("")];
      expect(rmse).toEqual(rmse.toSorted((a, b) => b - a));
      expect(rmse[2]).toBeLessThan(0.91);
    },
    60_000,
  );
});

describe("factor models", () => {
  itWithData(
    "ml-100k.zip",
    "by gradient descent are as good as Surprise's on the published folds of MovieLens 100K, or better",
    async () => {
      const rows = await evaluated("--sets ml-100k --protocol folds --models bias,mf-sgd,svdpp");
      expect(rows.get("mf-sgd")?.metrics["rmse"]?.mean).toBeLessThan(0.938);
      expect(rows.get("svdpp")?.metrics["rmse"]?.mean).toBeLessThan(0.922);
      for (const model of ["mf-sgd", "svdpp"]) expect(rows.get(model)?.metrics["rmse"]?.p).toBeLessThan(0.001);
    },
    60_000,
  );

  itWithData(
    "ml-100k.zip",
    "by Gibbs sampling are below what is published of u1, and cover nine ratings in ten",
    async () => {
      const few = { sweeps: 60, draws: 30, calibration: 0 };
      const set = Object.entries(few).map(([name, value]) => `--set bayesian-mf.${name}=${value}`);
      const words = `--sets ml-100k --protocol folds --folds 1 --models bias,bayesian-mf ${set.join(" ")}`;
      const row = (await evaluated(words)).get("bayesian-mf");
      expect(row?.metrics["rmse"]?.mean).toBeLessThan(0.884);
      expect(row?.metrics["cover90"]?.mean).toBeGreaterThan(0.88);
      expect(row?.metrics["cover90"]?.mean).toBeLessThan(0.92);
    },
    120_000,
  );
});
