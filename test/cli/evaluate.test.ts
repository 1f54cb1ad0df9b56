// The commands that compare and tune ranking models, on invented ratings in a file: what they print, keep and refuse.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RankingResult } from "../../src/core/evaluation/ranking/ranking-result.ts";
import { readTuned } from "../../src/core/tuning/tuned-file.ts";
import { writeRatingsCsv } from "../support/ratings-csv.ts";
import { type RecordingOptions, recordingShell } from "./recording-shell.ts";

let cwd: string;
let count: number;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "matinee-cli-ranking-"));
  count = await writeRatingsCsv(join(cwd, "r.csv"));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function matinee(text: string, options: RecordingOptions = {}) {
  const shell = recordingShell({ cwd, ...options });
  const code = await run(text.split(" "), shell);
  return { code, ...shell.printed };
}

const small = "--ratings r.csv --threads 1 --quiet";

describe("matinee evaluate", () => {
  it("prints a table of every model that the data can serve", async () => {
    const { code, stdout, stderr } = await matinee(`evaluate ${small}`);
    expect([code, stderr]).toEqual([0, ""]);
    for (const model of ["popularity", "item-kNN", "RP3beta", "EASE"]) expect(stdout).toContain(model);
    expect(stdout).not.toContain("NaN");
  });

  it("says once under the table what a model could not do as it was asked to, however many folds there are", async () => {
    const { stdout } = await matinee(`evaluate ${small} --models popularity,ials --set ials.likedFrom=6 --json`);
    const { notes, rows } = JSON.parse(stdout) as RankingResult;
    expect(notes.filter((note) => note.startsWith("ials: "))).toEqual([
      expect.stringMatching(
        /^ials: \d+ factors were learnt in place of 128, as no more are used than a fifth of \d+ films\.$/,
      ),
      "ials: no rating weighs anything (weights likes, likedFrom 6), so every film scores 0.",
    ]);
    expect(rows.find(({ model }) => model === "ials")?.options["learnt"]).toHaveLength(5);
  });

  it("refuses more threads than have room in one memory, and says how many have", async () => {
    const { code, stderr } = await matinee("evaluate --ratings r.csv --quiet --models ials --threads 300");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^matinee: Cannot train: 300 threads have no room .* at most 240 threads were needed\n$/);
  });

  it("prints one document, the same every time and for any number of threads", async () => {
    const asked = `evaluate ${small} --models popularity,ease --json`;
    const first = JSON.parse((await matinee(asked)).stdout) as RankingResult;
    const second = JSON.parse((await matinee(asked.replace("--threads 1", "--threads 2"))).stdout) as RankingResult;
    expect(first.rows.map(({ model }) => model)).toEqual(["popularity", "ease"]);
    expect(first.rows.map(({ metrics }) => metrics)).toEqual(second.rows.map(({ metrics }) => metrics));
    expect(first.rows[0]?.split).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(first.facts).toMatchObject({ ratings: count, folds: 5 });
    const few = `${asked} --metrics mrr --columns user=userId,item=2`;
    const { command } = JSON.parse((await matinee(few)).stdout) as RankingResult;
    expect(command).toContain("--columns user=userId,item=2 --models popularity,ease --metrics mrr");
    const { ["ndcg@100"]: popular } = first.rows[0]?.metrics ?? {};
    expect(first.rows[1]?.metrics["ndcg@100"]?.mean).toBeGreaterThan(popular?.mean ?? 1);
    expect(popular?.ci95?.[0]).toBeLessThan(popular?.mean ?? 0);
  });

  it("reads the films of a set that the registry does not know, for models and measures that need them", async () => {
    await mkdir(join(cwd, "ml-20m"));
    await writeRatingsCsv(join(cwd, "ml-20m/ratings.csv"));
    const films = Array.from({ length: 60 }, (_, k) => `${k + 1},Film ${k} (19${k + 10}),${k % 3 ? "Drama" : "War"}`);
    await writeFile(join(cwd, "ml-20m/movies.csv"), `movieId,title,genres\n${films.join("\n")}\n`);
    await writeFile(join(cwd, "ml-20m/links.csv"), "movieId,imdbId,tmdbId\n1,1,862\n");
    const asked =
      "evaluate --sets ml-20m --data . --models ease-side --metrics ndcg@10,ild@10 --threads 1 --quiet --json";
    const { code, stdout, stderr } = await matinee(asked);
    expect([code, stderr]).toEqual([0, ""]);
    const { rows, manifest } = JSON.parse(stdout) as RankingResult;
    expect(rows[0]?.metrics["ild@10"]?.mean).toBeGreaterThan(0);
    expect(rows[0]?.metrics["ild@10"]?.mean).toBeLessThan(1);
    expect(manifest.data.map(({ name }) => name)).toEqual(
      ["ratings", "movies", "links"].map((of) => `ml-20m/${of}.csv`),
    );
  });

  it.each(["kfold", "holdout", "recbole"])("divides by %s", async (protocol) => {
    const asked = `evaluate ${small} --models popularity --protocol ${protocol} --json --metrics ndcg@10,recall@10`;
    const { code, stdout } = await matinee(asked);
    const { rows } = JSON.parse(stdout) as RankingResult;
    expect([code, rows[0]?.protocol]).toEqual([0, protocol]);
    expect(rows[0]?.metrics["ndcg@10"]?.mean).toBeGreaterThan(0);
  });

  it.each([
    ["strong", 4],
    ["recbole", 3],
    ["leave-last-out", 0],
  ])("learns under %s from what counts as a hit there, unless told otherwise", async (protocol, from) => {
    await writeRatingsCsv(join(cwd, "timed.csv"), { times: true });
    const asked = `--ratings timed.csv --quiet --models item-knn --protocol ${protocol} --json`;
    const likedFrom = async (text: string) =>
      (JSON.parse((await matinee(text)).stdout) as RankingResult).rows[0]?.options["likedFrom"];
    expect(await likedFrom(`evaluate ${asked}`)).toBe(from);
    expect(await likedFrom(`evaluate ${asked} --set item-knn.likedFrom=2`)).toBe(2);
    const tuned = readTuned((await matinee(`tune ${asked} --candidates 2`)).stdout, "stdout");
    expect(tuned.models["item-knn"]?.options?.["likedFrom"]).toBe(from);
  });

  it.each(["leave-last-out", "time"])("divides by %s where there are times", async (protocol) => {
    await writeRatingsCsv(join(cwd, "timed.csv"), { times: true });
    const asked = `evaluate --ratings timed.csv --quiet --models popularity --protocol ${protocol} --json`;
    const { code, stdout } = await matinee(asked);
    expect([code, (JSON.parse(stdout) as RankingResult).rows.length]).toEqual([0, 1]);
  });

  it.each([
    ["evaluate --ratings r.csv --protocol time", /times/],
    ["evaluate --ratings r.csv --protocol ncf", /published for ml-1m/],
    ["evaluate --ratings r.csv --models ease,easy", /easy was given; some of popularity/],
    ["evaluate --ratings r.csv --models ease-side", /nothing is known of the films/],
    ["evaluate --ratings none.csv", /none\.csv/],
    ["evaluate --ratings r.csv --sets ml-1m", /one of the two was needed/],
    ["evaluate --ratings r.csv --columns user=who", /who/],
    ["evaluate --ratings r.csv --metrics ndcg", /"ndcg" was seen/],
    ["evaluate --ratings r.csv --baseline ease --models popularity", /ease/],
    ["evaluate --ratings r.csv --set ease.regularization=0 --models ease", /regularization must be/],
    ["evaluate --ratings r.csv --set ease.lambda=3 --models ease", /no option lambda/],
    ["evaluate --ratings r.csv --set easy=3", /MODEL\.OPTION=VALUE/],
    ["evaluate --ratings r.csv --set slam.neighbours=3", /slam/],
    ["evaluate --ratings r.csv --folds 6", /folds must be at most/],
    ["evaluate --ratings r.csv --tuned none.json", /none\.json: there is no such file/],
    ["evaluate --ratings r.csv --per-user .", /Cannot write/],
    ["evaluate --ratings r.csv --save-split .", /Cannot write/],
    ["evaluate --sets ml-1m,ml-100k --save-split s", /with several sets; one was needed/],
    ["evaluate --sets ml-9m --data .", /ml-9m/],
  ])("refuses %s", async (asked, message) => {
    const { code, stdout, stderr } = await matinee(`${asked} --quiet`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it.each([
    ["one person", "u,i,r\n1,1,5\n1,2,4\n1,3,5\n1,4,5\n1,5,4\n"],
    ["one film", "u,i,r\n1,1,5\n2,1,4\n3,1,5\n4,1,5\n5,1,4\n"],
    ["nobody's likes", "u,i,r\n1,1,1\n1,2,2\n2,1,1\n2,3,1\n"],
  ])("says what is missing in a table of %s", async (_, text) => {
    await writeFile(join(cwd, "poor.csv"), text);
    const asked = "evaluate --ratings poor.csv --columns user=u,item=i,rating=r --quiet";
    const { code, stderr } = await matinee(asked);
    expect(code).toBe(2);
    expect(stderr).toMatch(/people have 5 ratings of 4 and more; at least 5 were needed/);
  });

  it.each([
    ["evaluate", /Cannot compare models: nobody of low\.csv has a held-out rating of 4 and more/],
    ["tune --models item-knn", /Cannot tune: nobody of low\.csv can be asked/],
  ])("%s says so where a protocol leaves nobody to ask", async (command, message) => {
    const rows = Array.from({ length: 60 }, (_, k) => `${k % 6},${Math.floor(k / 6)},2`).join("\n");
    await writeFile(join(cwd, "low.csv"), `user,item,rating\n${rows}\n`);
    const { code, stdout, stderr } = await matinee(`${command} --ratings low.csv --protocol kfold --quiet`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it("tells options that do not do for the data as a mistake in them", async () => {
    const people = ["1", "2", "3", "4", "5", "6", "7", "8"];
    const alike = people.flatMap((user) => people.map((film) => `${user},${film},5`)).join("\n");
    await writeFile(join(cwd, "alike.csv"), `user,item,rating\n${alike}\n`);
    const asked = "--ratings alike.csv --models slim --set slim.regularization=0 --quiet";
    const { code, stderr } = await matinee(`evaluate ${asked}`);
    expect([code, stderr.split("\n").length]).toEqual([2, 2]);
    expect(stderr).toMatch(/Cannot fit slim: regularization must be higher, got 0/);
  });

  it("says which rows of a table or of an outsider's scores did not count", async () => {
    const [header, ...rows] = (await readFile(join(cwd, "r.csv"), "utf8")).trim().split("\n") as [string, ...string[]];
    const timed = rows.map((row, k) => `${row},${k === 6 ? "soon" : k}`);
    await writeFile(join(cwd, "doubtful.csv"), [`${header},time`, ...timed, "1,1,NaN,3", ""].join("\n"));
    const scores = rows.map((row, k) => (k === 4 ? row.replace(/[^,]*$/, "NaN") : row));
    await writeFile(join(cwd, "scores.csv"), ["user,item,score", ...scores, ""].join("\n"));
    const asked = `evaluate --ratings doubtful.csv --models popularity --predictions other=scores.csv --quiet --json`;
    const { notes, rows: table } = JSON.parse((await matinee(asked)).stdout) as RankingResult;
    const [all, more] = [count, count + 1].map((rows) => rows.toLocaleString("en-US"));
    expect(notes).toContain(`doubtful.csv: 1 of ${more} rows refused, rating is not a number (line ${count + 2}).`);
    expect(notes).toContain(`doubtful.csv: 1 of ${more} rows: no time, rating kept without one (line 8).`);
    expect(notes).toContain(`other: scores.csv: 1 of ${all} rows refused, score is not a number (line 6).`);
    expect(table.find(({ model }) => model === "other")?.options).toEqual({ file: "scores.csv" });
  });

  it("writes its report, and no report when it is cancelled", async () => {
    const asked = `evaluate ${small} --models popularity,ease --out report`;
    const { code, stdout } = await matinee(asked);
    expect([code, stdout.includes("report.html")]).toEqual([0, true]);
    expect(await readdir(join(cwd, "report"))).toEqual(expect.arrayContaining(["report.html", "metrics.json"]));
    const shell = recordingShell({ cwd });
    shell.cancel();
    expect(await run(asked.replace("report", "other").split(" "), shell)).toBe(130);
    expect(await readdir(cwd)).not.toContain("other");
  });
});

describe("files beside the ratings", () => {
  it("are named in the manifest with the hash of their bytes", async () => {
    const scores = ["user,item,score"];
    for (let user = 1; user <= 120; user++)
      for (let item = 1; item <= 60; item++) scores.push(`${user},${item},${-item}`);
    await writeFile(join(cwd, "scores.csv"), scores.join("\n"));
    const { stdout } = await matinee(`evaluate ${small} --models popularity --predictions mine=scores.csv --json`);
    const { manifest, rows } = JSON.parse(stdout) as RankingResult;
    const hashOf = async (file: string) =>
      createHash("sha256")
        .update(await readFile(join(cwd, file)))
        .digest("hex");
    expect(manifest.data.map(({ name, sha256 }) => [name, sha256])).toEqual([
      ["r.csv", await hashOf("r.csv")],
      ["scores.csv", await hashOf("scores.csv")],
    ]);
    expect(rows.map(({ model }) => model)).toEqual(["popularity", "mine"]);
  });

  it("of tuned options are refused where they are for other data, or twice for the same", async () => {
    await matinee(`tune ${small} --models popularity --candidates 1 --out own.json`);
    await writeFile(join(cwd, "copy.csv"), await readFile(join(cwd, "r.csv")));
    for (const [asked, message] of [
      ["evaluate --ratings copy.csv --tuned own.json", /its options are for r\.csv; some for copy\.csv were needed/],
      ["evaluate --ratings r.csv --tuned own.json --tuned own.json", /as another file's; one was needed/],
    ] as const) {
      const { code, stderr } = await matinee(`${asked} --quiet`);
      expect([code, message.test(stderr)]).toEqual([2, true]);
    }
  });
});

describe("matinee tune", () => {
  const asked = `tune ${small} --models item-knn,ease --candidates 4 --folds 2`;

  it("keeps what it found, and evaluate reads it", async () => {
    const { code, stdout } = await matinee(`${asked} --out tuned.json`);
    expect([code, stdout.includes("item-knn")]).toEqual([0, true]);
    const tuned = readTuned(await readFile(join(cwd, "tuned.json"), "utf8"), "tuned.json");
    expect(tuned.models["ease"]?.folds.map(({ trials }) => trials.length)).toEqual([4, 4]);
    const table = await matinee(
      `evaluate ${small} --models ease,item-knn,popularity --folds 2 --tuned tuned.json --json`,
    );
    const { rows } = JSON.parse(table.stdout) as RankingResult;
    expect(rows.find(({ model }) => model === "ease")?.options["chosen"]).toBe("tuned");
    expect(rows.find(({ model }) => model === "popularity")?.options["chosen"]).toBe("default");
  });

  it("says with which command to use it, on the very split, and evaluate says of which models and split it is not", async () => {
    const seeded = `tune ${small} --models ease --candidates 2 --folds 2 --seed 5 --out seeded.json`;
    const [, use = ""] = (await matinee(seeded)).stdout.split("Use it: matinee ");
    expect(use.trim()).toBe(
      "evaluate --protocol strong --folds 2 --ratings r.csv --models ease --tuned seeded.json --seed 5",
    );
    const notesOf = async (text: string) =>
      (JSON.parse((await matinee(`${text} --json --quiet`)).stdout) as RankingResult).notes;
    expect(await notesOf(use.trim())).toEqual([]);
    const [mixed] = await notesOf(use.trim().replace("--models ease", "--models popularity,ease"));
    expect(mixed).toMatch(/Not tuned, as others are.*: popularity\.$/);
    expect(await notesOf(use.trim().replace("--seed 5", "--seed 6"))).toEqual([
      expect.stringMatching(/tuned on another split/),
    ]);
  });

  it("goes on where it was cut off, and ends as if it had not been", async () => {
    const whole = await matinee(`${asked} --json`);
    const shell = recordingShell({ cwd, onError: (text) => text.includes("fold 2") && shell.cancel() });
    const cut = await run(`${asked.replace(" --quiet", "")} --out cut.json`.split(" "), shell);
    expect(cut).toBe(130);
    const before = readTuned(await readFile(join(cwd, "cut.json"), "utf8"), "cut.json");
    expect(before.models["item-knn"]?.folds.length).toBeGreaterThan(0);
    const resumed = await matinee(`${asked} --out cut.json --json`);
    expect(JSON.parse(resumed.stdout)).toEqual(JSON.parse(whole.stdout));
  });

  it("does not write over another search", async () => {
    await matinee(`${asked} --out kept.json`);
    const before = await readFile(join(cwd, "kept.json"), "utf8");
    const { code, stderr } = await matinee(`${asked} --seed 9 --out kept.json`);
    expect([code, await readFile(join(cwd, "kept.json"), "utf8")]).toEqual([2, before]);
    expect(stderr).toMatch(/another file was needed/);
  });

  it.each([
    ["tune --steps 3", /--steps was given with no track/],
    ["tune attention --candidates 3", /--candidates was given with the track attention/],
    ["tune attention --split kept.split", /--split was given with the track attention/],
    ["tune attention --save-split kept.split", /--save-split was given with the track attention/],
    ["tune --sets ml-1m,ml-100k", /several sets were named/],
    ["tune --ratings r.csv --metric best", /"best" was seen/],
  ])("refuses %s", async (text, message) => {
    const { code, stderr } = await matinee(text);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
