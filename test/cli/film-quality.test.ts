// The commands that train, tune and ask the film quality model, with nothing behind them made up: invented films, a small model, a file.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { FilmAnswer } from "../../src/core/models/film-quality/film-answer.ts";
import { readArtifact } from "../../src/node/artifact/read-artifact.ts";
import { writeArtifact } from "../../src/node/artifact/write-artifact.ts";
import { openFilmQuality } from "../../src/node/film-quality/open-film-quality.ts";
import { trainFilmQuality } from "../../src/node/film-quality/train-film-quality.ts";
import { startClock } from "../../src/node/manifest/run-manifest.ts";
import { temporaryFolder } from "../node/files/temporary-folder.ts";
import { markupFaults } from "../support/markup-faults.ts";
import { smallDataFolder } from "../support/small-data-folder.ts";
import { smallCatalogue, smallOptions, smallQualityData } from "../support/small-quality.ts";
import { type RecordingOptions, recordingShell } from "./recording-shell.ts";

const catalogue = smallCatalogue(100);
const [, film] = catalogue;
const [director] = film.crew.filter(({ job }) => job === "Director");
let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "matinee-cli-quality-"));
  const options = { seed: 0, threads: 1, options: smallOptions };
  await trainFilmQuality(join(cwd, "matinee.model"), smallQualityData(catalogue), startClock(), options);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function matinee(argv: readonly string[], options: RecordingOptions = {}) {
  const shell = recordingShell({ cwd, ...options });
  const code = await run(argv, shell, { openFilmQuality });
  return { code, ...shell.printed };
}
const sumOf = ({ contributions }: FilmAnswer) => contributions.reduce((sum, { value }) => sum + value, 0);

describe("matinee predict", () => {
  it("answers for a film of the catalogue by its title", async () => {
    const { code, stdout, stderr } = await matinee(["predict", film.title]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`${film.title} (${film.releaseDate?.slice(0, 4)})`);
    expect(stdout).toMatch(/expected rating \d\.\d\d/);
    expect(stdout).toMatch(/where every film starts +\d\.\d\d/);
    expect(stdout).toContain("Nearest films");
  });

  it.each(["before-release", "all-columns", "with-ratings"])("prints an answer of %s that adds up", async (track) => {
    const asked = ["predict", `tmdb:${catalogue[3].tmdbId}`, "--json", "--track", track, "-n", "2"];
    const { code, stdout } = await matinee(asked);
    const answer = JSON.parse(stdout) as FilmAnswer;
    expect([code, answer.track, answer.nearest.length]).toEqual([0, track, 2]);
    expect(Math.abs(sumOf(answer) - answer.expected)).toBeLessThan(1e-6);
    // nobody voted for the fourth film
    expect(answer.expected === 0).toBe(track !== "before-release");
  });

  it("answers for a film that was written, by the names of the catalogue", async () => {
    const [genre] = film.genres;
    const written = { title: "The Night Shift", year: 2001, directors: [director.name], genres: [genre.name] };
    await writeFile(join(cwd, "film.json"), JSON.stringify(written));
    const { code, stdout, stderr } = await matinee(["predict", "--file", "film.json", "--json"]);
    const answer = JSON.parse(stdout) as FilmAnswer;
    expect([code, stderr, answer.track]).toEqual([0, "", "before-release"]);
    expect(Math.abs(sumOf(answer) - answer.expected)).toBeLessThan(1e-6);
    expect(answer.nearest[0].shared.length).toBeGreaterThan(0);
    const text = await matinee(["predict", "--file", "film.json"]);
    expect(text.stderr).toContain("note: Numbers that cannot be read from what was written");
  });

  it("answers for each row of a table", async () => {
    await writeFile(join(cwd, "films.csv"), `title,year,directors\nA,2001,${director.name}\nB,,\n`);
    const { code, stdout } = await matinee(["predict", "--batch", "films.csv"]);
    expect([code, stdout.trimEnd().split("\n").length]).toEqual([0, 3]);
    const { answers } = JSON.parse((await matinee(["predict", "--batch", "films.csv", "--json"])).stdout);
    for (const answer of answers) expect(Math.abs(sumOf(answer) - answer.expected)).toBeLessThan(1e-6);
  });
});

describe("matinee similar", () => {
  it("lists others", async () => {
    const { code, stdout } = await matinee(["similar", film.title, "-n", "5"]);
    expect([code, stdout.startsWith(`Like ${film.title}`)]).toEqual([0, true]);
    const { nearest } = JSON.parse((await matinee(["similar", film.title, "--json", "-n", "5"])).stdout);
    expect(nearest).toHaveLength(5);
    expect(nearest.map(({ tmdbId }: { tmdbId: number }) => tmdbId)).not.toContain(film.tmdbId);
  });
});

describe("matinee similar of nothing", () => {
  it("is a mistake, and not said to be that no film is like it", async () => {
    const { code, stdout, stderr } = await matinee(["similar", film.title, "-n", "0"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("-n 0 was given; at least 1 was needed");
  });
});

describe("a model that cannot be opened", () => {
  it("is told: no file, another file, a file cut short, an artifact without it", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "matinee.model");
    const asked = async () => {
      const { code, stdout, stderr } = await matinee(["predict", film.title], { cwd: folder });
      expect([code, stdout]).toEqual([2, ""]);
      return stderr;
    };
    expect(await asked()).toMatch(/Cannot open the model: .*there is no such file; `matinee train` makes one/);
    await writeFile(path, "no model at all");
    expect(await asked()).toMatch(/Cannot open the artifact: /);
    await writeFile(path, (await readFile(join(cwd, "matinee.model"))).subarray(0, 5000));
    expect(await asked()).toMatch(/Cannot open the artifact: .*cut short/);
    const words = { films: [], options: {}, manifest: {}, metrics: {}, licences: [], parts: {} };
    await writeArtifact(path, words, []);
    expect(await asked()).toMatch(/it holds no film quality model/);
  });
});

describe("matinee train", () => {
  it("packs the films of a data folder into one file that answers", async () => {
    const [data, folder] = [await smallDataFolder(), await temporaryFolder()];
    const asked = ["train", "--data", data.path, "--out", "my.model", "--threads", "1", "--json", "--quiet"];
    const { code, stdout, stderr } = await matinee(asked, { cwd: folder });
    expect([code, stderr]).toEqual([0, ""]);
    const trained = JSON.parse(stdout);
    expect(trained).toMatchObject({ films: 120, tracks: ["before-release", "all-columns"] });
    const bytes = await readFile(join(folder, "my.model"));
    expect([trained.path, trained.bytes]).toEqual([join(folder, "my.model"), bytes.length]);
    const model = await openFilmQuality(join(folder, "my.model"));
    expect(model.tracks).toEqual(["before-release", "all-columns"]);
    const answer = await matinee(["predict", `tmdb:${model.film(7).tmdbId}`, "--model", "my.model"], { cwd: folder });
    expect(answer.code).toBe(0);
    expect(answer.stdout).toContain(model.film(7).title);
  });

  it("writes a report without any ratings, too: how good it is on films left out, as the file says of itself", async () => {
    const [data, folder] = [await smallDataFolder(), await temporaryFolder()];
    const asked = ["train", "--data", data.path, "--sets", "tmdb-5000", "--threads", "1", "--quiet"];
    const { code, stdout } = await matinee(asked, { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\nbefore release, on \d+ films left out in turn: R2 -?\d\.\d{3}, error \d\.\d\d \(the mean for all: /,
    );
    expect(stdout).toContain("120 films and how the public rates a film (before its release, with votes and revenue);");
    expect(stdout).toMatch(/\nThe report: reports\/training\/report\.html\n$/);
    const page = await readFile(join(folder, "reports/training/report.html"), "utf8");
    expect(markupFaults(page)).toEqual([]);
    expect(page.replace(/<style>[\s\S]*?<\/style>/, "").match(/NaN|undefined|Infinity|\[object/)).toBeNull();
    expect(page).toContain("matinee train --sets tmdb-5000 --seed 0");
    const told = JSON.parse(await readFile(join(folder, "reports/training/training.json"), "utf8"));
    const { header } = await readArtifact(join(folder, "matinee.model"));
    const { quality } = header.metrics as { quality: { track: string; r2: number; covered: number; films: number }[] };
    expect(quality.map(({ track }) => track)).toEqual(["before-release", "all-columns"]);
    for (const [k, { r2, covered, films }] of quality.entries()) {
      expect(told.figures[k].r2).toBeCloseTo(r2, 5);
      expect(r2).toBeLessThan(1);
      expect(covered).toBeGreaterThan(0.7);
      expect(films).toBeGreaterThan(90);
    }
    expect(told.file.bytes).toBe((await readFile(join(folder, "matinee.model"))).length);
    const sets = ["tmdb-5000"];
    expect(header).toMatchObject({ options: { sets }, manifest: { options: { sets } } });
  });

  it("says how it can be asked: by a film that it knows, and where it lies", async () => {
    const [data, folder] = [await smallDataFolder(), await temporaryFolder()];
    const asked = ["train", "--data", data.path, "--out", "my model", "--threads", "1", "--quiet"];
    const { stdout } = await matinee(asked, { cwd: folder });
    const [, title, model] = /Ask it: matinee predict "(.+)" --model "(.+)"\n/.exec(stdout) ?? [];
    expect(model).toBe("my model");
    const answer = await matinee(["predict", title, "--model", model], { cwd: folder });
    expect([answer.code, answer.stdout.split("\n")[0]]).toEqual([0, title]);
  });

  it("invents no films where a folder was named that has none", async () => {
    const folder = await temporaryFolder();
    const empty = await matinee(["train", "--data", folder], { cwd: folder });
    expect([empty.code, empty.stdout]).toEqual([2, ""]);
    expect(empty.stderr).toMatch(/Cannot train: .*ml-latest-small or tmdb-5000 was needed and is not there/);
    for (const asked of [["train"], ["tune", "attention"]]) {
      const gone = await matinee(asked, { cwd: folder, env: { MATINEE_DATA: join(folder, "gone") } });
      expect([gone.code, gone.stdout]).toEqual([2, ""]);
      expect(gone.stderr).toContain("MATINEE_DATA names this folder, which is not there");
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused a place that cannot be written before anything is read", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    for (const [out, message] of [
      [".", "something is there that is not a file"],
      ["file/model", "Cannot write"],
    ]) {
      const { code, stdout, stderr } = await matinee(["train", "--out", out], { cwd: folder });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain("invented");
      const tuned = await matinee(["tune", "attention", "--out", out], { cwd: folder });
      expect([tuned.code, tuned.stderr.includes(message), tuned.stderr.includes("invented")]).toEqual([2, true, false]);
    }
    expect(await readdir(folder)).toEqual(["file"]);
  });

  it("learns from the starter catalogue without data, says so, and leaves an older model whole when it is cancelled", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "matinee.model"), "older");
    const onError = (text: string) => {
      if (text.includes("Ratings are invented")) shell.cancel();
    };
    const shell = recordingShell({ cwd: folder, onError });
    expect(await run(["train", "--threads", "1"], shell)).toBe(130);
    expect(shell.printed.stderr).toContain(`No data is in ${join(folder, "data")} (\`matinee data\` says`);
    expect(shell.printed.stderr).toContain("the starter catalogue is used");
    expect(shell.printed.stderr).toContain("matinee: cancelled");
    expect(await readFile(join(folder, "matinee.model"), "utf8")).toBe("older");
    expect(await readdir(folder)).toEqual(["matinee.model"]);
  });

  it("leaves an older model whole when it is cancelled amid the trees", async () => {
    const [data, folder] = [await smallDataFolder(), await temporaryFolder()];
    await writeFile(join(folder, "matinee.model"), "older");
    const onError = (text: string) => {
      if (text.includes("all-columns: trees")) shell.cancel();
    };
    const shell = recordingShell({ cwd: folder, onError, isTerminal: true });
    expect(await run(["train", "--data", data.path, "--threads", "2"], shell)).toBe(130);
    expect(shell.printed.stderr).toContain("before-release: trees");
    expect(await readFile(join(folder, "matinee.model"), "utf8")).toBe("older");
    expect(await readdir(folder)).toEqual(["matinee.model"]);
  });
});

describe("matinee tune", () => {
  it("prints hyper-parameters, or writes them to a file", async () => {
    const [data, folder] = [await smallDataFolder(), await temporaryFolder()];
    const asked = ["tune", "before-release", "--steps", "2", "--threads", "1", "--data", data.path];
    const { code, stdout, stderr } = await matinee(asked, { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toMatch(/log marginal likelihood: -?\d+\.\d before the last stage, -?\d+\.\d at its best/);
    const hyper = JSON.parse(stdout);
    expect(Object.keys(hyper)).toEqual(["lists", "groups", "together", "lengths", "noise"]);
    const { evidence, what, ...rest } = JSON.parse((await matinee([...asked, "--json"], { cwd: folder })).stdout);
    expect([what, rest]).toEqual(["before-release", { hyper }]);
    expect(evidence.after).toBeGreaterThanOrEqual(evidence.before);
    const silent = await matinee([...asked, "--out", "hyper.json", "--quiet"], { cwd: folder });
    expect([silent.code, silent.stdout, silent.stderr]).toEqual([0, "", ""]);
    expect(JSON.parse(await readFile(join(folder, "hyper.json"), "utf8"))).toEqual(hyper);
  });

  it("knows what can be tuned", async () => {
    const { code, stderr } = await matinee(["tune", "everything"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Allowed choices are before-release, all-columns, with-ratings, attention");
  });

  it("refuses a track of which the data says nothing", async () => {
    const data = await smallDataFolder();
    const { code, stdout, stderr } = await matinee(["tune", "with-ratings", "--data", data.path]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("the data holds nothing for the track with-ratings; before-release, all-columns or");
  });
});
