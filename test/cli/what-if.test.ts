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
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-what-if-"));
  writeFileSync(join(cwd, "mine.csv"), "title,year,rating\nHeat,1995,4.5\nAlien,1979,5\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function whatIf(argv: readonly string[], model: Partial<RecommenderData> = {}) {
  const shell = recordingShell({ cwd });
  const asked = ["what-if", "--history", "mine.csv", ...argv];
  const code = await run(asked, shell, { openRecommender: async () => askedRecommender(model) });
  return { code, ...shell.printed };
}

describe("matinee what-if", () => {
  it("puts the list as it would be beside the list as it is", async () => {
    const argv = ["--rate", "alien:1", "--variety", "0", "-n", "3"];
    const { code, stdout, stderr } = await whatIf(argv, { stars: plainStars });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^If you had given Alien \(1979\) 1:\n\n# +now +film +stars\n/);
    const told = JSON.parse((await whatIf([...argv, "--json"], { stars: plainStars })).stdout);
    const moves = [...told.entered, ...told.stayed, ...told.left];
    for (const { film, before, after } of moves) {
      const line = stdout.split("\n").find((text) => text.includes(film.title))!;
      expect(
        line
          .trim()
          .split(/ +/)
          .slice(0, after === null ? 1 : 2),
      ).toEqual(after === null ? [`${before}`] : [`${after}`, before === null ? "new" : `${before}`]);
    }
    // the same lists as `recommend` gives before and after
    expect(told.before.films.map(({ film }: { film: { title: string } }) => film.title)).toHaveLength(3);
    expect(told.history).toEqual({ matched: 2, unmatched: [] });
  });

  it("is the list of the changed history, for every kind of change", async () => {
    const listOf = async (rows: string) => {
      writeFileSync(join(cwd, "changed.csv"), `title,year,rating,event\n${rows}`);
      const shell = recordingShell({ cwd });
      const argv = ["recommend", "--history", "changed.csv", "-n", "4", "--json"];
      await run(argv, shell, { openRecommender: async () => askedRecommender({}) });
      return JSON.parse(shell.printed.stdout).films;
    };
    const changed = async (...argv: string[]) =>
      JSON.parse((await whatIf([...argv, "-n", "4", "--json"])).stdout).after.films;
    expect(await changed("--rate", "heat=1")).toEqual(await listOf("Heat,1995,1,\nAlien,1979,5,\n"));
    expect(await changed("--remove", "heat")).toEqual(await listOf("Alien,1979,5,\n"));
    expect(await changed("--dismiss", "aliens")).toEqual(
      await listOf("Heat,1995,4.5,\nAlien,1979,5,\nAliens,1986,,dismissed\n"),
    );
    expect(await changed("--rate", "thief:5", "--remove", "alien", "--exclude", "aliens")).toEqual(
      await listOf("Heat,1995,4.5,\nThief,1981,5,\nAliens,1986,,dismissed\n"),
    );
  });

  it("says where a change changes nothing", async () => {
    const { stdout, stderr } = await whatIf(["--remove", "the godfather"]);
    expect(stdout).toContain("The list stays as it is.");
    expect(stderr).toContain("The Godfather (1972) is not in the history: taking it out changes nothing.");
  });

  it.each<[readonly string[], RegExp]>([
    [[], /no change was seen; --rate TITLE:STARS, --remove TITLE or --dismiss TITLE was needed/],
    [["--rate", "heat"], /no stars were seen behind "heat"; a title with stars as in "Heat:2" was needed/],
    [["--rate", "heat:9"], /9 was seen behind "heat"; a rating from 0\.5 to 5 was needed/],
    [["--rate", "no such film:3"], /no film is called "no such film"/],
    [["--rate", "heat:2", "--remove", "Heat"], /Heat \(1995\) is changed twice; one change each was needed/],
    [["--remove", "scarface"], /2 films are called "scarface"/],
    [["--remove", "heat", "--loved", "1"], /the model predicts no stars/],
    [["--remove", "heat", "--genres", "Wetsern"], /genres has "Wetsern"/],
  ])("%j is a mistake", async (argv, message) => {
    const { code, stdout, stderr } = await whatIf(argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it("needs somebody who asks", async () => {
    const shell = recordingShell({ cwd });
    const code = await run(["what-if", "--remove", "heat"], shell, { openRecommender: async () => askedRecommender() });
    expect([code, shell.printed.stderr]).toEqual([
      2,
      "matinee: Cannot say what would change: nothing says who asks; --history FILE or --like TITLE was needed\n",
    ]);
  });
});
