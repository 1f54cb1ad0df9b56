import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RecommenderData } from "../../src/core/recommend/asking/engine.ts";
import { askedRecommender, plainStars } from "../support/asked-recommender.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-people-"));
  writeFileSync(join(cwd, "anna.csv"), "title,year,rating\nHeat,1995,5\nThief,1981,4.5\nAmélie,2001,1\nNope,1990,3\n");
  writeFileSync(join(cwd, "ben.csv"), "title,year,rating\nAlien,1979,5\nThe Godfather,1972,2\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function ask(argv: string, model: Partial<RecommenderData> = {}) {
  const shell = recordingShell({ cwd });
  const code = await run(argv.split(" "), shell, { openRecommender: async () => askedRecommender(model) });
  return { code, ...shell.printed };
}
const withNotice = { model: { id: "a", trainedAt: "b", notice: "Ratings are invented." } };

describe("matinee profile", () => {
  it("says how somebody rates, what they like and watch, and by which ratings", async () => {
    const { code, stdout, stderr } = await ask("profile --history anna.csv", withNotice);
    expect([code, stderr]).toEqual([
      0,
      "note: the history, line 5, Nope: no film has this title and is of 1990 or a year beside it\n",
    ]);
    expect(stdout).toMatch(
      /^You rated 3 films, 3\.5 stars on average \(standard deviation 1\.8\), which others give 4\.0:/,
    );
    expect(stdout).toMatch(
      /\nYou rate higher\n {2}director Michael Mann; genre Crime +\+0\.\d\d {2}Heat \(1995\) 5, Thief \(1981\) 4\.5\n/,
    );
    expect(stdout).toMatch(/\nYou rate lower\n {2}\S.*−0\.\d\d {2}Amélie \(2001\) 1\n/);
    expect(stdout).toMatch(/\nYou watch more often than others\n {2}director Michael Mann +\d\.\d times {2}2 films\n/);
    expect(stdout).toMatch(/\n\nRatings are invented\.\n$/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("answers as JSON, and somebody who has rated nothing", async () => {
    const { scale, traits, history } = JSON.parse((await ask("profile --history anna.csv --json")).stdout);
    expect([scale.ratings, history.matched, traits.director.length]).toEqual([3, 3, 2]);
    writeFileSync(join(cwd, "none.csv"), "title,event\nHeat,dismissed\n");
    const { code, stdout, stderr } = await ask("profile --history none.csv");
    expect([code, stdout]).toEqual([0, "You have rated nothing yet.\n"]);
    expect(stderr).toMatch(/Nothing was rated or watched/);
    expect(await ask("profile")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("matinee group", () => {
  const both = "group --history anna.csv --history ben.csv";

  it("lists films that nobody of them has seen, with what each makes of them", async () => {
    const { code, stdout, stderr } = await ask(`${both} -n 2 --rule average`, { stars: plainStars, ...withNotice });
    expect([code, stderr]).toEqual([
      0,
      "note: anna, line 5, Nope: no film has this title and is of 1990 or a year beside it\n",
    ]);
    expect(stdout).toMatch(/^# {2}film +anna +ben\n1 {2}/);
    expect(stdout).toMatch(/\n {3}suits +\d+ % +\d+ %\nstars that each is expected to give; suits: of what a list/);
    expect(stdout).not.toMatch(/Heat|Thief|Amélie|Alien \(|The Godfather/);
    expect((await ask(`${both} -n 2`)).stdout).toMatch(/\nhow far above the mean of all films each would place it;/);
  });

  it("ranks only the films of a watchlist, and never one that is named", async () => {
    writeFileSync(
      join(cwd, "wanted.csv"),
      "title,year,event\nScarface,1983,watchlisted\nAliens,1986,watchlisted\nNo Such Film,1990,watchlisted\n",
    );
    const titles = async (argv: string) =>
      JSON.parse((await ask(argv)).stdout).films.map(({ film }: { film: { title: string } }) => film.title);
    const wanted = await titles(`${both} --candidates wanted.csv --json`);
    expect(wanted.length).toBeGreaterThan(0);
    for (const title of wanted) expect(["Scarface", "Aliens"]).toContain(title);
    expect(await titles(`${both} --candidates wanted.csv --exclude aliens --json`)).not.toContain("Aliens");
    const { stderr } = await ask(`${both} --candidates wanted.csv`);
    expect(stderr).toContain("note: the candidates, line 4, No Such Film: no film has this title");
  });

  it("calls two whose files have one name by what tells them apart, and takes nobody twice", async () => {
    mkdirSync(join(cwd, "other"));
    const history = "title,year,rating\nAlien,1979,5\n";
    writeFileSync(join(cwd, "other", "anna.csv"), history);
    writeFileSync(join(cwd, "ben.json"), JSON.stringify({ version: 1, entries: [] }));
    const files = ["anna.csv", "other/anna.csv", "ben.csv", "ben.json"];
    const argv = `group ${files.map((file) => `--history ${file}`).join(" ")} --json`;
    const { histories } = JSON.parse((await ask(argv)).stdout);
    expect(histories.map(({ name }: { name: string }) => name)).toEqual(files);
    const { code, stderr } = await ask("group --history anna.csv --history ./anna.csv");
    expect([code, stderr]).toEqual([
      2,
      "matinee: Cannot recommend to a group: ./anna.csv was given twice; one history each was needed\n",
    ]);
  });

  it("refuses a level of stars that its rule does not read", async () => {
    const { code, stderr } = await ask(`${both} --least-stars 4`, { stars: plainStars });
    expect([code, stderr]).toEqual([
      2,
      "matinee: Cannot recommend to a group: --least-stars was given with --rule average; --rule veto was needed beside it\n",
    ]);
  });

  it("answers as JSON, under every rule", async () => {
    for (const rule of ["average", "least-misery", "veto", "fair"]) {
      const { stdout } = await ask(`${both} --rule ${rule} --json -n 3`, { stars: plainStars });
      const { films, histories, satisfaction } = JSON.parse(stdout);
      expect([films.length > 0, satisfaction.length]).toEqual([rule !== "veto" || films.length >= 0, 2]);
      expect(histories.map(({ name, matched }: { name: string; matched: number }) => [name, matched])).toEqual([
        ["anna", 3],
        ["ben", 2],
      ]);
    }
  });

  it.each([
    ["group", /Cannot recommend to a group: nobody was seen; --history FILE, once for each, was needed/],
    [`${both} --rule veto`, /Cannot recommend to a group: this model predicts no stars, which the rule veto needs/],
    [`${both} --rule worst`, /Allowed choices are average, least-misery, veto, fair/],
    [`${both} --genres Westren`, /Cannot filter films: --genres has "Westren"/],
    [`${both} --exclude westren`, /Cannot recommend to a group with --exclude: no film is called "westren"/],
    ["group --history carl.csv", /carl\.csv: there is no such file/],
  ])("%s is a mistake", async (argv, message) => {
    const { code, stdout, stderr } = await ask(argv);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });
});

describe("matinee ask", () => {
  it("lists films to be rated, none of the history and none that was skipped", async () => {
    const { code, stdout, stderr } = await ask("ask --history anna.csv -n 3", withNotice);
    expect(code).toBe(0);
    expect(stderr).toContain("Nope: no film has this title");
    expect(stdout).toContain("have you seen");
    expect(stdout).not.toMatch(/Heat \(1995\)|Thief \(1981\)|Amélie/);
    expect(stdout).toMatch(/\n\nRatings are invented\.\n$/);
    const { films } = JSON.parse((await ask("ask --json -n 2")).stdout);
    expect(films).toHaveLength(2);
    const first = films[0].film;
    const { films: others } = JSON.parse((await ask(`ask --json -n 2 --skip tmdb:${first.tmdb}`)).stdout);
    expect(others.map(({ film }: { film: { tmdb: number } }) => film.tmdb)).not.toContain(first.tmdb);
  });

  it("is refused a film that nobody knows, and a filter that is none", async () => {
    expect(await ask("ask --skip Zzzzzz")).toMatchObject({ code: 2, stdout: "" });
    expect(await ask("ask --genres Crmie")).toMatchObject({ code: 2, stdout: "" });
  });
});
