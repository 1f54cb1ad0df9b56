// The words must follow the numbers: each test changes the numbers and looks for other words.
import { expect, it } from "vitest";
import type { OriginalResult } from "../../../src/core/evaluation/original-result.ts";
import type { Metric } from "../../../src/core/evaluation/report-document.ts";
import { headline } from "../../../src/report/original/chapters/lead.ts";
import { curvesSentence } from "../../../src/report/original/chapters/learning.ts";
import { correlationSentence } from "../../../src/report/original/chapters/predictions.ts";
import {
  drawSentences,
  fineTuningSentence,
  peerSentence,
  verdictSentence,
  withinSentence,
} from "../../../src/report/original/chapters/ten-runs.ts";
import { printedSentence } from "../../../src/report/original/chapters/what-it-did.ts";
import { publishedDraws } from "../../../src/report/original/findings/published-draws.ts";
import { viewOriginal } from "../../../src/report/original/original-view.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const bad = viewOriginal(inventedOriginalResult({ films: 300 }));
const good = viewOriginal(inventedOriginalResult({ films: 300, noise: 0.2 }));

it("says in the headline who beats whom", () => {
  expect(headline(bad)).toBe("Three networks, and a constant that beats them all");
  expect(headline(good)).toBe("Three networks, all better than a constant");
  expect(headline(withRmse(bad.result, "original-deep", { p: 0.4 }))).toBe("Three networks against a constant");
  const alone = viewOriginal(inventedOriginalResult({ films: 300, nets: ["original-deep"] }));
  expect(headline(alone)).toBe("A network, and a constant that beats it");
});

it("tells worse, better and not to be told apart", () => {
  expect(verdictSentence(bad)).toBe("All three are worse than the constant (each p\u00a0<\u00a00.001).");
  expect(verdictSentence(good)).toContain("All three are better than the constant");
  const mixed = verdictSentence(withRmse(bad.result, "original-deep", { p: 0.4 }));
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
    const draws = publishedDraws(withRmse(bad.result, "original-deep", { published }));
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

it("says whether fine-tuning beats freezing", () => {
  expect(fineTuningSentence(bad)).toContain("On average it is worse here, not better.");
  const swapped = bad.result.runs.map((run) => ({
    ...run,
    model:
      run.model === "original-tuned"
        ? "original-frozen"
        : run.model === "original-frozen"
          ? "original-tuned"
          : run.model,
  })) as OriginalResult["runs"];
  expect(fineTuningSentence(viewOriginal({ ...bad.result, runs: swapped }))).toContain("On average it is better here.");
  expect(fineTuningSentence(viewOriginal(inventedOriginalResult({ films: 60, seeds: 1 })))).toContain("too few runs");
  expect(fineTuningSentence(viewOriginal(inventedOriginalResult({ films: 60, nets: ["original-deep"] })))).toBeNull();
});

it("says whether another program's runs agree", () => {
  const far = withRmse(bad.result, "original-deep", { peer: { name: "Keras 3.15", mean: 9, sd: 0.1 } });
  expect(peerSentence(far)).not.toContain("Every mean lies");
  expect(peerSentence(far)).toContain("9.000 (standard deviation 0.100) there for the deep learning model");
});

it("reads curves and correlations from the runs", () => {
  expect(curvesSentence(bad)).toContain("In no epoch does a mean test curve lie below the constant’s error.");
  expect(curvesSentence(good)).toContain("lies below the constant’s error in at least one epoch");
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
