// The words must follow the numbers: each test changes the numbers and looks for other words.
import { expect, it } from "vitest";
import type { NetRun, OriginalResult } from "../../../src/core/evaluation/original-result.ts";
import type { Metric } from "../../../src/core/evaluation/report-document.ts";
import { fineTuningSentences } from "../../../src/report/original/chapters/claims.ts";
import { headline } from "../../../src/report/original/chapters/lead.ts";
import { curvesSentence } from "../../../src/report/original/chapters/learning.ts";
import { correlationSentence } from "../../../src/report/original/chapters/predictions.ts";
import { drawSentences, withinSentence } from "../../../src/report/original/chapters/printed-draws.ts";
import { spreadSentence } from "../../../src/report/original/chapters/row-order.ts";
import { peerSentence } from "../../../src/report/original/chapters/second-program.ts";
import { verdictSentence } from "../../../src/report/original/chapters/verdict-sentences.ts";
import { printedSentence } from "../../../src/report/original/chapters/what-it-did.ts";
import { publishedDraws } from "../../../src/report/original/findings/published-draws.ts";
import { fewerVectorsSentence } from "../../../src/report/original/findings/word-vectors.ts";
import { type OriginalView, viewOriginal } from "../../../src/report/original/original-view.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const bad = viewOriginal(inventedOriginalResult({ films: 300 }));
const verdict = (view: OriginalView) => verdictSentence(view, view.nets);
const good = viewOriginal(inventedOriginalResult({ films: 300, noise: 0.2 }));

it("says in the headline who beats whom", () => {
  expect(headline(bad)).toBe("Three networks, and a constant that beats them all");
  expect(headline(good)).toBe("Three networks, all better than a constant");
  expect(headline(withRmse(bad.result, "original-deep", { p: 0.4 }))).toBe("Three networks against a constant");
  const alone = viewOriginal(inventedOriginalResult({ films: 300, nets: ["original-deep"] }));
  expect(headline(alone)).toBe("A network, and a constant that beats it");
});

it("tells worse, better and not to be told apart", () => {
  expect(verdict(bad)).toBe("All three are worse than the constant (each p\u00a0<\u00a00.001).");
  expect(verdict(good)).toContain("All three are better than the constant");
  const mixed = verdict(withRmse(bad.result, "original-deep", { p: 0.4 }));
  expect(mixed).toContain("The frozen GloVe model and the fine-tuned GloVe model are worse");
  expect(mixed).toContain("The deep learning model is not to be told from the constant (p\u00a0=\u00a00.400).");
});

it("calls all printed rows worse than a constant only where all are", () => {
  expect(printedSentence(bad)).toMatch(/^All three are worse than a constant/);
  const one = printedSentence(withMetric(bad.result, "original-deep", "mae", { published: 0.1 }));
  expect(one).toMatch(
    /^Two of the three printed rows \(the frozen GloVe model and the fine-tuned GloVe model\) are worse/,
  );
});

it("places a printed figure among our runs", () => {
  const [run] = bad.nets[0].seedMeasures;
  const say = (published: number) => {
    const draws = publishedDraws(withRmse(bad.result, "original-deep", { published }).nets);
    return drawSentences(draws.filter((draw) => draw.net.id === "original-deep" && draw.measure === "rmse")).join("");
  };
  expect(say(0.2)).toContain("better than each of our ten runs");
  expect(say(9)).toContain("worse than each of our ten runs");
  const better = bad.nets[0].seedMeasures.filter((other) => other.rmse < run.rmse).length;
  const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  expect(say(run.rmse)).toContain(`${words[better]} of our ten runs did better`);
});

it("counts how many printed figures are ordinary draws", () => {
  expect(withinSentence(9, 9)).toMatch(/^All nine printed figures lie between/);
  expect(withinSentence(1, 9)).toMatch(/^One of the nine printed figures lies/);
  expect(withinSentence(0, 9)).toMatch(/^None of the nine/);
});

it("does not call the networks beaten where only one order of rows beats them", () => {
  const mixed = withRmse(bad.result, "original-deep+fresh-order", { p: 0.4 });
  expect(verdict(mixed)).toMatch(/^All three are worse/);
  expect(headline(mixed)).toBe("Three networks against a constant");
});

it("says whether fine-tuning beats freezing, and whether both orders agree", () => {
  const sentences = fineTuningSentences(bad);
  expect(sentences[0]).toContain("It rests on one run of each.");
  expect(sentences[1]).toMatch(/^With one repeated order of rows, .* Fine-tuning is worse on average/);
  expect(sentences[3]).toMatch(/^The two orders agree/);
  const swapped = fineTuningSentences(
    viewOriginal({ ...bad.result, runs: bad.result.runs.map(withTunedAndFrozenSwapped) }),
  );
  expect(swapped[1]).toContain("Fine-tuning is better on average");
  expect(swapped[3]).toMatch(/^The two orders disagree/);
  const one = inventedOriginalResult({ films: 60, seeds: 1, fresh: false });
  expect(fineTuningSentences(viewOriginal(one))[1]).toContain("too few runs");
  expect(fineTuningSentences(viewOriginal(inventedOriginalResult({ films: 60, nets: ["original-deep"] })))).toEqual([]);
});

it("compares how much seeds differ under the two orders", () => {
  const figures = bad.freshNets.map((net) => net.row.metrics["rmse"].sd?.toFixed(3));
  expect(spreadSentence(bad)).toContain(`${figures[0]}, ${figures[1]} and ${figures[2]} here`);
  expect(spreadSentence(withRmse(bad.result, "original-deep+fresh-order", { sd: 5 }))).toMatch(
    /^For two of three networks/,
  );
});

it("says whether another program's runs agree", () => {
  const near = (net: (typeof bad.nets)[number]) => ({
    name: "Keras",
    mean: net.row.metrics["rmse"].mean + 0.01,
    sd: 0.1,
  });
  const agreed = [...bad.nets, ...bad.freshNets].reduce(
    (view, net) => withRmse(view.result, net.row.model, { peer: near(net) }),
    bad,
  );
  expect(peerSentence(agreed)).toContain("All six of our mean RMSEs lie within");
  const far = withRmse(agreed.result, "original-deep", { peer: { name: "Keras", mean: 9, sd: 0.1 } });
  expect(peerSentence(far)).toContain("Five of our six mean RMSEs lie within");
  expect(peerSentence(viewOriginal(inventedOriginalResult({ films: 60, data: "generated" })))).toBeNull();
});

it("says where fewer word vectors were read than the original had", () => {
  const reading = (rows: number) => {
    const data = [...bad.result.manifest.data, { name: "glove/some.txt", rows, sha256: "00" }];
    return fewerVectorsSentence(viewOriginal({ ...bad.result, manifest: { ...bad.result.manifest, data } }));
  };
  expect(reading(10_361)).toContain("had vectors for the 10,361 words of some.txt");
  expect(reading(400_000)).toBeNull();
  expect(fewerVectorsSentence(bad)).toBeNull();
});

it("says where even the training loss turns", () => {
  const turning = bad.result.runs.map((run) => ({
    ...run,
    curve: run.curve.map((point) =>
      point.epoch === 10 && run.model === "original-deep" ? { ...point, trainLoss: 2 } : point,
    ),
  }));
  const view = viewOriginal({ ...bad.result, runs: turning });
  expect(curvesSentence(view, view.nets)).toMatch(
    /For the deep learning model even the loss on the films learned from turns/,
  );
  expect(curvesSentence(bad, bad.nets)).not.toContain("turns");
});

it("reads curves and correlations from the runs", () => {
  expect(curvesSentence(bad, bad.nets)).toContain("In no epoch does a mean test curve lie below the constant’s error.");
  expect(curvesSentence(good, good.nets)).toContain("lies below the constant’s error in at least one epoch");
  expect(correlationSentence(bad)).toContain("next to nothing");
  expect(correlationSentence(good)).not.toContain("next to nothing");
});

function withRmse(result: OriginalResult, model: string, change: Partial<Metric>) {
  return withMetric(result, model, "rmse", change);
}

function withMetric(result: OriginalResult, model: string, key: string, change: Partial<Metric>) {
  const rows = result.rows.map((row) =>
    row.model === model ? { ...row, metrics: { ...row.metrics, [key]: { ...row.metrics[key], ...change } } } : row,
  );
  return viewOriginal({ ...result, rows });
}

function withTunedAndFrozenSwapped(run: NetRun): NetRun {
  if (run.model === "original-deep") return run;
  return { ...run, model: run.model === "original-tuned" ? "original-frozen" : "original-tuned" };
}
