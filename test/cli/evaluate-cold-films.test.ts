// The command that compares models of films without ratings, on invented films and ratings in files: what it prints and refuses.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { generateCatalogue } from "../../src/core/catalogue/generate/generate-catalogue.ts";
import type { RankingResult } from "../../src/core/evaluation/ranking/ranking-result.ts";
import { writeRatingsCsv } from "../support/ratings-csv.ts";
import { smallDataFolder } from "../support/small-data-folder.ts";
import { recordingShell } from "./recording-shell.ts";

/** Ratings of 60 films, each of them a film of the small catalogue. */
async function ratedFolder(): Promise<string> {
  const { path } = await smallDataFolder();
  const { films } = generateCatalogue({ films: 120, seed: 1 });
  await mkdir(join(path, "ml-20m"));
  await writeRatingsCsv(join(path, "ml-20m/ratings.csv"));
  const rows = Array.from({ length: 60 }, (_, k) => ({ id: k + 1, tmdb: films[k]!.tmdbId }));
  const movies = rows.map(({ id }) => `${id},Film ${id} (1990),Drama`);
  await writeFile(join(path, "ml-20m/movies.csv"), `movieId,title,genres\n${movies.join("\n")}\n`);
  const links = rows.map(({ id, tmdb }) => `${id},1,${tmdb}`);
  await writeFile(join(path, "ml-20m/links.csv"), `movieId,imdbId,tmdbId\n${links.join("\n")}\n`);
  return path;
}

async function matinee(cwd: string, text: string) {
  const shell = recordingShell({ cwd });
  const code = await run(`evaluate --protocol cold-films --threads 1 ${text}`.split(" "), shell);
  return { code, ...shell.printed };
}

describe("matinee evaluate --protocol cold-films", () => {
  it("prints a table of every model, with its spread over the draws and what it has over the baseline", async () => {
    const { code, stdout, stderr } = await matinee(await ratedFolder(), "--sets ml-20m --data . --quiet");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^ml-20m, protocol cold-films: \d+ people, [\d,]+ held-out likes, 5 draws of films, ± sd/);
    expect(stdout).toMatch(/\nmodel +auc +ndcg@10 +auc-liked +over linear-profile +p +seconds\n/);
    for (const model of [
      "random",
      "content-knn",
      "content-knn+votes",
      "cold-films",
      "cold-films+votes",
      "tmdb-votes",
    ]) {
      expect(stdout).toContain(`\n${model} `);
    }
    expect(stdout).not.toContain("NaN");
  });

  it("prints one document, the same for the same seed", async () => {
    const cwd = await ratedFolder();
    const asked = "--sets ml-20m --data . --quiet --json --folds 2 --models cold-films,linear-profile --seed 3";
    const { code, stdout, stderr } = await matinee(cwd, asked);
    expect([code, stderr]).toEqual([0, ""]);
    const result = JSON.parse(stdout) as RankingResult;
    expect([result.headline, result.protocol, result.facts.folds]).toEqual(["auc", "cold-films", 2]);
    const row = result.rows.find(({ model }) => model === "cold-films");
    expect(row).toMatchObject({
      track: "cold-films",
      baseline: "linear-profile",
      options: { track: "before-release" },
    });
    expect(row?.metrics["auc"]).toMatchObject({ sd: expect.any(Number), range: expect.any(Array) });
    expect(row?.options["learnt"]).toHaveLength(2);
    expect(result.notes.join("\n")).toMatch(
      /Weights of cold-films \(factors, neighbours, prior\), .* in each draw: [.\d]/,
    );
    const again = JSON.parse((await matinee(cwd, asked)).stdout) as RankingResult;
    expect(again.rows.map(({ metrics }) => metrics)).toEqual(result.rows.map(({ metrics }) => metrics));
  });

  it.each([
    ["--models ease", /ease was given; some of random, tmdb-votes, content-knn, .* were needed/],
    ["--models random --baseline cold-films", /the baseline cold-films takes no part/],
    ["--given 3", /--given was given; people hand in all their other ratings/],
    ["--set slim.neighbours=3", /slim, whose option was set, is no part of cold-films/],
    ["--set cold-films.rank=0", /rank must be a whole number from 1 to 512/],
    ["--blend ease,ials", /--blend was given/],
    ["--out report", /--out was given; there is no report of it yet/],
    ["--sets ml-20m --data nowhere", /there is no such folder/],
  ])("refuses %s", async (words, message) => {
    const { code, stderr } = await matinee(await ratedFolder(), words);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("says what it needs where nothing is known of the films", async () => {
    const cwd = await ratedFolder();
    await writeRatingsCsv(join(cwd, "own.csv"));
    const { code, stderr } = await matinee(cwd, "--ratings own.csv");
    expect(code).toBe(2);
    expect(stderr).toMatch(/nothing is known of the films of own\.csv; a set of MovieLens .* TMDB 5000/);
  });
});
