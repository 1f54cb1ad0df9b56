import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { ReportDocument } from "../../src/core/evaluation/report-document.ts";
import { temporaryFolder } from "../node/files/temporary-folder.ts";
import { type SmallDataFile, smallDataFolder } from "../support/small-data-folder.ts";
import { type RecordingOptions, recordingShell } from "./recording-shell.ts";

async function matinee(argv: string, options: RecordingOptions = {}) {
  const shell = recordingShell(options);
  const code = await run(argv.split(" "), shell);
  return { code, ...shell.printed };
}

describe("matinee reproduce", () => {
  it("prints the table and writes the whole report", async () => {
    const [data, cwd] = [await smallDataFolder(), await temporaryFolder()];
    const { code, stdout, stderr } = await matinee("reproduce --seeds 2 --threads 2 --chapters mended,film-net", {
      env: { MATINEE_DATA: data.path },
      cwd,
    });
    expect(stderr).toContain("training: 100 %");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^deep learning +2 +\d\.\d{3} ± \d\.\d{3}/m);
    expect(stdout).toMatch(/^GloVe, fine-tuned, fresh order +2 /m);
    expect(stdout).toContain("reports/original/report.html");
    const folder = join(cwd, "reports/original");
    const files = readdirSync(folder);
    for (const name of ["report.html", "metrics.csv", "metrics.json"]) expect(files).toContain(name);
    expect(files.filter((name) => name.endsWith(".svg")).length).toBeGreaterThanOrEqual(4);
    expect(files.filter((name) => name.endsWith(".png"))).toHaveLength(
      files.filter((name) => name.endsWith(".svg")).length,
    );
    const written = JSON.parse(readFileSync(join(folder, "metrics.json"), "utf8")) as ReportDocument;
    expect(written.manifest.data.map((each) => each.rows)).toEqual([120, 120, expect.any(Number)]);
    expect(readdirSync(join(cwd, "reports"))).toEqual(["original"]);
  });

  it("answers machines with one document, the same whatever the number of threads", async () => {
    const data = await smallDataFolder();
    const ask = async (threads: number) => {
      const argv = `reproduce --seeds 3 --chapters fresh-order --json --quiet --threads ${threads} --data ${data.path} --out ${await temporaryFolder()}`;
      const { code, stdout, stderr } = await matinee(argv);
      expect([code, stderr]).toEqual([0, ""]);
      return (JSON.parse(stdout) as ReportDocument).rows.map(({ seconds, peakMemoryMB, ...row }) => row);
    };
    const one = await ask(1);
    expect(await ask(3)).toEqual(one);
    expect(one.map((row) => row.model)).toEqual([
      "mean",
      "median",
      ...["", "+fresh-order"].flatMap((order) => ["deep", "frozen", "tuned"].map((net) => `original-${net}${order}`)),
    ]);
    expect(one[2]).toMatchObject({ track: "original", protocol: "split80", seeds: 3, baseline: "mean" });
    expect(Object.keys(one[2].metrics)).toContain("r2[votes>=50]");
    expect(one[0].metrics["r2"].mean).toBeLessThanOrEqual(0);
  });

  it("leaves out what needs word vectors when there are none, and says so", async () => {
    const data = await smallDataFolder();
    await rm(join(data.path, "glove"), { recursive: true });
    const { code, stdout } = await matinee(`reproduce --seeds 1 --data ${data.path} --out ${await temporaryFolder()}`);
    expect(code).toBe(0);
    expect(stdout).toContain("Left out: GloVe, frozen, because no GloVe vectors (glove.6B.50d.txt) were found");
    expect(stdout).not.toMatch(/^GloVe, frozen +1/m);
  });

  it("trains a variant of one network, with its curve", async () => {
    const data = await smallDataFolder();
    const argv = `reproduce --model tuned --epochs 3 --seed 3 --hidden 8,4,2 --data ${data.path}`;
    const plain = await matinee(argv);
    expect(plain.code).toBe(0);
    expect(plain.stderr).toMatch(/original-frozen, epoch 1 of 3: squared error \d+\.\d{3} in training/);
    expect(plain.stderr).toMatch(/original-tuned, epoch 3 of 3/);
    expect(plain.stdout).toMatch(/^GloVe, fine-tuned +1 +\d/m);
    expect(plain.stdout).not.toContain("report");
    const drawn = await matinee(argv, { isTerminal: true });
    expect(drawn.stderr).toContain("│");
    expect(drawn.stderr).toContain("\u001b[14A");
  });

  it("says in its first line that it runs on an invented catalogue", async () => {
    const cwd = await temporaryFolder();
    const { code, stdout, stderr } = await matinee("reproduce --model deep --epochs 1", { cwd });
    expect(code).toBe(0);
    expect(stderr.split("\n")[0]).toMatch(
      /^No TMDB 5000 files in .*: running on an invented catalogue whose true quality is known/,
    );
    expect(stdout).toMatch(/^deep learning/m);
    expect(stdout).not.toContain("published");
  });

  it("leaves the old report whole when it is cancelled", async () => {
    const [data, cwd] = [await smallDataFolder(), await temporaryFolder()];
    const env = { MATINEE_DATA: data.path };
    expect((await matinee("reproduce --seeds 1 --chapters none --quiet", { env, cwd })).code).toBe(0);
    const page = readFileSync(join(cwd, "reports/original/report.html"));
    const shell = recordingShell({ env, cwd, onError: (text) => text.includes("training: 10 %") && shell.cancel() });
    expect(await run(["reproduce", "--seeds", "40"], shell)).toBe(130);
    expect(shell.printed.stderr).toMatch(/matinee: cancelled\n$/);
    expect(readFileSync(join(cwd, "reports/original/report.html"))).toEqual(page);
    expect(readdirSync(join(cwd, "reports"))).toEqual(["original"]);
  });
});

describe("bad input", () => {
  const movies = "tmdb-5000/tmdb_5000_movies.csv";
  const credits = "tmdb-5000/tmdb_5000_credits.csv";
  const glove = "glove/glove.6B.50d.txt";
  const cut = gzipSync("word 1 2 3\n".repeat(5000)).subarray(0, 40);

  it.each<[string, SmallDataFile, string | Uint8Array, RegExp]>([
    ["an empty file", movies, "", /tmdb_5000_movies\.csv.*empty/],
    ["a wrong header", credits, "film,people\n1,2\n", /credits\.csv.*line 1.*movie_id/],
    ["a truncated gzip", movies, cut, /movies\.csv.*(cut|short|end)/],
    [
      "a CSV cut inside a quoted field",
      credits,
      'movie_id,title,cast,crew\n1,"Half a ti',
      /credits\.csv, line 2.*quot/,
    ],
    ["broken JSON", credits, 'movie_id,title,cast,crew\n1,A,"[{",[]\n', /credits\.csv, line 2, column cast.*JSON/],
    ["a ragged vector line", glove, `a ${"1 ".repeat(49)}1\nb 1 2\n`, /glove\.6B\.50d\.txt, line 2.*2.*50/],
    ["vectors of another dimension", glove, "a 1 2 3\n", /glove\.6B\.50d\.txt, line 1.*3.*50/],
    [
      "bytes that are no UTF-8",
      movies,
      Buffer.concat([Buffer.from("budget,"), Buffer.of(0xc3, 0x28)]),
      /line 1.*UTF-8/,
    ],
    [
      "a cell over 16 MB",
      credits,
      `movie_id,title,cast,crew\n1,A,"${"x".repeat(17e6)}",[]\n`,
      /credits\.csv, line 2.*16 MB/,
    ],
  ])("%s is one clear line", async (_name, file, content, message) => {
    const [data, out] = [await smallDataFolder(), join(await temporaryFolder(), "report")];
    await data.replace(file, content);
    const { code, stdout, stderr } = await matinee(`reproduce --seeds 1 --quiet --data ${data.path} --out ${out}`);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([2, ""]);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ["reproduce --chapters mended,more", /--chapters.*Some of fresh-order, mended, film-net, film-quality, or none/],
    ["reproduce --seed 4294967295 --seeds 2", /4294967295 is the last one/],
    ["reproduce --data ", /--data is empty/],
    ["reproduce --epochs 3", /--epochs without --model/],
    ["reproduce --model shallow", /Allowed choices are deep, frozen, tuned/],
    ["reproduce --model deep --hidden 64,0", /--hidden.*Whole numbers from 1/],
    ["reproduce --model deep --dropout 1", /--dropout.*from 0 to 0\.99/],
    ["reproduce --seeds many", /--seeds.*Whole number from 1 to 1000/i],
    ["reproduce --seed -1", /--seed.*Whole number from 0/i],
    ["reproduce --deep", /unknown option '--deep'/],
    ["reproduce --data /no/such/folder", /no such folder/],
    ["reproduced", /unknown command.*reproduce/s],
    ["reproduce now", /too many arguments/],
  ])("%s", async (argv, message) => {
    const { code, stdout, stderr } = await matinee(argv);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it.each([
    ["--model frozen", /it needs word vectors: no GloVe vectors/],
    ["--model deep --hidden 60000,60000", /needs [0-9,]+ MB a thread; at most 3,000/],
    [
      "--model deep --learning-rate 10 --epochs 30 --hidden 64,64,64,64,64 --dropout 0",
      /grew beyond all bounds by epoch \d+/,
    ],
  ])("a variant that cannot be trained is refused: %s", async (argv, message) => {
    const data = await smallDataFolder();
    await rm(join(data.path, "glove"), { recursive: true });
    const { code, stdout, stderr } = await matinee(`reproduce ${argv} --quiet --data ${data.path}`);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("says when the rows are not the original's, and sets nothing published beside them", async () => {
    const data = await smallDataFolder();
    const { stdout, stderr } = await matinee(
      `reproduce --seeds 1 --chapters none --data ${data.path} --out ${await temporaryFolder()}`,
    );
    expect(stderr).toContain("These are not the original's rows: nothing published can be compared");
    expect(stdout).not.toContain("published");
  });

  it("wants MATINEE_DATA to name a folder that is there", async () => {
    const { code, stderr } = await matinee("reproduce", { env: { MATINEE_DATA: "/no/such/folder" } });
    expect(code).toBe(2);
    expect(stderr).toContain("MATINEE_DATA names this folder, which is not there");
  });

  it("will not write over a folder that holds somebody's files", async () => {
    const [data, out] = [await smallDataFolder(), await temporaryFolder()];
    await writeFile(join(out, "thesis.txt"), "years of work");
    // asked before anything is trained: the data folder is not even looked at
    const { code, stderr } = await matinee(`reproduce --seeds 1 --quiet --data ${data.path} --out ${out}`);
    expect([code, readdirSync(out)]).toEqual([2, ["thesis.txt"]]);
    expect(stderr).toContain("thesis.txt");
  });

  it("wants both TMDB files where one is there", async () => {
    const data = await smallDataFolder();
    await rm(join(data.path, "tmdb-5000/tmdb_5000_credits.csv"));
    const { code, stderr } = await matinee("reproduce --seeds 1", { env: { MATINEE_DATA: data.path } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/movies\.csv is there, tmdb_5000_credits\.csv beside it was needed/);
  });

  it("wants the TMDB files in a folder that is named", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "tmdb-5000"));
    const { code, stderr } = await matinee(`reproduce --data ${folder}`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/tmdb_5000_movies\.csv and tmdb_5000_credits\.csv were needed/);
  });
});
