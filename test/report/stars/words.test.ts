// What is said of models of stars, and of chains that have not settled in some folds only.
import { describe, expect, it } from "vitest";
import { viewComparison } from "../../../src/report/comparison/comparison-view.ts";
import { headline, verdictSentences } from "../../../src/report/comparison/findings/verdict-words.ts";
import { type Chain, chainsOf } from "../../../src/report/stars/findings/chains.ts";
import { settlingSentence, whatToDo } from "../../../src/report/stars/findings/settling-words.ts";
import { starsClaims } from "../../../src/report/stars/stars-claims.ts";
import { type InventedStars, inventedStarsResult } from "../../support/invented-stars-result.ts";

const view = (...options: InventedStars[]) => viewComparison(options.map(inventedStarsResult));
const claim = (...options: InventedStars[]) => headline(view(...options), starsClaims);

describe("headline", () => {
  it("says who errs least where that is sure, and less than the baseline otherwise", () => {
    expect(claim({ models: ["bias", "bayesian-mf"] })).toBe("Bayesian MF errs least");
    expect(claim({})).toBe("Bayesian MF errs less than biases");
    expect(claim({ p: 0.05 })).toBe("No model is surely better than biases");
    expect(claim({ baseline: null })).toBe("Models side by side, without a test");
  });

  it("speaks of biases as of several", () => {
    expect(claim({ models: ["bias"] })).toBe("How far biases err");
    expect(claim({ models: ["svdpp"] })).toBe("How far SVD++ errs");
    expect(claim({ models: ["bias", "svdpp"], baseline: "svdpp", p: 0.2 })).toBe(
      "No model is surely better than SVD++",
    );
    const [worse] = view({ models: ["bias", "svdpp"], baseline: "svdpp" }).results;
    expect(verdictSentences(worse!)).toContain("surely worse are biases (+0.0344, p\u00a0<\u00a00.001)");
    expect(claim({ models: ["bias", "svdpp"], baseline: "svdpp" })).toBe("SVD++ errs least");
  });

  it("joins data sets only where they agree", () => {
    const models = ["bias", "bayesian-mf"];
    expect(claim({ models }, { models, data: "ml-1m", p: 0.4 })).toBe("Who errs least depends on the data");
    expect(claim({ models }, { data: "ml-1m" })).toBe("Bayesian MF errs less than biases");
  });
});

describe("chains", () => {
  const [{ row, chains, ...rest }] = chainsOf(view({ folds: 3 }).results[0]!) as [ReturnType<typeof chainsOf>[number]];
  const own = (...notes: readonly string[][]) => ({
    ...rest,
    row,
    chains: chains.map((chain, k): Chain => ({ ...chain, effectiveDraws: { rmse: 2 + k }, notes: notes[k] ?? [] })),
  });

  it("are told by the folds in which they have not settled", () => {
    const worth = "the error on training ratings is worth";
    expect(settlingSentence(own(["on its way"]))).toMatch(
      new RegExp(`^The chain of fold 1 has not settled: ${worth} only two independent draws in 50 sweeps, `),
    );
    expect(settlingSentence(own([], ["a"], ["b"]))).toMatch(
      new RegExp(`^The chains of folds 2 and 3 have not settled: ${worth} as few as three independent draws`),
    );
    expect(settlingSentence(own())).toMatch(
      /^Nothing speaks against the error of any of the three chains having settled/,
    );
  });

  it("are told by the movement of their error where they are worth many draws all the same", () => {
    const moved = own(["still moved"]);
    const [first, ...others] = moved.chains;
    const many = { ...moved, chains: [{ ...first!, effectiveDraws: { rmse: 9 } }, ...others] };
    expect(settlingSentence(many)).toMatch(
      /^The chain of fold 1 has not settled: the error on training ratings still moved where draws are kept, and draws/,
    );
  });

  it("name hyper-parameters that are slower than the error", () => {
    const settled = own();
    const slow = settled.chains.map((chain) => ({ ...chain, effectiveDraws: { rmse: 20, noise: 12, peopleLinks: 3 } }));
    expect(settlingSentence({ ...settled, chains: slow })).toMatch(/where they will settle: People’s links \(3\)\.$/);
    const quick = settled.chains.map((chain) => ({ ...chain, effectiveDraws: { rmse: 20, peopleLinks: 8 } }));
    expect(settlingSentence({ ...settled, chains: quick })).toMatch(/a sign, not a proof\.$/);
  });

  it("come with advice only then, in options that the command takes", () => {
    expect(whatToDo(own())).toBeNull();
    expect(whatToDo(own(["a"]))?.options).toBe("--set bayesian-mf.sweeps=240 --set bayesian-mf.burnIn=60");
    const without = { ...own(["a"]), row: { ...row, options: {} } };
    expect(whatToDo(without)?.options).toBe("");
  });
});
