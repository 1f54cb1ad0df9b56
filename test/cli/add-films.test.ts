import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { openRecommender } from "../../src/node/recommender/open-recommender.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-add-"));
  expect(await matinee("train --sets starter --threads 1 --quiet")).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function matinee(argv: string, csv?: string) {
  if (csv !== undefined) writeFileSync(join(cwd, "films.csv"), csv);
  const shell = recordingShell({ cwd });
  return { code: await run(argv.split(" "), shell), ...shell.printed };
}

const table = `title,year,genres,directors,cast
Nostromo Falls,1988,Science Fiction|Horror,Ridley Scott,Sigourney Weaver
,1990,Drama,,
Heat,1995,Crime,Michael Mann,Al Pacino
Odd,not a year,,,
`;

describe("matinee add-films", () => {
  it("puts the films of a table into a model, and tells of rows that are none and of films that are there", async () => {
    const { code, stdout, stderr } = await matinee("add-films films.csv --out grown.model", table);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^grown\.model: [\d.,]+ [kKM]i?B, 1 film added\.\n/);
    expect(stdout).toContain("Row 3, Heat (1995), is in the catalogue already.");
    expect(stderr).toContain("row 2 (line 3): title");
    expect(stderr).toContain("row 4 (line 5): year");
    expect(stderr).toContain("note: row 1: Only the year 1988 was given");
    const { films } = await openRecommender(join(cwd, "grown.model"));
    expect([films.size, films.title(266)]).toEqual([267, "Nostromo Falls"]);
  });

  it("says with --json what became of each", async () => {
    const { stdout } = await matinee("add-films films.csv --out grown.model --json", table);
    expect(JSON.parse(stdout)).toMatchObject({
      path: join(cwd, "grown.model"),
      films: [
        { row: 1, title: "Nostromo Falls", year: 1988, index: 266 },
        { row: 3, title: "Heat", year: 1995, index: null },
      ],
    });
  });

  it("counts what it does not know of many films, and leaves the rest to --json", async () => {
    const rows = Array.from({ length: 7 }, (_, k) => `Film ${k},2001,Drama,${k < 2 ? "Nobody Known" : ""},`);
    const csv = `${table.split("\n")[0]}\n${rows.join("\n")}\n`;
    const { stdout, stderr } = await matinee("add-films films.csv --out grown.model", csv);
    expect(stdout).toContain("7 films added");
    expect(stderr).toBe(
      "note: 2 films have names that are not in the catalogue and so had no say; --json tells which.\n",
    );
  });

  it("replaces the model itself where no other file is named", async () => {
    writeFileSync(join(cwd, "own.model"), readFileSync(join(cwd, "matinee.model")));
    expect(await matinee("add-films films.csv --model own.model --quiet", table)).toMatchObject({ code: 0 });
    expect((await openRecommender(join(cwd, "own.model"))).films.size).toBe(267);
  });

  it.each([
    ["no model", "add-films films.csv --model none.model", table, "none.model"],
    ["no artifact", "add-films films.csv --model films.csv", table, "films.csv"],
    ["no row", "add-films films.csv", "title\n", "no row was seen; a header and rows were needed"],
    ["no good row", "add-films films.csv", "title,year\n,1990\n", "none of 1 rows holds a film"],
    ["nothing new", "add-films films.csv", "title,year\nHeat,1995\n", "the film is in the catalogue already"],
    ["an unknown column", "add-films films.csv", "title,colour\nA,red\n", "colour"],
  ])("refuses %s with exit code 2, and leaves the model as it was", async (_, argv, csv, told) => {
    const bytes = readFileSync(join(cwd, "matinee.model"));
    const { code, stderr } = await matinee(argv, csv);
    expect([code, stderr.includes(told)]).toEqual([2, true]);
    expect(readFileSync(join(cwd, "matinee.model"))).toEqual(bytes);
  });
});
