import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { FilmQualityAnswerer } from "../../src/core/models/film-quality/film-answer.ts";
import { fakeFilmQuality } from "../support/fake-film-quality.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-predict-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

interface Asked {
  readonly files?: Readonly<Record<string, string>>;
  readonly model?: Partial<FilmQualityAnswerer>;
  readonly isTerminal?: boolean;
}

async function matinee(argv: readonly string[], { files = {}, model, isTerminal = false }: Asked = {}) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  const shell = recordingShell({ cwd, isTerminal });
  const opened: string[] = [];
  const answerer = fakeFilmQuality(model);
  const openFilmQuality = async (path: string) => {
    opened.push(path);
    return answerer;
  };
  const code = await run(argv, shell, { openFilmQuality });
  return { code, ...shell.printed, opened, asked: answerer.asked };
}

const ask = (argv: string, asked?: Asked) => matinee(argv.split(" "), asked);
const film = (value: unknown) => ({
  files: { "film.json": typeof value === "string" ? value : JSON.stringify(value) },
});

describe("matinee predict TITLE", () => {
  it("draws what is expected, why, and what is near", async () => {
    const { code, stdout, stderr, opened, asked } = await ask("predict heat 1995");
    expect([code, stderr]).toEqual([0, "note: the fake answered\n"]);
    expect(opened).toEqual([join(cwd, "matinee.model")]);
    expect(asked).toEqual([{ nearest: 5, reasons: 10 }]);
    expect(stdout).toBe(
      `Heat (1995)
from all that is known, people's ratings too

  ● expected rating 7.42   ━ 90 % sure: 6.1 to 8.6
  ◆ public rating 7.7 from 1,886 votes

  0     1     2     3     4     5     6     7     8     9     10
  ├─────┼─────┼─────┼─────┼─────┼─────┼━━━━━━━━●◆━━━━━━─┼─────┤

What moved it
  where every film starts    6.09
  director Michael Mann     +1.60                  │████████████████
  runtime                   −0.40              ████│
  all else                  +0.13                  │█▌

Nearest films
  film          like it  public  both have
  Thief (1981)     0.83     7.1  director Michael Mann, heist
  Unseen           0.50
`,
    );
  });

  it("prints the answer as it is with --json", async () => {
    const { stdout, stderr, asked } = await ask("predict tmdb:10 --json -n 1 --track before-release");
    expect(JSON.parse(stdout)).toMatchObject({
      film: { tmdbId: 10, year: 1986 },
      track: "before-release",
      expected: 7.42,
    });
    expect(asked).toEqual([{ nearest: 1, reasons: 10, track: "before-release" }]);
    expect(stderr).toBe("");
  });

  it("is coloured where a person looks", async () => {
    expect((await ask("predict matrix", { isTerminal: true })).stdout).toContain("\u001b[32m████");
    expect((await ask("predict matrix --quiet")).stderr).toBe("");
  });

  it.each([
    [
      "predict heat",
      /^matinee: Cannot predict: 2 films are called "heat"; one was needed, as one of these:\n {2}Heat \(1995\)\n {2}Heat \(1986\)\n$/,
    ],
    ["predict twins", /\n {2}Twins \(2000\), which is tmdb:11\n {2}Twins \(2000\), which is tmdb:12\n$/],
    ["predict teh matrxi", /no film is called "teh matrxi"; one of these may be meant:\n {2}The Matrix \(1999\)\n$/],
    ["predict heat 1990", /one of these may be meant:\n {2}Heat \(1986\)\n {2}Heat \(1995\)\n$/],
    ["predict no such thing", /no film is called "no such thing" or nearly so/],
    ["predict tmdb:5", /no film has TMDB's number 5/],
    ["predict", /no film was named; a title, --file film.json or --batch films.csv was needed/],
    ["predict heat --file film.json", /a title and --file were given/],
    ["predict heat --json-rows", /--json-rows was given without --batch/],
    ["predict --batch films.csv --json --json-rows", /one of them was needed/],
    ["predict heat --track best", /--track.*Allowed choices are before-release/],
    ["predict heat -n many", /-n.*whole number from 0/i],
  ])("%s is a mistake", async (argv, message) => {
    const { code, stdout, stderr } = await ask(argv);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("refuses a track that the model does not have", async () => {
    const { code, stderr } = await ask("predict matrix --track all-columns", { model: { tracks: ["before-release"] } });
    expect([code, stderr]).toEqual([
      2,
      "matinee: Cannot predict: the track all-columns was asked for, which the model does not have; before-release was needed, or another model\n",
    ]);
  });
});

describe("matinee predict --file", () => {
  it("answers for a film that was written, on the track that it has enough for", async () => {
    const before = await ask(
      "predict --file film.json",
      film({ title: "The Night Shift", year: 2027, languages: ["en"] }),
    );
    expect([before.code, before.asked[0].track]).toEqual([0, "before-release"]);
    expect(before.stdout).toContain("The Night Shift (2027)\nfrom what is known before release");
    expect(before.stdout).not.toContain("◆");
    expect(before.stderr).toBe(
      "note: Only the year 2027 was given: its middle was taken as the day.\nnote: the fake answered\n",
    );
    const all = await ask("predict --file film.json", film({ overview: "A heist.", voteCount: 3 }));
    expect([all.asked[0].track, all.stdout.split("\n")[0]]).toEqual(["all-columns", "a film without a title"]);
    const json = await ask("predict --file film.json --json", film({ title: "A", languages: ["en"] }));
    expect(JSON.parse(json.stdout)).toMatchObject({ film: { tmdbId: null, title: "A" }, notes: ["the fake answered"] });
  });

  it.each<[string, unknown, string, RegExp]>([
    ["one fault", { budget: -5 }, "", /film\.json: budget: -5 was seen; a number of at least 0 was needed\n$/],
    [
      "all faults",
      { titel: "A", budget: -5 },
      "",
      /2 faults were seen:\n {2}the unknown field "titel".*\n {2}budget: -5/,
    ],
    [
      "a comma too many",
      '{\n  "title": "A",\n}',
      "",
      /film\.json, line 3, column 1: "}" was seen; a name in double quotes was needed/,
    ],
    ["a text cut short", '{"title": "A"', "", /line 1, column 14: the end of the text was seen; a comma or a closing/],
    ["an open text", '{"title": "A\n}', "", /line 1, column 13: the end of the line was seen; a closing double quote/],
    [
      "no votes for the track",
      { title: "A" },
      " --track all-columns",
      /voteCount: nothing was seen; a number for the track/,
    ],
    [
      "a track of ratings",
      { title: "A" },
      " --track with-ratings",
      /the track with-ratings was seen; a film of the catalogue/,
    ],
  ])("%s is told", async (_name, value, more, message) => {
    const { code, stdout, stderr } = await ask(`predict --file film.json${more}`, film(value));
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("tells a missing file", async () => {
    const { code, stderr } = await ask("predict --file film.json");
    expect([code, /film\.json: there is no such file/.test(stderr)]).toEqual([2, true]);
  });
});

describe("matinee predict --batch", () => {
  const table = (...lines: string[]) => ({ files: { "films.csv": `${lines.join("\n")}\n` } });
  const three = table("\ufefftitle,year,budget", "A,2020,1e6", '"B, or\nnot B",2021,-5', "", "C,,", "D,1");

  it("prints a line a film and tells the bad rows", async () => {
    const { code, stdout, stderr, asked } = await ask("predict --batch films.csv", three);
    expect(stdout).toBe(
      "   row  expected  90 % sure    track           film\n" +
        "     1      7.42  6.1 to 8.6   before-release  A (2020)\n" +
        "     3      7.42  6.1 to 8.6   before-release  C\n",
    );
    expect(stderr.replaceAll(cwd, "")).toBe(
      "matinee: /films.csv, row 2 (line 3): budget: -5 was seen; a number of at least 0 was needed\n" +
        "matinee: /films.csv, row 4 (line 7): a row of 2 fields was seen; 3 as in the header was needed\n" +
        "2 of 4 films were answered\n",
    );
    expect([code, asked[0]]).toEqual([0, { nearest: 0, reasons: 10, track: "before-release" }]);
  });

  it("says which track answered each row, and of how many films names were not known", async () => {
    const mixed = table("title,voteCount,directors", "A,10,Nobody Known|Nobody Else", "B,,Nobody Known", "C,,");
    const { stdout, stderr } = await ask("predict --batch films.csv", mixed);
    expect(stdout.match(/before-release|all-columns/g)).toEqual(["all-columns", "before-release", "before-release"]);
    expect(stderr).toBe(
      "note: 2 films have names that are not in the catalogue and so had no say; --json tells which.\n",
    );
    expect((await ask("predict --batch films.csv --quiet", mixed)).stderr).toBe("");
  });

  it("prints a document, or a document a line", async () => {
    const { stdout } = await ask("predict --batch films.csv --json -n 1", three);
    const { answers, faults } = JSON.parse(stdout);
    expect(
      (answers as { row: number; line: number; film: { title: string } }[]).map(({ row, line, film: { title } }) => [
        row,
        line,
        title,
      ]),
    ).toEqual([
      [1, 2, "A"],
      [3, 6, "C"],
    ]);
    expect(answers[0].nearest).toHaveLength(1);
    expect(faults[0]).toEqual({ row: 2, line: 3, field: "budget", seen: "-5", needed: "a number of at least 0" });
    const rows = (await ask("predict --batch films.csv --json-rows", three)).stdout.trimEnd().split("\n");
    expect(rows.map((row) => Object.keys(JSON.parse(row)).at(-1))).toEqual(["answer", "faults", "answer", "faults"]);
  });

  it.each<[string, string[], RegExp]>([
    [
      "nothing that could be answered",
      ["title,budget", "A,-5", "B,x"],
      /row 2 \(line 3\): budget: "x".*\n.*Cannot predict: .*films\.csv: none of 2 rows/,
    ],
    [
      "an unknown column",
      ["title,directer", "A,B"],
      /films\.csv, line 1, column 2: the unknown field "directer" was seen; "directors"/,
    ],
    ["no rows", ["title,budget"], /no row was seen after the header/],
    ["nothing at all", [], /the table is empty/],
    ["an open quote", ['title\n"A'], /films\.csv, line 2: the file ends inside a quoted field/],
  ])("%s is a mistake", async (_name, lines, message) => {
    const { code, stdout, stderr } = await ask("predict --batch films.csv", table(...lines));
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("answers thousands, and stops when it is told to", async () => {
    const lines = ["title", ...Array.from({ length: 5000 }, (_, k) => `Film ${k}`)];
    expect((await ask("predict --batch films.csv", table(...lines))).stdout.split("\n")).toHaveLength(5002);
    const shell = recordingShell({ cwd });
    const answerer = fakeFilmQuality();
    const predictWritten: FilmQualityAnswerer["predictWritten"] = (...asked) => {
      if (answerer.asked.length === 100) shell.cancel();
      return answerer.predictWritten(...asked);
    };
    const openFilmQuality = async () => ({ ...answerer, predictWritten });
    expect(await run(["predict", "--batch", "films.csv"], shell, { openFilmQuality })).toBe(130);
    expect(answerer.asked.length).toBeLessThan(200);
  });
});

describe("matinee similar", () => {
  it("lists what is like a film", async () => {
    const { code, stdout } = await ask("similar the matrix -n 1");
    expect([code, stdout]).toEqual([
      0,
      "Like The Matrix (1999)\n\nfilm          like it  public  both have\nThief (1981)     0.83     7.1  director Michael Mann, heist\n",
    ]);
    const { stdout: json } = await ask("similar matrix --json");
    expect(JSON.parse(json)).toMatchObject({
      film: { tmdbId: 603 },
      nearest: [{ title: "Thief" }, { title: "Unseen" }],
    });
    const shell = recordingShell({ cwd });
    await run(["similar", "matrix"], shell, { openFilmQuality: async () => fakeFilmQuality({ similar: () => [] }) });
    expect(shell.printed.stdout).toContain("No film is like it.");
  });

  it("wants one film", async () => {
    expect((await ask("similar heat")).stderr).toMatch(
      /^matinee: Cannot find similar films: 2 films are called "heat"/,
    );
    expect((await ask("similar")).code).toBe(2);
  });

  it("is not there without a model to open", async () => {
    const shell = recordingShell({ cwd });
    expect(await run(["predict", "heat"], shell)).toBe(2);
    expect(shell.printed.stderr).toMatch(/unknown command 'predict'/);
  });
});
