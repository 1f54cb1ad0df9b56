import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RecommenderData } from "../../src/core/recommend/asking/engine.ts";
import { askedRecommender, plainStars } from "../support/asked-recommender.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-batch-"));
  mkdirSync(join(cwd, "all"));
  file("all/anna.csv", "title,year,rating\nHeat,1995,5\nNope,1990,3\n");
  file("all/ben.json", JSON.stringify({ version: 1, entries: [{ film: { tmdb: 348 }, rating: 4 }] }));
  file("all/readme.txt", "nobody");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const file = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const read = (name: string) => readFileSync(join(cwd, name), "utf8");

async function batch(argv: string, model: Partial<RecommenderData> = {}, onError?: (cancel: () => void) => void) {
  const shell = recordingShell({ cwd, onError: () => onError?.(() => shell.cancel()) });
  const openRecommender = async () => askedRecommender(model);
  const code = await run(["batch", ...argv.split(" ")], shell, { openRecommender });
  const { stdout, stderr } = shell.printed;
  return { code, stdout, stderr: stderr.replaceAll(`${cwd}/`, "") };
}
const withNotice = { model: { id: "a", trainedAt: "b", notice: "Ratings are invented." } };

describe("matinee batch", () => {
  it("makes a table of lists of a folder, each as recommend would list it", async () => {
    const { code, stdout, stderr } = await batch("--histories all -n 2 --quiet");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^user,rank,tmdb,imdb,movielens,title,year,score\nanna,1,11524,,,Thief,1981,\d\.\d{4}\nanna,2,238,.*\nben,1,.*\nben,2,.*\n$/,
    );
    const shell = recordingShell({ cwd });
    await run(["recommend", "--history", "all/anna.csv", "-n", "2", "--json"], shell, {
      openRecommender: async () => askedRecommender(),
    });
    const { films } = JSON.parse(shell.printed.stdout);
    const listed = films.map(({ film, score }: { film: { tmdb: number }; score: number }) => [
      film.tmdb,
      score.toFixed(4),
    ]);
    const rows = stdout
      .split("\n")
      .slice(1, 3)
      .map((line) => line.split(","));
    expect(rows.map((cells) => [Number(cells[2]), cells[7]])).toEqual(listed);
  });

  it("tells what was left out, and of whom nothing is known", async () => {
    file("all/carl.csv", "title,rating\nNope,4\n");
    const { stderr } = await batch("--histories all", withNotice);
    expect(stderr).toContain(
      "note: Left out: 2 of 4 entries, in the histories of 2 of 3 people; --json-rows tells which and why.\n",
    );
    expect(stderr).toContain("note: Nothing is known of 1 of 3 people: they have a first list, for anybody.\n");
    expect(stderr).toContain("note: Lists of 3 of 3 people have fewer than 20 films, as no more were left.\n");
    expect(stderr).toMatch(/^recommend: 33 % \(1 of 3 people\)$/m);
    expect(stderr).toMatch(/\nRatings are invented\.\n$/);
    expect((await batch("--histories all --quiet", withNotice)).stderr).toBe("Ratings are invented.\n");
  });

  it("goes on where a file is no history, and says whose; not where none is one", async () => {
    file("all/carl.json", "{bad");
    const { code, stdout, stderr } = await batch("--histories all --quiet -n 1");
    expect([code, stdout.split("\n").length]).toEqual([0, 4]);
    expect(stderr).toMatch(/^matinee: no list for carl: Cannot read the history: all\/carl\.json, line 1, column 2: /);
    mkdirSync(join(cwd, "bad"));
    file("bad/carl.json", "{bad");
    expect(await batch("--histories bad")).toMatchObject({ code: 2, stdout: "" });
  });

  it("reads a table with a column user, whatever the order of its rows, and tells its lines", async () => {
    file("many.csv", '\ufeffuser,title,rating\nb,Alien,5\na,Heat,5\n"b, jr","Nope",3\nb,Heat,9\n\na,Thief,4\n');
    const { code, stdout } = await batch("--histories many.csv --json-rows -n 1", withNotice);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row));
    expect(code).toBe(0);
    expect(rows.map(({ user, history }) => [user, history.matched])).toEqual([
      ["b", 1],
      ["a", 2],
      ["b, jr", 0],
    ]);
    expect(rows[0].history.unmatched).toEqual([
      { entry: 2, line: 5, title: "Heat", why: "rating: 9 was seen; a number from 0.5 to 5 was needed" },
    ]);
    expect(rows[1].notes.join()).toMatch(/line 3, Heat \(1995\); line 7, Thief \(1981\)/);
    expect(rows[2]).toMatchObject({ notice: "Ratings are invented.", notes: [expect.stringMatching(/first list/)] });
    expect(rows[0].films[0]).toEqual({
      rank: 1,
      film: expect.objectContaining({ tmdb: expect.any(Number), title: expect.any(String) }),
      score: expect.any(Number),
    });
  });

  it("writes a file and says so", async () => {
    const { stdout } = await batch("--histories all --out lists.csv -n 3", withNotice);
    expect(stdout).toBe("lists.csv: 6 films for 2 people.\n\nRatings are invented.\n");
    expect(read("lists.csv").split("\n")).toHaveLength(8);
    await batch("--histories all --out lists.jsonl --genres crime");
    expect(
      read("lists.jsonl")
        .trimEnd()
        .split("\n")
        .map((row) => JSON.parse(row).user),
    ).toEqual(["anna", "ben"]);
    const told = JSON.parse((await batch("--histories all --out lists.csv --json")).stdout);
    expect(told).toMatchObject({ out: join(cwd, "lists.csv"), people: 2, matched: 2, unmatched: 1, failed: [] });
    const { people, model } = JSON.parse((await batch("--histories all --json")).stdout);
    expect([people.length, model.id]).toEqual([2, "made-by-hand"]);
  });

  // guards against invented ratings that travel in a table without a word
  it("has the notice in a file of its own, a column more", async () => {
    await batch("--histories all --out lists.csv -n 1", withNotice);
    const [header, first] = read("lists.csv").split("\n");
    expect([header, first]).toEqual([
      "user,rank,tmdb,imdb,movielens,title,year,score,notice",
      expect.stringMatching(/^anna,1,.*,Ratings are invented\.$/),
    ]);
    await batch("--histories all --out lists.csv -n 1");
    expect(read("lists.csv")).toMatch(/^user,.*,score\n/);
  });

  it("ranks only candidates, and never what is excluded, as recommend does", async () => {
    file("wanted.csv", "title,year\nAliens,1986\nThief,1981\nThe Godfather,1972\nHeat,1995\nNope,1990\n");
    const among = ["--candidates", "wanted.csv", "--exclude", "thief"];
    const { code, stdout, stderr } = await batch(`--histories all ${among.join(" ")}`);
    expect(code).toBe(0);
    expect(stderr).toContain("note: the candidates, line 6, Nope: no film has this title");
    const shell = recordingShell({ cwd });
    await run(["recommend", "--history", "all/anna.csv", ...among, "--json"], shell, {
      openRecommender: async () => askedRecommender(),
    });
    const { films } = JSON.parse(shell.printed.stdout);
    const rows = stdout.split("\n").filter((row) => row.startsWith("anna,"));
    expect(rows.map((row) => row.split(",")[5])).toEqual(
      films.map(({ film }: { film: { title: string } }) => film.title),
    );
    expect(rows).toHaveLength(2); // Heat was seen
    const told = JSON.parse((await batch("--histories all --candidates wanted.csv --json")).stdout);
    expect(told.candidates).toMatchObject({ matched: 4, unmatched: [{ title: "Nope" }] });
    expect(await batch("--histories all --exclude nothing")).toMatchObject({ code: 2, stdout: "" });
  });

  it("leaves an old file whole when it is cancelled", async () => {
    file("lists.csv", "old");
    file("many.csv", `user,tmdb,rating\n${Array.from({ length: 100 }, (_, k) => `u${k},949,5\n`).join("")}`);
    const cancelled = await batch("--histories many.csv --out lists.csv", {}, (cancel) => cancel());
    expect(cancelled).toMatchObject({ code: 130, stdout: "" });
    expect([read("lists.csv"), readdirSync(cwd).filter((name) => name.startsWith("."))]).toEqual(["old", []]);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ["", {}, /required option '--histories <place>' not specified/],
    ["--histories none", {}, /none: there is no such file/],
    ["--histories one.csv", { "one.csv": "" }, /the table is empty/],
    ["--histories one.csv", { "one.csv": "user,tmdb,rating\n" }, /one\.csv: nobody was seen/],
    [
      "--histories one.csv",
      { "one.csv": "tmdb,rating\n1,2\n" },
      /line 1: "tmdb", "rating" as the header's columns were seen; a column user/,
    ],
    [
      "--histories one.csv",
      { "one.csv": "user,ratng\na,2\n" },
      /line 1, column 2: the unknown column "ratng" was seen; "rating"/,
    ],
    ["--histories one.csv", { "one.csv": "user,tmdb,rating\na,949,5\n,949,5\n" }, /line 3: no user was seen/],
    ["--histories all --genres Crme", {}, /Cannot filter films: --genres has "Crme"/],
    ["--histories all --loved 1", {}, /Cannot recommend with --loved/],
    [
      "--histories all --out lists.json",
      {},
      /lists\.json is to hold a table or JSON lines; one that ends in \.csv or \.jsonl/,
    ],
    ["--histories all --out all", {}, /Cannot write: all: something is there that is not a file/],
    ["--histories all --json --json-rows", {}, /one of them was needed/],
  ])("%s is a mistake %j", async (argv, files, message) => {
    for (const [name, text] of Object.entries(files)) file(name, text);
    const { code, stdout, stderr } = await batch(argv);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("has nobody's list where the folder has no histories", async () => {
    mkdirSync(join(cwd, "none"));
    expect((await batch("--histories none")).stderr).toMatch(/Cannot read the histories: none: nobody was seen/);
    expect((await batch("--histories all --loved 1 --quiet", { stars: plainStars })).code).toBe(0);
  });
});
