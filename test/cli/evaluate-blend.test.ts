// `matinee evaluate` with a blend, on invented ratings in a file.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RankingResult } from "../../src/core/evaluation/ranking/ranking-result.ts";
import { role } from "../../src/core/evaluation/ranking/split.ts";
import { packSplit, unpackSplit } from "../../src/core/evaluation/ranking/split-file.ts";
import { writeRatingsCsv } from "../support/ratings-csv.ts";
import { type RecordingOptions, recordingShell } from "./recording-shell.ts";

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "matinee-cli-blend-"));
  await writeRatingsCsv(join(cwd, "r.csv"));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function matinee(text: string, options: RecordingOptions = {}) {
  const shell = recordingShell({ cwd, ...options });
  const code = await run(text.split(" "), shell);
  return { code, ...shell.printed };
}

async function result(text: string): Promise<RankingResult> {
  const { code, stdout, stderr } = await matinee(`evaluate --ratings r.csv --threads 1 --quiet --json ${text}`);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as RankingResult;
}

/** Copies a split's file, with nothing in it that options could be chosen on. */
async function withoutValidation(from: string, to: string): Promise<void> {
  const { split, dataHash } = unpackSplit(await readFile(from));
  const bare = (roles: Uint8Array) => roles.map((each) => (each === role.validationHeld ? role.unused : each));
  const folds = split.folds.map((fold) => ({ ...fold, roles: bare(fold.roles) }));
  await writeFile(to, packSplit({ ...split, folds }, dataHash));
}

const metricsOf = ({ rows }: RankingResult, id: string) => rows.find(({ model }) => model === id)?.metrics;

describe("matinee evaluate --models blend", () => {
  const folds = "--folds 2 --metrics ndcg@10,recall@10";

  it("puts a blend beside its parts, and tells what each fold learnt", async () => {
    const { rows, notes, command } = await result(`--models ease,blend,item-knn --blend ease,item-knn ${folds}`);
    expect(rows.map(({ model }) => model)).toEqual(["item-knn", "ease", "blend"]);
    const { parts, learnt, metric } = rows[2]?.options ?? {};
    expect([metric, parts]).toEqual(["ndcg@100", { "item-knn": rows[0]?.options, ease: rows[1]?.options }]);
    expect(learnt).toHaveLength(2);
    for (const { people, bands } of learnt as { people: number; bands: { weights: Record<string, number> }[] }[]) {
      expect(people).toBeGreaterThan(10);
      expect(bands).toHaveLength(1); // too few people for weights by length of history
      const { ease = 0, "item-knn": knn = 0 } = bands[0]?.weights ?? {};
      expect(ease + knn).toBeCloseTo(1, 12);
    }
    expect(notes).toContainEqual(
      expect.stringMatching(/^Weights of the blend.*\(item-knn, ease\): (1|0)?\.\d\d (1|0)?\.\d\d; .*\.$/),
    );
    expect(notes).toContainEqual(expect.stringMatching(/Learnt once .*: item-knn, ease\.$/));
    expect(command).toContain("--models ease,blend,item-knn --blend ease,item-knn");
  });

  it("says the same whether its parts are compared or not, in whatever order, for any number of threads", async () => {
    const beside = await result(`--models ease,item-knn,blend --blend ease,item-knn ${folds}`);
    const alone = await result(`--models blend --blend item-knn,ease --threads 2 ${folds}`);
    expect(alone.rows.map(({ model }) => model)).toEqual(["blend"]);
    expect(alone.rows[0]?.options).toEqual(beside.rows[2]?.options);
    const means = (of: RankingResult) => Object.values(metricsOf(of, "blend") ?? {}).map(({ mean }) => mean);
    expect(means(alone)).toEqual(means(beside));
    expect(means(alone)[0]).toBeGreaterThan(0);
  });

  it("is added to all models where only its parts are named, and can be the baseline", async () => {
    const { rows } = await result(`--blend ease,popularity --baseline blend --folds 1 --metrics ndcg@10`);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.at(-1)).toMatchObject({ model: "blend" });
    expect(rows[0]?.baseline).toBe("blend");
  });

  it("gives its parts the options that were set and tuned for them", async () => {
    const parts = "--models blend --blend ease,item-knn";
    const tune = "tune --ratings r.csv --models ease --candidates 2 --folds 2 --quiet --out tuned.json";
    expect((await matinee(tune)).code).toBe(0);
    const { rows } = await result(`${parts} --tuned tuned.json --set item-knn.neighbours=7 ${folds}`);
    const tuned = JSON.parse(await readFile(join(cwd, "tuned.json"), "utf8"));
    const { ease, "item-knn": knn } = rows[0]!.options["parts"] as Record<string, Record<string, unknown>>;
    expect(knn).toMatchObject({ neighbours: 7, chosen: "set" });
    expect(ease).toMatchObject({ chosen: "tuned" });
    const chosen = (ease?.["byFold"] as object[] | undefined) ?? [ease, ease];
    for (const [fold, options] of chosen.entries())
      expect(options).toMatchObject(tuned.models.ease.folds[fold].options);
  });

  it("learns under protocols whose people are learnt from, with few ratings handed in, and writes its report", async () => {
    const asked = "--models item-knn,blend --blend item-knn,popularity --metrics ndcg@10";
    const { rows } = await result(`${asked} --protocol holdout --folds 1 --histories ratings --given 3 --out report`);
    expect(rows[1]?.metrics["ndcg@10"]?.mean).toBeGreaterThan(0);
    expect(await readFile(join(cwd, "report/report.html"), "utf8")).toContain("the blend");
    const csv = await readFile(join(cwd, "report/metrics.csv"), "utf8");
    expect(csv).toMatch(/^.*blend.*ndcg@10/m);
  });

  it.each([
    ["--models blend --blend ease,easy", /easy was given; some of popularity/],
    ["--models blend --blend ease", /Cannot blend models: ease was given; at least two/],
    ["--models blend --blend ease,ease", /ease is named twice/],
    ["--models blend --blend blend,ease", /blend was given; some of popularity/],
    ["--models blend --blend ease,ease-side", /nothing is known of the films/],
    ["--models ease --blend ease,item-knn", /--blend was given; blend among --models was needed/],
    ["--models ease --set item-knn.neighbours=3", /item-knn, whose option was set, takes no part/],
    [
      "--models blend --blend ease,item-knn --set blend.neighbours=3",
      /no options but its parts'; one of item-knn, ease/,
    ],
    ["--models blend --blend ease,item-knn --set ease.regularization=0", /regularization must be/],
    ["--models blend --blend ease,item-knn --predictions blend=r.csv", /blend was named twice/],
    ["--models blend --blend ease,item-knn --baseline ease", /the baseline ease takes no part; one of blend/],
  ])("refuses %s", async (asked, message) => {
    const { code, stdout, stderr } = await matinee(`evaluate --ratings r.csv --quiet ${asked}`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it("refuses a split without people to learn the weights on, before anything is learnt", async () => {
    const told: string[] = [];
    const keep = "evaluate --ratings r.csv --models popularity --folds 1 --save-split whole.split --quiet";
    expect((await matinee(keep)).code).toBe(0);
    await withoutValidation(join(cwd, "whole.split"), join(cwd, "bare.split"));
    const asked = "evaluate --ratings r.csv --models ease,blend --blend ease,item-knn --split bare.split";
    const { code, stderr } = await matinee(asked, { onError: (text) => told.push(text) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/Cannot learn the weights of a blend: nobody of r\.csv can be asked to choose by in fold 1/);
    expect(told.some((text) => /ease:/.test(text))).toBe(false);
  });

  it("stops while the weights are learnt", async () => {
    const shell = recordingShell({ cwd, onError: (text) => text.includes("weights of the blend") && shell.cancel() });
    const asked = "evaluate --ratings r.csv --threads 1 --models blend --blend ease,item-knn --out cut";
    expect(await run(asked.split(" "), shell)).toBe(130);
    await expect(readFile(join(cwd, "cut/report.html"))).rejects.toThrow(/ENOENT/);
  });
});
