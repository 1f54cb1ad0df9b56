// `matinee train` on the starter catalogue, with nothing behind it made up: the file, the report beside it, and what is said.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { TrainingResult } from "../../src/core/recommend/training-result.ts";
import { starterNotice } from "../../src/core/starter/starter-set.ts";
import { temporaryFolder } from "../node/files/temporary-folder.ts";
import { markupFaults } from "../support/markup-faults.ts";
import { recordingShell } from "./recording-shell.ts";

async function matinee(cwd: string, ...argv: readonly string[]) {
  const shell = recordingShell({ cwd });
  const code = await run(argv, shell);
  return { code, ...shell.printed };
}

describe("matinee train --sets starter", () => {
  let cwd: string;
  let answer: Awaited<ReturnType<typeof matinee>>;
  let result: TrainingResult;
  const read = (name: string) => readFile(join(cwd, "reports/training", name), "utf8");
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), "matinee-cli-train-"));
    answer = await matinee(cwd, "train", "--sets", "starter", "--threads", "1", "--quiet");
    result = JSON.parse(await read("training.json"));
  }, 60_000);
  afterAll(() => rm(cwd, { recursive: true, force: true }));

  it("writes the model and the report beside it, and says where", async () => {
    expect([answer.code, answer.stderr]).toEqual([0, ""]);
    expect(answer.stdout).toMatch(/^matinee\.model: \d+\.\d kB, 266 films; trained in \d+ s\.\nNDCG@100 on 38 people/);
    expect(answer.stdout).toMatch(
      /\nLiked before disliked, AUC.*: hybrid 0\.\d{3} \(0\.\d{3} to 0\.\d{3}\), popularity 0\./,
    );
    const { learnt, kept } = result.learnt.losses.find(({ of }) => of === "hybrid")!;
    const loss = `NDCG@100 ${learnt.toFixed(4)} as learnt, ${kept.toFixed(4)} as kept (`;
    expect(answer.stdout).toContain(`\nPruning and few bits: ${loss}`);
    expect(answer.stdout).toMatch(/as kept \([−+]0\.\d{4}\), on the \d+ people on whom the weights were learnt\.\n/);
    expect(answer.stdout).toContain(starterNotice);
    expect(answer.stdout).toMatch(/The report, with pictures: reports\/training\/report\.html\n$/);
    expect((await readdir(cwd)).sort()).toEqual(["matinee.model", "reports"]);
    const page = await read("report.html");
    expect(markupFaults(page)).toEqual([]);
    expect(page).toContain("A model of invented ratings");
    expect(page).toContain("matinee train --sets starter --seed 0");
  });

  it("measures each part alone and newcomers on people who were left out", () => {
    const { people, choosy, models, newcomers } = result.heldOut;
    expect(models.map(({ model }) => model)).toEqual([
      ...["hybrid", "popularity", "neighbours", "newcomers", "factors", "prior"],
    ]);
    const ndcg = new Map(models.map(({ model, metrics }) => [model, metrics["ndcg@100"]!]));
    expect(ndcg.get("prior")!.mean).toBe(ndcg.get("popularity")!.mean); // the same order
    expect(ndcg.get("hybrid")!.mean).toBeGreaterThan(ndcg.get("newcomers")!.mean);
    for (const { mean, ci95 } of ndcg.values()) {
      expect(ci95[0]).toBeLessThan(mean);
      expect(ci95[1]).toBeGreaterThan(mean);
    }
    expect(choosy).toBeGreaterThan(people / 2);
    const liked = new Map(models.map(({ model, metrics }) => [model, metrics["auc-liked"]!]));
    expect(liked.get("hybrid")!.mean).toBeGreaterThan(0.55); // chance is .5
    expect(liked.get("prior")!.mean).toBe(liked.get("popularity")!.mean);
    for (const { mean, ci95 } of liked.values()) expect([ci95[0] < mean, ci95[1] > mean]).toEqual([true, true]);
    expect(newcomers!.people).toBeLessThanOrEqual(people);
    expect(newcomers!.gains.map(({ ratings }) => ratings)).toEqual([0, 1, 3, 5, 10]);
    const [stranger, , , , ten] = newcomers!.gains;
    expect(stranger).toMatchObject({ mean: 0, ci95: [0, 0] });
    expect(ten!.mean).toBeGreaterThan(0);
  });

  it("tells what the file holds to the last byte, and what it answers", async () => {
    const { file, first, samples, films } = result;
    expect(file.bytes).toBe((await readFile(join(cwd, "matinee.model"))).length);
    const parts = ["neighbours", "newcomers", "factors", "prior"].map((part) => `hybrid/${part}`);
    expect(file.parts.map(({ name }) => name)).toEqual(["served-films", ...parts, "stars", "cold-films", "taste-map"]);
    const held = file.parts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(held).toBeGreaterThan(0.9 * file.bytes);
    expect(held).toBeLessThan(file.bytes);
    expect(films).toEqual({ all: 266, rated: 266 });
    expect(first.films).toHaveLength(20);
    expect(samples.map(({ rated }) => rated.length)).toEqual([3, 3, 3]);
    const [machines, old] = samples.map((sample) => sample.films.map(({ film }) => film.title));
    expect(machines).toContain("Aliens");
    expect(old).toContain("Vertigo");
  });
});

describe("matinee train --report", () => {
  it("goes where it is told, and is left out where it is not wanted", async () => {
    const folder = await temporaryFolder();
    const asked = ["train", "--sets", "starter", "--threads", "1", "--quiet", "--json"];
    const told = await matinee(folder, ...asked, "--report", "told");
    expect(JSON.parse(told.stdout).report).toBe(join(folder, "told"));
    expect(await readdir(join(folder, "told"))).toContain("report.html");
    const none = await matinee(folder, ...asked, "--no-report", "--out", "none.model");
    expect(JSON.parse(none.stdout).report).toBeNull();
    expect((await readdir(folder)).sort()).toEqual(["matinee.model", "none.model", "told"]);
  }, 60_000);

  it("is refused a folder with somebody's files before anything is learnt", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "mine.txt"), "mine");
    const { code, stdout, stderr } = await matinee(folder, "train", "--sets", "starter", "--report", ".");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Cannot replace the folder");
    expect(await readdir(folder)).toEqual(["mine.txt"]);
  });
});
