// What `matinee train` reads for the sets that it is told, and what it says of it.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/render/progress-line.ts";
import { openTrainingData } from "../../src/cli/training-sets.ts";
import { smallDataFolder } from "../support/small-data-folder.ts";
import { recordingShell } from "./recording-shell.ts";

async function folderOfBoth(): Promise<string> {
  const data = (await smallDataFolder()).path;
  const folder = join(data, "ml-latest-small");
  await mkdir(folder);
  await writeFile(join(folder, "movies.csv"), "movieId,title,genres\n1,Heat (1995),Drama\n");
  await writeFile(join(folder, "links.csv"), "movieId,imdbId,tmdbId\n1,0113277,949\n");
  await writeFile(join(folder, "ratings.csv"), "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n");
  return data;
}

async function opened(...sets: readonly string[]) {
  const data = await folderOfBoth();
  const shell = recordingShell({ cwd: data });
  const flags = { ...(sets.length > 0 && { sets }), data, seed: 0, threads: 1, quiet: false, json: false };
  const read = await openTrainingData(shell, flags, progressLine(shell, { quiet: true }));
  const used = [...(read.ratings?.used ?? []), ...(read.quality?.used ?? [])].map(({ name }) => name.split("/")[0]);
  return { ...read, used: new Set(used), stderr: shell.printed.stderr };
}

describe("openTrainingData", () => {
  // guards against "No tmdb-5000 is learnt from" over a model with all of its films in it
  it("reads TMDB as facts of films where only ratings are named, and says so", async () => {
    const { ratings, quality, used, stderr } = await opened("ml-latest-small");
    expect(quality).toBeNull();
    expect(ratings?.facts.length).toBeGreaterThan(100);
    expect(used).toEqual(new Set(["ml-latest-small", "tmdb-5000"]));
    expect(stderr).toContain(
      "note: tmdb-5000 tells what films are, and which there are beside those that were rated; it was not named, so how the " +
        "public rates a film is not predicted from this model.\n",
    );
  });

  // guards against ratings that are learnt from under "No ratings of any set are in DATA"
  it("reads no ratings where only TMDB is named, and says that they are there to be named", async () => {
    const { ratings, quality, used, stderr } = await opened("tmdb-5000");
    expect([ratings, quality?.tracks, quality?.summaries.size]).toEqual([null, ["before-release", "all-columns"], 0]);
    expect(used).toEqual(new Set(["tmdb-5000"]));
    expect(stderr).toContain("note: No set of ratings was named: nothing is recommended from this model.\n");
    expect(stderr).toContain(
      "note: ml-latest-small was not named, and is not learnt from: the track with-ratings is left out.\n",
    );
  });

  it("reads both where nothing is named, or both are", async () => {
    for (const sets of [[], ["tmdb-5000", "ml-latest-small"]]) {
      const { ratings, quality, stderr } = await opened(...sets);
      expect([ratings?.sets, quality?.tracks.at(-1)]).toEqual([["ml-latest-small"], "with-ratings"]);
      expect(stderr).not.toMatch(/not named|No .* in/);
    }
  });

  it("says what was meant by a set that there is not, and which there are", async () => {
    const sets =
      "ml-latest-small, ml-100k, ml-1m, ml-25m, tmdb-5000 or starter, or a folder with a table of ratings, was needed";
    await expect(opened("ml-latest-smal")).rejects.toThrow(
      `: no set is called ml-latest-smal (was ml-latest-small meant?); ${sets}`,
    );
    await expect(opened("generated")).rejects.toThrow(`: no set is called generated; ${sets}`);
    await expect(opened("ml-25m")).rejects.toThrow("ml-25m was needed and is not there (`matinee data` says where");
    await expect(opened("ml-latest-small", "ml-1n")).rejects.toThrow("no set is called ml-1n (was ml-1m meant?)");
  });
});
