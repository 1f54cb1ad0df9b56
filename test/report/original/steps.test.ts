// What is said about steps must follow their intervals: each test changes an interval or a row and looks for other words.
import { expect, it } from "vitest";
import type { MendStep, OriginalResult, Step } from "../../../src/core/evaluation/original-result.ts";
import {
  besideOriginalSentence,
  levelSentence,
  transferSentence,
} from "../../../src/report/original/chapters/film-network-sentences.ts";
import { headline } from "../../../src/report/original/chapters/lead.ts";
import {
  ladderSentence,
  togetherSentence,
  votedSentence,
} from "../../../src/report/original/chapters/mended-sentences.ts";
import { filmNetPicture } from "../../../src/report/original/charts/film-net-tracks.ts";
import { mendLaddersPicture } from "../../../src/report/original/charts/mend-ladders.ts";
import { bestOriginal, filmNetTracks } from "../../../src/report/original/findings/film-net.ts";
import { mendLadders } from "../../../src/report/original/findings/mends.ts";
import { viewOriginal } from "../../../src/report/original/original-view.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const result = inventedOriginalResult({ films: 300, seeds: 3, mends: true, filmNet: true });
const view = viewOriginal(result);

it("keeps steps and other tracks out of the original's table and its headline", () => {
  expect(view.tableRows.map((row) => row.model)).toEqual([
    "mean",
    "median",
    ...view.nets.map((net) => net.row.model),
    ...view.freshNets.map((net) => net.row.model),
  ]);
  const foreign = { ...view.mean, track: "all-columns", metrics: {} };
  const beside = viewOriginal({ ...result, rows: [foreign, ...result.rows] });
  expect(beside.mean).toEqual(view.mean);
  expect(headline(beside)).toBe("Three networks, and a constant that beats them all");
});

it("tells mends that surely help, surely hurt and do neither by their intervals", () => {
  const changed = withGains(result, "original-deep", (step) => {
    const [first] = step.mends;
    if (first?.id === "huber") return [-0.03, -0.05, -0.01];
    return first?.id === "unknown-film" ? [0.2, 0.1, 0.3] : [0.001, -0.02, 0.02];
  });
  const [deep] = mendLadders(changed);
  expect(ladderSentence(deep)).toContain("Surely better with a row for unknown films (+0.200).");
  expect(ladderSentence(deep)).toContain("Surely worse with Huber’s loss (−0.030).");
  expect(ladderSentence(deep)).toMatch(
    /Not to be told from nothing: words of the title \(\+0\.001\), .*rated films only/,
  );
  const idle = mendLadders(withGains(result, "original-deep", () => [0, -1, 1]));
  expect(ladderSentence(idle[0])).toContain("No mend surely helps it alone.");
});

it("says whether all mends together beat the constant", () => {
  const together = (p: number, shift: number) =>
    viewOriginal({
      ...result,
      rows: result.rows.map((row) =>
        row.model.endsWith("+all-mends")
          ? {
              ...row,
              metrics: { ...row.metrics, rmse: { mean: (result.rows[0].metrics["rmse"]?.mean ?? 0) + shift, p } },
            }
          : row,
      ),
    });
  const say = (changed: typeof view) => togetherSentence(changed, mendLadders(changed));
  expect(say(together(0.0002, -0.1))).toContain("By their RMSE all three are better than the constant");
  expect(say(together(0.0002, 0.1))).toContain("all three are worse than the constant");
  expect(say(together(0.5, -0.1))).toContain("all three are not to be told from the constant");
});

it("tells films with votes apart only where they tell another story", () => {
  const said = votedSentence(mendLadders(view));
  expect(said).toMatch(/the story is another: .*with rated films only, R² changes by \+\d.* instead of −/);
  const without = { ...result, mended: result.mended.filter(({ model }) => model.endsWith("+unknown-film")) };
  expect(votedSentence(mendLadders(viewOriginal(without)))).toBe(
    "On test films with at least one vote every change points the same way.",
  );
});

it("refuses a step whose rows are missing", () => {
  const rows = result.rows.filter((row) => row.model !== "original-deep+huber");
  expect(() => mendLadders(viewOriginal({ ...result, rows }))).toThrow(
    new RangeError(
      "Cannot write the report of the original: original-deep+huber has no row of the track original on the test rows, and a step needs it",
    ),
  );
});

it("keeps tracks apart, the network without words first", () => {
  const tracks = filmNetTracks(view);
  expect(tracks.map(({ track }) => track)).toEqual(["before-release", "all-columns"]);
  for (const { track, variants } of tracks) {
    expect(variants.map(({ words }) => words)).toEqual(["none", "frozen", "tuned"]);
    for (const { row, averaged, folds } of variants) {
      expect([row.track, averaged?.track, folds?.track]).toEqual([track, track, track]);
      expect([row.protocol, averaged?.protocol, folds?.protocol]).toEqual(["seed-split", "seed-split", "cv5"]);
    }
  }
  expect(levelSentence(view, tracks[1])).toMatch(
    /^With all columns, the network without words has a mean R² of 0\.\d+/,
  );
});

it("says whether word vectors add anything, by the interval, and whether the folds agree", () => {
  const say = (gain: readonly [number, number, number]) =>
    transferSentence(
      filmNetTracks(viewOriginal({ ...result, transfer: result.transfer.map((step) => gained(step, gain)) }))[0],
    );
  expect(say([0.01, 0.004, 0.02])).toMatch(
    /frozen vectors change R² by \+0\.010 \(\+0\.004 to \+0\.020\) and fine-tuned ones by .*\. Both surely help\./,
  );
  expect(say([-0.01, -0.02, -0.004])).toContain("Both surely hurt.");
  expect(say([0.01, -0.004, 0.02])).toContain("Neither can be told from adding nothing.");
  const [track] = filmNetTracks(view);
  const mixed = track.variants.map((variant) =>
    variant.step === null
      ? variant
      : { ...variant, step: gained(variant.step, variant.words === "frozen" ? [0.01, 0.004, 0.02] : [0, -0.1, 0.1]) },
  );
  expect(transferSentence({ ...track, variants: mixed })).toContain(
    "Frozen ones surely help; fine-tuned ones cannot be told from adding nothing.",
  );
});

it("tells the direction out of fold only where there is a sure one to agree with", () => {
  const [{ track, variants }] = filmNetTracks(view);
  const [plain, frozen] = variants;
  const say = (gain: Three, change: number) => {
    const r2 = { mean: (plain.folds?.metrics["r2"]?.mean ?? 0) + change };
    const folds = plain.folds && { ...plain.folds, metrics: { r2 } };
    const step = frozen.step && gained(frozen.step, gain);
    return transferSentence({ track, variants: [plain, { ...frozen, step, folds }] });
  };
  expect(say([0.01, 0.004, 0.02], 0.02)).toContain("it is +0.020 frozen, the same way.");
  expect(say([0.01, 0.004, 0.02], -0.02)).toContain("it is −0.020 frozen, not the same way.");
  expect(say([0.01, -0.004, 0.02], 0.02)).toMatch(
    /They cannot be told from adding nothing\. .* it is \+0\.020 frozen\.$/,
  );
});

it("sets the best original beside the tracks without calling it the same task", () => {
  const tracks = filmNetTracks(view);
  const best = bestOriginal(view);
  expect(best?.row.model).toBe("original-deep+fresh-order");
  expect(best?.mended?.row.model).toBe("original-deep+all-mends");
  expect(besideOriginalSentence(view, tracks)).toContain(
    "says what the metadata is worth, not that it is better built",
  );
  const rows = result.rows.map((row) =>
    row.model === "film-net" ? { ...row, metrics: { ...row.metrics, r2: { mean: -3 } } } : row,
  );
  const worse = viewOriginal({ ...result, rows });
  expect(besideOriginalSentence(worse, filmNetTracks(worse))).toContain("Not every network with metadata gets further");
});

it("describes each picture in words with the figures of its intervals", () => {
  const ladders = mendLaddersPicture(view, mendLadders(view));
  expect(ladders.description.match(/with all mends together/g)).toHaveLength(3);
  expect(ladders.drawings.narrow.width).toBe(350);
  const tracks = filmNetPicture(view, filmNetTracks(view));
  expect(tracks.description).toMatch(/Number and title: .*Before release: .*All columns: .*always the mean/);
});

type Three = readonly [mean: number, low: number, high: number];

function gained<T extends Step>(step: T, [mean, low, high]: Three): T {
  return { ...step, gain: { ...step.gain, r2: { mean, ci95: [low, high] } } };
}

function withGains(original: OriginalResult, network: string, gain: (step: MendStep) => Three) {
  const mended = original.mended.map((step) => (step.network === network ? gained(step, gain(step)) : step));
  return viewOriginal({ ...original, mended });
}
