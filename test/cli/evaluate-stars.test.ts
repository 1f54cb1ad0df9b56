// The command that compares models of stars, on invented ratings in files: what it prints, keeps and refuses.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { StarRow } from "../../src/core/evaluation/stars/evaluate-stars.ts";
import type { StarsResult } from "../../src/core/evaluation/stars/stars-result.ts";
import { writeRatingsCsv } from "../support/ratings-csv.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
let count: number;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "matinee-cli-stars-"));
  count = await writeRatingsCsv(join(cwd, "r.csv"), { times: true });
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function matinee(text: string) {
  const shell = recordingShell({ cwd });
  const code = await run(text.split(" "), shell);
  return { code, ...shell.printed };
}

async function evaluated(text: string): Promise<Omit<StarsResult, "rows"> & { readonly rows: readonly StarRow[] }> {
  const { code, stdout, stderr } = await matinee(`evaluate --models bias --threads 1 --quiet --json ${text}`);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout);
}

describe("matinee evaluate of models of stars", () => {
  it("prints a table", async () => {
    const { code, stdout, stderr } = await matinee("evaluate --ratings r.csv --models bias --threads 1 --quiet");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^r\.csv, protocol strong: 120 people, [\d,]+ held-out ratings, figures are means of 5 folds\n/,
    );
    expect(stdout).toMatch(/\nmodel +rmse +95 % interval +mae +seconds\nbiases +[01]\.\d{4} /);
    expect(stdout).not.toContain("NaN");
  });

  it("prints one document that can be made again", async () => {
    const result = await evaluated("--ratings r.csv --protocol kfold --metrics mae,rmse --seed 3");
    const [row] = result.rows;
    expect([row?.track, row?.protocol, row?.model, result.headline]).toEqual(["stars", "kfold", "bias", "mae"]);
    expect(row?.options).toEqual({ filmRidge: 3, personRidge: 5, sweeps: 5, chosen: "default" });
    expect(result.facts).toMatchObject({ ratings: count, held: count, folds: 5 });
    expect(row?.folds.map(({ ratings }) => ratings).reduce((a, b) => a + b)).toBe(count);
    const rmse = row?.folds.map(({ metrics }) => metrics["rmse"] ?? Number.NaN) ?? [];
    expect(row?.metrics["rmse"]?.mean).toBeCloseTo(rmse.reduce((a, b) => a + b) / 5, 12);
    expect(result.command).toBe(
      "matinee evaluate --protocol kfold --ratings r.csv --models bias --metrics mae,rmse --seed 3",
    );
    const again = await evaluated(result.command.replace(/^matinee evaluate | --models bias/g, ""));
    expect(again.rows[0]?.metrics).toEqual(row?.metrics);
  });

  it.each(["strong", "kfold", "holdout", "time", "leave-last-out"])("divides by %s", async (protocol) => {
    const { rows, facts } = await evaluated(`--ratings r.csv --protocol ${protocol}`);
    expect(rows[0]?.protocol).toBe(protocol);
    expect(rows[0]?.metrics["rmse"]?.mean).toBeGreaterThan(0.3);
    expect(rows[0]?.metrics["rmse"]?.mean).toBeLessThan(1.5);
    expect(facts.held).toBe(rows[0]?.folds.reduce((sum, { ratings }) => sum + ratings, 0));
  });

  it("holds out a half of all ratings of people never seen, and hands in as many of the others as it is told", async () => {
    const all = await evaluated("--ratings r.csv");
    expect(all.manifest.options).toMatchObject({ heldShare: 0.5, leastLikes: 2, likedFrom: 0 });
    expect(Math.abs(all.facts.held - count / 2)).toBeLessThanOrEqual(60); // of an odd number the larger part
    const [none, three] = [await evaluated("--ratings r.csv --given 0"), await evaluated("--ratings r.csv --given 3")];
    expect([none.facts, three.facts]).toEqual([all.facts, all.facts]);
    expect(none.rows[0]?.split).toBe(all.rows[0]?.split);
    const rmse = [none, three, all].map(({ rows }) => rows[0]?.metrics["rmse"]?.mean ?? Number.NaN);
    expect(rmse.toSorted((a, b) => b - a)).toEqual(rmse); // the more is known the better
    expect(none.rows[0]?.metrics["rmse[history=0]"]?.mean).toBe(rmse[0]);
    expect(three.rows[0]?.metrics["rmse[history=1-5]"]?.mean).toBe(rmse[1]);
    expect(three.manifest.options).toMatchObject({ given: 3 });
    expect(three.notes).toContain("People hand in at most 3 of their ratings.");
  });

  it("takes a table on a scale of its own, and says what the wrong one leaves out", async () => {
    const [header, ...lines] = (await readFile(join(cwd, "r.csv"), "utf8")).trimEnd().split("\n");
    const doubled = lines.map((line) => {
      const [user, item, rating, time] = line.split(",");
      return [user, item, 2 * Number(rating), time].join();
    });
    await writeFile(join(cwd, "ten.csv"), `${[header, ...doubled].join("\n")}\n`);
    const own = await evaluated("--ratings r.csv --protocol kfold");
    const ten = await evaluated("--ratings ten.csv --scale 1,10 --protocol kfold");
    expect(ten.command).toContain("--scale 1,10");
    expect(ten.facts).toEqual(own.facts);
    expect(ten.rows[0]?.metrics["rmse"]?.mean).toBeCloseTo(2 * (own.rows[0]?.metrics["rmse"]?.mean ?? 0), 5);
    const wide = await evaluated("--ratings r.csv --scale -3,100 --protocol kfold"); // models go by what they see
    expect(wide.rows[0]?.metrics["rmse"]).toEqual(own.rows[0]?.metrics["rmse"]);
    const wrong = await evaluated("--ratings ten.csv --protocol kfold");
    expect(wrong.facts.ratings).toBeLessThan(own.facts.ratings);
    expect(wrong.notes).toContainEqual(
      expect.stringMatching(/^ten\.csv: [\d,]+ of [\d,]+ rows refused, rating is not from 0\.5 to 5 /),
    );
  });

  it("says of how many people nothing is known where all their ratings are held out", async () => {
    await writeFile(join(cwd, "few.csv"), `${await readFile(join(cwd, "r.csv"), "utf8")}999,1,5,3\n`);
    const { notes, rows } = await evaluated("--ratings few.csv --protocol kfold");
    expect(notes).toContain("Nothing is handed in of people in 1 cases (history=0): all their ratings are held out.");
    expect(rows[0]?.metrics["rmse[history=0]"]?.n).toBe(1);
  });

  it("takes options by hand, uses a split from a file, and keeps what was measured of each person", async () => {
    const first = await evaluated(
      "--ratings r.csv --protocol holdout --folds 2 --save-split kept.split --per-user p.csv",
    );
    const other = await evaluated("--ratings r.csv --split kept.split --set bias.personRidge=50");
    expect(other.rows[0]?.split).toBe(first.rows[0]?.split);
    expect(other.rows[0]?.options).toMatchObject({ personRidge: 50, chosen: "set" });
    expect(other.rows[0]?.metrics["rmse"]?.mean).not.toBe(first.rows[0]?.metrics["rmse"]?.mean);
    expect(first.facts.folds).toBe(2);
    const [header, line, ...lines] = (await readFile(join(cwd, "p.csv"), "utf8")).trim().split("\n");
    expect(header).toBe("data,user,model,ratings,rmse,mae,cover90");
    expect(line).toMatch(/^r\.csv,\d+,bias,\d+,[\d.]+,[\d.]+,$/);
    const held = [line, ...lines].reduce((sum, each) => sum + Number(each?.split(",")[3]), 0);
    expect([lines.length + 1, held]).toEqual([first.facts.people, first.facts.held]);
  });

  it("reads what a set says of its films and people", async () => {
    await mkdir(join(cwd, "mine"));
    await writeRatingsCsv(join(cwd, "mine/ratings.csv"));
    await writeFile(join(cwd, "mine/movies.dat"), "1::Heat (1995)::Crime\n2::Alien (1979)::Horror\n");
    await writeFile(join(cwd, "mine/users.dat"), "1::F::25::3::00000\n2::M::25::4::00000\n");
    const { manifest } = await evaluated("--sets mine --data .");
    expect(manifest.data.map(({ name }) => name)).toEqual(["mine/ratings.csv", "mine/movies.dat", "mine/users.dat"]);
  });

  it("writes its report with the chains of a model that draws, and none when it is cancelled", async () => {
    const short = "bayesian-mf.factors=7 bayesian-mf.sweeps=12 bayesian-mf.burnIn=4 bayesian-mf.draws=4";
    const set = short.replaceAll("bayesian-mf.", "--set bayesian-mf.");
    const asked = `evaluate --ratings r.csv --models bias,bayesian-mf ${set} --threads 1 --quiet --out told`;
    const { code, stdout, stderr } = await matinee(asked);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("Error")]);
    expect(stdout).toMatch(/\nThe report, with pictures: told\/report.html\n$/);
    const files = await readdir(join(cwd, "told"));
    expect(files).toEqual(expect.arrayContaining(["report.html", "metrics.json", "traces.csv", "error-by-sweep.png"]));
    const traces = (await readFile(join(cwd, "told/traces.csv"), "utf8")).trimEnd().split("\n");
    expect(traces).toHaveLength(1 + 5 * 12);
    const shell = recordingShell({ cwd });
    shell.cancel();
    expect(await run(asked.replace("told", "other").split(" "), shell)).toBe(130);
    expect(await readdir(cwd)).not.toContain("other");
  });

  it.each([
    ["--models bias,ease", /ease ranks films and bias predicts stars; some of popularity/],
    ["--models bias,blend", /blend ranks films and bias predicts stars/],
    ["--models bias,byas", /byas was given; some of popularity.*or some of bias.*were needed/],
    ["--models bias --protocol ncf", /the protocol ncf was given, which is about lists of films; one of strong/],
    ["--models bias --protocol recbole", /the protocol recbole was given/],
    ["--models bias --protocol kfold --given 3", /--given 3 was given under kfold.*the protocol strong was needed/],
    ["--models bias --scale 5,1", /The lowest and the highest rating with a comma between them are needed/],
    ["--models bias --scale ten", /The lowest and the highest rating/],
    ["--models popularity --scale 1,10", /--scale was given; models of stars were needed/],
    ["--models bias --tuned t.json", /--tuned was given; their options are set with --set/],
    ["--models bias --blend ease,ials", /--blend was given/],
    ["--models bias --masked likes", /--masked was given/],
    ["--models bias --predictions a=b.csv", /--predictions was given/],
    ["--models bias --histories likes", /--histories likes was given; people hand in ratings/],
    ["--models bias --metrics ndcg@10", /"ndcg@10" was seen; one of rmse, mae, cover90, low90, width90 was needed/],
    ["--models bias --baseline ease", /the baseline ease takes no part; one of bias was needed/],
    ["--models bias --set ease.regularization=3", /ease, whose option was set, takes no part/],
    ["--models bias --set bias.sweeps=0", /Cannot fit bias: sweeps must be a whole number from 1, got 0/],
    ["--models bias --set bias.depth=2", /Cannot fit bias: it has no option depth/],
    ["--models popularity --given 0", /--given 0 was given; at least 1 was needed/],
    ["--models popularity --metrics rmse", /"rmse" was seen/],
  ])("refuses %s", async (asked, message) => {
    const { code, stdout, stderr } = await matinee(`evaluate --ratings r.csv --quiet ${asked}`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(await readdir(cwd)).not.toContain("report");
  });

  it("refuses a split that is about lists of films, and stops when it is cancelled", async () => {
    const kept = "evaluate --ratings r.csv --models popularity --protocol recbole --save-split lists.split --quiet";
    expect((await matinee(kept)).code).toBe(0);
    const { code, stderr } = await matinee("evaluate --ratings r.csv --models bias --split lists.split --quiet");
    expect([code, stderr]).toEqual([2, expect.stringContaining("the protocol recbole was given")]);
    const shell = recordingShell({ cwd });
    shell.cancel();
    expect(await run("evaluate --ratings r.csv --models bias --quiet".split(" "), shell)).toBe(130);
  });
});
