// `matinee train` on two small sets with 40 films in common: what is said, what the file and its report name.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { createRandom } from "../../src/core/random/random.ts";
import { readArtifact } from "../../src/node/artifact/read-artifact.ts";
import { movieLensNotice, tmdbNotice } from "../../src/node/data-sets/notices.ts";
import { smallDataFolder } from "../support/small-data-folder.ts";
import { recordingShell } from "./recording-shell.ts";

const people = 60;
const films = 40;

/** Everybody likes films of their own half of the list. @param step of the stars */
function ratingsOf(seed: number, step: number): (readonly [user: number, film: number, stars: number])[] {
  const random = createRandom(seed);
  return Array.from({ length: people * films }, (_, k) => [Math.floor(k / films) + 1, (k % films) + 1] as const)
    .filter(() => random.next() < 0.5)
    .map(([user, film]) => {
      const stars = film <= films / 2 === (user % 2 === 0) ? 4.5 : 2;
      return [user, film, step === 1 ? Math.round(stars) : stars] as const;
    });
}

const titles = Array.from({ length: films }, (_, k) => `The film of number ${k + 1} (${1960 + k})`);

async function folderOfTwo(): Promise<string> {
  const { path } = await smallDataFolder();
  await mkdir(join(path, "ml-1m"));
  await mkdir(join(path, "ml-latest-small"));
  const write = (name: string, lines: readonly string[]) => writeFile(join(path, name), `${lines.join("\n")}\n`);
  await write(
    "ml-1m/ratings.dat",
    ratingsOf(1, 1).map(([user, film, stars]) => `${user}::${film}::${stars}::${1000 + user}`),
  );
  await write(
    "ml-1m/movies.dat",
    titles.map((title, k) => `${k + 1}::${title}::Drama`),
  );
  await write("ml-latest-small/ratings.csv", [
    "userId,movieId,rating,timestamp",
    ...ratingsOf(2, 0.5).map(([user, film, stars]) => `${user},${film},${stars},${2000 + user}`),
  ]);
  await write("ml-latest-small/movies.csv", [
    "movieId,title,genres",
    ...titles.map((title, k) => `${k + 1},${k === 6 ? "Another name of it (1966)" : title},Drama`),
  ]);
  return path;
}

describe("matinee train on two sets", () => {
  it("joins them, says so, and names both wherever the model goes", async () => {
    const data = await folderOfTwo();
    const shell = recordingShell({ cwd: data });
    const named = ["--sets", "ml-latest-small,ml-1m", "--data", data, "--threads", "1", "--json"];
    expect(await run(["train", ...named], shell)).toBe(0);
    const { stdout, stderr } = shell.printed;
    expect(stderr).toMatch(/Trained on ml-latest-small and ml-1m \([\d,]+ ratings by 120 people of 40 films\)\./);
    expect(stderr).toContain("ml-1m: 40 films of it were rated in ml-latest-small, too; 0 were not.");
    expect(stderr).toContain('taken for the same: "Another name of it (1966)" and "The film of number 7 (1966)".');
    expect(stderr).toContain("ml-latest-small has half stars from 2, ml-1m has whole stars from 2.");
    const told = JSON.parse(stdout);
    expect(told.recommender).toMatchObject({ set: "ml-latest-small+ml-1m", people: 120 });
    const { header } = await readArtifact(join(data, "matinee.model"));
    const sets = ["ml-latest-small", "ml-1m"];
    expect(header.options).toMatchObject({ sets });
    expect(header.manifest).toMatchObject({ options: { sets } });
    const files = (header.manifest as unknown as { data: { name: string }[] }).data.map(({ name }) => name);
    expect(files).toEqual([
      ...["ml-latest-small/ratings.csv", "ml-latest-small/movies.csv", "ml-1m/ratings.dat", "ml-1m/movies.dat"],
      ...["tmdb-5000/tmdb_5000_movies.csv", "tmdb-5000/tmdb_5000_credits.csv"],
    ]);
    expect(header.licences).toEqual([movieLensNotice, tmdbNotice]); // facts of TMDB are in it, though nothing was learnt of its votes
    const report = JSON.parse(await readFile(join(data, "reports/training/training.json"), "utf8"));
    expect(report).toMatchObject({ command: "matinee train --sets ml-latest-small,ml-1m --seed 0" });
  }, 60_000);

  it("is refused, before anything is learnt, where one of them is not there or counts otherwise", async () => {
    const data = await folderOfTwo();
    const refused = async (sets: string) => {
      const shell = recordingShell({ cwd: data });
      return { code: await run(["train", "--sets", sets, "--data", data, "--quiet"], shell), ...shell.printed };
    };
    const absent = await refused("ml-1m,ml-25m");
    expect(absent).toMatchObject({ code: 2, stdout: "" });
    expect(absent.stderr).toContain("Cannot read the ratings of ml-25m");
    const mixed = await refused("ml-1m,starter");
    expect(mixed.code).toBe(2);
    expect(mixed.stderr).toContain("starter is invented and stands alone");
  });
});
