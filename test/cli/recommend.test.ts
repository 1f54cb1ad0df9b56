import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RecommenderData } from "../../src/core/recommend/asking/engine.ts";
import { askedRecommender, plainStars } from "../support/asked-recommender.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-recommend-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

interface Asked {
  readonly files?: Readonly<Record<string, string>>;
  readonly model?: Partial<RecommenderData>;
  readonly columns?: number;
}

async function matinee(argv: readonly string[], { files = {}, model, columns }: Asked = {}) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  const shell = recordingShell({ cwd });
  const stdout = { ...shell.stdout, columns: columns ?? 100 };
  const code = await run(argv, { ...shell, stdout }, { openRecommender: async () => askedRecommender(model) });
  const { stdout: out, stderr } = shell.printed;
  return { code, stdout: out, stderr: stderr.replaceAll(`${cwd}/`, "") };
}

const recommend = (argv: readonly string[], asked?: Asked) => matinee(["recommend", ...argv], asked);
const titles = (stdout: string) => stdout.split("\n").filter((line) => /^ *\d+ {2}/.test(line));
const mine = (...rows: string[]) => ({ files: { "mine.csv": ["title,year,rating,event", ...rows, ""].join("\n") } });

describe("matinee recommend", () => {
  it("lists films by what is liked, with the stars expected and why", async () => {
    const { code, stdout, stderr } = await recommend(["--like", "heat", "-n", "2", "--variety", "0"], {
      model: { stars: plainStars },
    });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      "#  film                  stars  90 % sure\n" +
        "1  Thief (1981)            3.2  2.4 to 4.0\n" +
        "   Because you gave Heat (1995) 5, and it is by Michael Mann, too.\n" +
        "2  The Godfather (1972)    3.2  2.4 to 4.0\n" +
        "   Because you gave Heat (1995) 5.\n",
    );
  });

  it("wraps reasons and cuts titles where there is little room", async () => {
    const { stdout } = await recommend(["--like", "alien", "-n", "3"], { model: { stars: plainStars }, columns: 40 });
    expect(stdout).toContain("2001: A Space Ody…");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });

  it("counts a film with the rating behind it, and takes colons of titles for what they are", async () => {
    const { stdout } = await recommend([
      "--like",
      "Mission: Impossible:4.5",
      "--like",
      "tmdb:348",
      "--like",
      "tmdb:949:4",
    ]);
    expect(stdout).toMatch(/Mission: Impossible \(1996\) 4\.5/);
    expect(stdout).toMatch(/you gave Alien \(1979\) 5/);
    expect(stdout).toMatch(/you gave Heat \(1995\) 4/);
  });

  it("gives a first list to somebody of whom nothing is known, and says so", async () => {
    const { code, stdout, stderr } = await recommend(["-n", "1"]);
    expect([code, stdout]).toEqual([0, "1  The Godfather (1972)\n   300 people gave it 4.0 on average.\n"]);
    expect(stderr).toBe(
      "note: Nothing is known of you (--history or --like would tell): this is a first list, for anybody.\n",
    );
  });

  it("says what has to be said with every answer, also where it is quiet", async () => {
    const model = { model: { id: "a", trainedAt: "b", notice: "Ratings are invented." } };
    const { stdout, stderr } = await recommend(["--quiet"], { model });
    expect([stdout.endsWith("\n\nRatings are invented.\n"), stderr]).toEqual([true, ""]);
    expect(JSON.parse((await recommend(["--json"], { model })).stdout).model.notice).toBe("Ratings are invented.");
  });

  it("reads a history, hides what was seen, and tells what it did not understand", async () => {
    const history = mine("Heat,1995,4.5,", "Thief,,,watched", "Aliens,,9,", "No Such Film,1990,4,", "Scarface,,3,");
    const { code, stdout, stderr } = await recommend(["--history", "mine.csv"], history);
    expect(code).toBe(0);
    expect(titles(stdout).join()).not.toMatch(/Heat \(|Thief \(/);
    expect(stderr).toMatch(
      /^note: the history, line 4, Aliens: rating: 9 was seen; a number from 0\.5 to 5 was needed$/m,
    );
    expect(stderr).toMatch(/^note: the history, line 5, No Such Film: no film has this title/m);
    expect(stderr).toMatch(/^note: the history, line 6, Scarface: several films have this title.*1983.*1932/m);
    const { history: told, films, notes } = JSON.parse((await recommend(["--history", "mine.csv", "--json"])).stdout);
    expect([told.matched, told.unmatched.length]).toEqual([2, 3]);
    expect(films[0]).toMatchObject({ rank: 1, film: { tmdb: 238 }, predicted: null, contributions: expect.any(Array) });
    expect(notes.join()).toMatch(/found by a title without a year/);
    expect(titles((await recommend(["--history", "mine.csv", "--show-seen"])).stdout).join()).toMatch(/Heat \(/);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["none", [], /The history holds no entry: this is a first list/],
    ["one that is unknown", ["No Such Film,,4,"], /The only entry of the history was not understood: this is a first/],
    ["unknown films", ["No Such Film,,4,", "Nor This,,3,"], /None of the 2 entries of the history was understood/],
    ["films that are turned down", ["Heat,,,dismissed"], /only turns films down: this is a first list/],
    ["contradictions", ["Heat,,4,", "Heat,,1,"], /Of different ratings of one film the latest counts/],
    ["a film nobody rated", ["Nobody's Film,,4,"], /1 film of the history.* nobody in training/],
  ])("says of a history of %s what it made of it", async (_name, rows, message) => {
    const { code, stdout, stderr } = await recommend(["--history", "mine.csv"], mine(...rows));
    expect(stderr).toMatch(message);
    expect([code, titles(stdout).length > 3]).toEqual([0, true]);
  });

  it("tells no more than ten entries, and takes fifty thousand", async () => {
    const rows = Array.from({ length: 50_000 }, (_, k) => (k % 5 === 0 ? `No Film ${k},1990,4,` : "Heat,1995,4,"));
    const { code, stderr } = await recommend(["--history", "mine.csv"], mine(...rows));
    expect(code).toBe(0);
    expect(stderr.match(/no film has this title/g)).toHaveLength(10);
    expect(stderr).toContain("note: the history: 9,990 more entries left out; --json tells them all\n");
  });

  it("ranks a watchlist", async () => {
    const watchlist = {
      files: { "watch.csv": "title,event\nAlien,watchlisted\nAmélie,watchlisted\nNope,watchlisted\n" },
    };
    const { stdout, stderr } = await recommend(["--like", "aliens", "--candidates", "watch.csv"], watchlist);
    expect(titles(stdout)).toEqual(["1  Alien (1979)", "2  Amélie (2001)"]);
    expect(stderr).toMatch(/^note: the candidates, line 4, Nope: no film has this title/m);
    const plain = await recommend(["--like", "aliens", "--candidates", "watch.csv"], {
      files: { "watch.csv": "title,year\nHeat,1995\nAlien,1979\n" },
    });
    expect([plain.code, plain.stdout.match(/\((1995|1979)\)/g)?.length]).toEqual([0, 2]);
    const none = await recommend(["--candidates", "watch.csv"], {
      files: { "watch.csv": "title,event\nNope,watched\n" },
    });
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toMatch(
      /Cannot rank the candidates: watch\.csv: none of 1 was found \(line 2, Nope: no film has /,
    );
    const offScale = await recommend(["--like", "aliens", "--candidates", "watch.csv"], {
      files: { "watch.csv": "title,year,rating\nHeat,1995,99\n" },
    });
    expect([offScale.code, titles(offScale.stdout)]).toEqual([0, ["1  Heat (1995)"]]);
  });

  it("filters, and says what a filter took where the list came out short", async () => {
    const sf = await recommend([
      "--genres",
      "sci-fi",
      "--years",
      "1970-1986",
      "--exclude",
      "alien",
      "--exclude",
      "mision impossible",
    ]);
    expect(titles(sf.stdout)).toEqual(["1  Aliens (1986)"]);
    expect(sf.stderr).toMatch(/"mision impossible" was taken for Mission: Impossible \(1996\)/);
    expect(sf.stderr).toMatch(
      /1 of 11 films is left: genres leave out 8 .*, years leave out 6 .*, having been excluded leaves out 2 /,
    );
    const years = async (span: string) => titles((await recommend(["--years", span])).stdout).length;
    expect([await years("1990-"), await years("-1970"), await years("1995")]).toEqual([3, 2, 1]);
    expect(titles((await recommend(["--runtime", "-130", "--languages", "French"])).stdout)).toEqual([
      "1  Amélie (2001)",
    ]);
    expect(titles((await recommend(["--people", "michael mann, Brian De Palma"])).stdout)).toHaveLength(4);
    expect((await recommend(["--years", "1850"])).stdout).toBe("No film is left.\n");
  });

  it("moves sliders", async () => {
    const { films } = JSON.parse((await recommend(["--obscure", "1", "--newer", "-0.5", "--json"])).stdout);
    const godfather = films.find(({ film }: { film: { tmdb: number } }) => film.tmdb === 238);
    const moved = godfather.contributions.filter(({ kind }: { kind: string }) => kind === "slider");
    expect(moved).toEqual([
      { kind: "slider", slider: "obscure", value: expect.any(Number) },
      { kind: "slider", slider: "newer", value: expect.any(Number) },
    ]);
    expect(moved.map(({ value }: { value: number }) => Math.sign(value))).toEqual([-1, 1]);
    expect((await recommend(["--loved", "1"], { model: { stars: plainStars } })).code).toBe(0);
  });

  it.each<[readonly string[], RegExp]>([
    [
      ["--like", "scarface"],
      /2 films are called "scarface"; one was needed, as one of these:\n {2}Scarface \(1983\)\n {2}Scarface \(1932\)\n/,
    ],
    [["--like", "alie"], /"alie"; one of these may be meant:\n {2}Alien/],
    [["--like", "no such thing"], /no film is called "no such thing" or nearly so/],
    [["--like", "heat:7"], /Cannot tell what you like: 7 was seen behind "heat"; a rating from 0\.5 to 5 was needed/],
    [["--like", "heat:-1"], /-1 was seen behind "heat"/],
    [["--like", "heat", "--history", "mine.csv"], /'--history <file>' cannot be used with option '--like/],
    [["--history", "none.csv"], /none\.csv: there is no such file/],
    [
      ["--genres", "Crme"],
      /Cannot filter films: --genres has "Crme"; a genre of these films was needed \(was "Crime" meant\?\)/,
    ],
    [["--people", "Nobody"], /people has "Nobody"; a director or lead/],
    [["--genres", "Crime,,Drama"], /--genres.*Names with commas between them/],
    [["--years", "1999-1990"], /--years.*ends before it begins/],
    [["--years", "soon"], /--years.*A year or a span of years/],
    [["--runtime", "-"], /--runtime.*Minutes/],
    [["--newer", "2"], /--newer.*number from -1 to 1/],
    [["--loved", "0.5"], /Cannot recommend with --loved: the model predicts no stars; one that does was needed/],
    [["--variety", "-1"], /--variety/],
    [["--genre", "Crime"], /unknown option '--genre'\n\(Did you mean --genres\?\)/],
    [["-n", "0"], /-n.*whole number from 1/],
    [["heat"], /too many arguments/],
  ])("%j is a mistake", async (argv, message) => {
    const { code, stdout, stderr } = await recommend(argv);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("refuses a file that is no history", async () => {
    const { code, stderr } = await recommend(["--history", "mine.csv"], { files: { "mine.csv": "a,b\n1,2\n" } });
    expect([code, /^matinee: Cannot read the history: mine\.csv, line 1: /.test(stderr)]).toEqual([2, true]);
  });
});
