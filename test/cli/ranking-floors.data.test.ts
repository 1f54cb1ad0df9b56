// What the ranking models have to reach on the real MovieLens 1M and latest small, with options that were chosen on validation people
// (docs/results.md). Skipped where MATINEE_DATA does not lead to the files.
import { describe, expect } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RankingResult } from "../../src/core/evaluation/ranking/ranking-result.ts";
import { itWithData } from "../support/real-data.ts";
import { recordingShell } from "./recording-shell.ts";

const file = "ml-1m/ratings-without-timestamps.dat.gz";

async function evaluated(text: string): Promise<Map<string, RankingResult["rows"][number]>> {
  const shell = recordingShell({ env: { MATINEE_DATA: process.env["MATINEE_DATA"] ?? "" } });
  const code = await run(`evaluate --quiet --json --sets ${text}`.split(" "), shell);
  expect([code, shell.printed.stderr]).toEqual([0, ""]);
  const { rows } = JSON.parse(shell.printed.stdout) as RankingResult;
  return new Map(rows.map((row) => [row.model, row]));
}

describe("strong generalisation on MovieLens 1M", () => {
  itWithData(
    file,
    "reaches what neighbours are known to reach",
    async () => {
      const rows = await evaluated(
        "ml-1m --folds 2 --metrics ndcg@100 --models popularity,item-knn,rp3beta,slim,ease,ease-side,ease-dropout " +
          "--set item-knn.weighting=bm25 --set item-knn.shrink=50 --set rp3beta.alpha=0.7 --set rp3beta.beta=0.55 " +
          "--set slim.neighbours=237 --set slim.shrink=157 " +
          "--set ease-dropout.keep=0.338 --set ease-dropout.regularization=55.8",
      );
      const ndcg = (model: string) => rows.get(model)?.metrics["ndcg@100"]?.mean ?? Number.NaN;
      expect(rows.get("ease")?.metrics["ndcg@100"]?.n).toBe(2414);
      expect(ndcg("popularity")).toBeCloseTo(0.2206, 4);
      expect(ndcg("item-knn")).toBeGreaterThan(0.365);
      expect(ndcg("rp3beta")).toBeGreaterThan(0.372);
      expect(ndcg("slim")).toBeGreaterThan(0.41);
      expect(ndcg("ease")).toBeGreaterThan(0.425);
      expect(ndcg("ease-side")).toBeGreaterThan(0.428);
      expect(ndcg("ease-dropout")).toBeGreaterThan(0.436);
      for (const [model, { metrics }] of rows)
        if (model !== "popularity") expect(metrics["ndcg@100"]?.p).toBeLessThan(0.001);
    },
    120_000,
  );

  itWithData(
    file,
    "starts well from one rating with dropout, and badly without",
    async () => {
      const rows = await evaluated(
        "ml-1m --folds 1 --histories ratings --given 1 --metrics ndcg@10 --models popularity,ease,ease-dropout",
      );
      const [popular = 1, plain = 1, dropped = 0] = ["popularity", "ease", "ease-dropout"].map(
        (model) => rows.get(model)?.metrics["ndcg@10"]?.mean,
      );
      expect(dropped).toBeGreaterThan(popular + 0.011);
      expect(plain).toBeLessThan(popular);
    },
    60_000,
  );

  itWithData(
    file,
    "reaches with iALS what was asked of it",
    async () => {
      const rows = await evaluated(
        "ml-1m --folds 2 --metrics ndcg@100 --models popularity,ials --set ials.factors=256 --set ials.alpha0=0.18 " +
          "--set ials.regularization=0.0085 --set ials.sweeps=6",
      );
      expect(rows.get("ials")?.metrics["ndcg@100"]?.n).toBe(2414);
      expect(rows.get("ials")?.metrics["ndcg@100"]?.mean).toBeGreaterThan(0.4345); // .4365
    },
    120_000,
  );

  itWithData(
    file,
    "finds more with two models in a blend than with either",
    async () => {
      const rows = await evaluated(
        "ml-1m --folds 1 --metrics ndcg@100 --models popularity,ease,ials,blend --blend ease,ials " +
          "--set ials.factors=64 --set ials.alpha0=0.2",
      );
      const [ease = 1, ials = 1, blend = 0] = ["ease", "ials", "blend"].map(
        (model) => rows.get(model)?.metrics["ndcg@100"]?.mean,
      );
      expect(blend).toBeGreaterThan(0.435); // .4374
      expect(blend).toBeGreaterThan(Math.max(ease, ials) + 0.004); // .4286, .4305
    },
    120_000,
  );
});

describe("strong generalisation on MovieLens latest small", () => {
  itWithData(
    "ml-latest-small.zip",
    "reaches with iALS what was asked of it, and with BPR what it had, options as they ship",
    async () => {
      const all = await evaluated("ml-latest-small --metrics ndcg@100 --models popularity,ials");
      expect(all.get("ials")?.metrics["ndcg@100"]?.n).toBe(603);
      expect(all.get("ials")?.metrics["ndcg@100"]?.mean).toBeGreaterThan(0.345); // .3565
      const one = await evaluated("ml-latest-small --folds 1 --metrics ndcg@100 --models popularity,bpr");
      expect(one.get("bpr")?.metrics["ndcg@100"]?.mean).toBeGreaterThan(0.28); // .2956
    },
    120_000,
  );
});

describe("the hybrid that serves, on MovieLens latest small", () => {
  itWithData(
    "ml-latest-small.zip",
    "finds in the first fold, pruned and in few bits, nearly what it had, and far more than popularity",
    async () => {
      const rows = await evaluated("ml-latest-small --folds 1 --metrics ndcg@100,recall@20 --models popularity,hybrid");
      const [popular, hybrid] = ["popularity", "hybrid"].map((model) => rows.get(model)?.metrics);
      expect(hybrid?.["ndcg@100"]?.n).toBe(121);
      expect(hybrid?.["ndcg@100"]?.mean).toBeGreaterThan(0.367); // .3750
      expect(hybrid?.["recall@20"]?.mean).toBeGreaterThan(0.29); // .2984
      expect(hybrid?.["ndcg@100"]?.mean).toBeGreaterThan((popular?.["ndcg@100"]?.mean ?? 1) + 0.15); // .1960
      expect(hybrid?.["ndcg@100"]?.p).toBeLessThan(0.001);
    },
    600_000,
  );
});

describe("the protocol ncf", () => {
  itWithData(
    "ml-1m/ncf-leave-one-out/ml-1m.test.negative.gz",
    "gives popularity exactly and EASE as published tables have it",
    async () => {
      const rows = await evaluated(
        "ml-1m --protocol ncf --metrics hr@10,ndcg@10 --models popularity,ease --set ease.regularization=1000",
      );
      const figures = (model: string) =>
        ["hr@10", "ndcg@10"].map((metric) => rows.get(model)?.metrics[metric]?.mean.toFixed(4));
      expect(figures("popularity")).toEqual(["0.4535", "0.2542"]);
      expect(figures("ease")).toEqual(["0.7182", "0.4511"]);
    },
    60_000,
  );

  itWithData(
    "ml-1m/ncf-leave-one-out/ml-1m.test.negative.gz",
    "has iALS where published tables have it",
    async () => {
      const rows = await evaluated(
        "ml-1m --protocol ncf --metrics hr@10,ndcg@10 --models popularity,ials --set ials.factors=192 " +
          "--set ials.alpha0=0.2 --set ials.regularization=0.007 --set ials.sweeps=5",
      );
      const [hr, ndcg] = ["hr@10", "ndcg@10"].map((metric) => rows.get("ials")?.metrics[metric]?.mean);
      expect(hr).toBeGreaterThan(0.719); // .7295
      expect(ndcg).toBeGreaterThan(0.445); // .4539
    },
    120_000,
  );
});
