import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { datesAheadNotes } from "../../src/cli/asking/dates-ahead.ts";
import { run } from "../../src/cli/run.ts";
import { stranger } from "../../src/core/recommend/asking/person.ts";
import { askedRecommender, plainStars } from "../support/asked-recommender.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-nothing-"));
  writeFileSync(join(cwd, "empty.csv"), "title,rating\n");
  writeFileSync(join(cwd, "lost.csv"), "title,rating\nNo Such Film,4\nNeither This,5\n");
  writeFileSync(join(cwd, "anna.csv"), "title,year,rating\nHeat,1995,5\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function ask(argv: string) {
  const shell = recordingShell({ cwd });
  const openRecommender = async () => askedRecommender({ stars: plainStars });
  return { code: await run(argv.split(" "), shell, { openRecommender, openFilmQuality: noQuality }), ...shell.printed };
}
const noQuality = () => Promise.reject(new Error("nobody asks how good films are"));

describe("a history that holds nothing", () => {
  it.each([
    ["recommend --history empty.csv -n 1", "this is a first list, for anybody"],
    ["explain heat --history empty.csv", "this is told as of anybody"],
    ["predict heat --history empty.csv", "this is what anybody is expected to give"],
    ["what-if --history empty.csv --rate heat:4", "without the change this is a first list, for anybody"],
    ["ask --history empty.csv", "these are questions for anybody"],
  ])("is told by %s", async (argv, answer) => {
    const { code, stderr } = await ask(argv);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`note: The history holds no entry: ${answer}.\n`)]);
    const lost = await ask(argv.replace("empty", "lost"));
    expect(lost.stderr).toContain(`note: None of the 2 entries of the history was understood: ${answer}.\n`);
  });

  it("is told of each of a group, by name, as JSON too", async () => {
    const both = "group --history anna.csv --history empty.csv";
    const told = "empty: The history holds no entry: this one counts as anybody.";
    expect((await ask(`${both} -n 2`)).stderr).toBe(`note: ${told}\n`);
    expect(JSON.parse((await ask(`${both} --json -n 2`)).stdout).notes).toContain(told);
  });
});

describe("dates that are yet to come", () => {
  const now = Date.UTC(2026, 0, 1) / 1000;
  const rated = (...days: string[]) => ({
    ...stranger,
    history: {
      items: Uint32Array.from(days.keys()),
      ratings: new Float32Array(days.length).fill(4),
      times: Float64Array.from(days, (day) => Date.parse(day) / 1000),
    },
  });

  it("are told, those of today and of no date are not", () => {
    expect(datesAheadNotes(rated("2026-01-01", "2020-05-05", ""), now)).toEqual([]);
    expect(datesAheadNotes(rated("2099-05-05", "2020-05-05"), now)).toEqual([
      "1 film is dated 2099-05-05, which is yet to come: it counts among the most recent.",
    ]);
    expect(datesAheadNotes(rated("2050-05-05", "2099-05-05"), now)).toEqual([
      "2 films have dates that are yet to come, such as 2099-05-05: they count among the most recent.",
    ]);
  });

  it("are told of a file", async () => {
    writeFileSync(join(cwd, "late.csv"), "title,rating,at\nHeat,5,2099-01-02\n");
    expect((await ask("recommend --history late.csv -n 1")).stderr).toContain(
      "note: 1 film is dated 2099-01-02, which",
    );
  });
});

describe("options that are given twice", () => {
  it.each([
    ["recommend --history anna.csv --history empty.csv", "--history <file>"],
    ["explain heat --history anna.csv --history empty.csv", "--history <file>"],
    ["recommend --candidates anna.csv --candidates anna.csv", "--candidates <file>"],
    ["recommend --years 1990- --years -1980", "--years <span>"],
    ["recommend -n 3 -n 4", "-n <n>"],
  ])("%s is refused", async (argv, option) => {
    const { code, stdout, stderr } = await ask(argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`matinee: option '${option}' was given twice; once was needed\n`);
  });

  it("are taken where they collect, and where they say the same both times", async () => {
    const argv = "recommend --like heat --like thief --genres crime --genres drama --exclude alien --exclude aliens";
    const { code, stdout } = await ask(`${argv} --json --json -n 3`);
    expect([code, JSON.parse(stdout).history.matched]).toEqual([0, 2]);
  });

  it("are names in a list, too", async () => {
    const { code, stderr } = await ask("train --sets starter,starter");
    expect([code, stderr]).toEqual([2, expect.stringContaining("starter is named twice; each name is needed once.")]);
  });
});
