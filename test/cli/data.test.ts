import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DataCommandSettings, dataCommand } from "../../src/cli/commands/data.ts";
import type { DataSurveyDocument } from "../../src/cli/render/data-survey-document.ts";
import { InputError } from "../../src/core/errors/input-error.ts";
import type { DataSet } from "../../src/node/data-sets/data-set.ts";
import { DATA_SETS } from "../../src/node/data-sets/data-sets.ts";
import { storedZip } from "../node/data-sets/stored-zip.ts";
import {
  answers,
  type Behaviour,
  hangsAfter,
  serves,
  type UnrulyServer,
  unrulyServer,
} from "../node/download/unruly-server.ts";
import { itWithData } from "../support/real-data.ts";

const MOVIES = "movieId,title,genres\n1,Harbour Lights (1999),Drama\n";
const SMALL_ZIP = storedZip({
  "ml-latest-small/ratings.csv": 'userId,movieId,rating,timestamp\n1,"1\n",4.5,0\n1,2,3,0\n',
  "ml-latest-small/movies.csv": MOVIES,
  "ml-latest-small/links.csv": "movieId,imdbId,tmdbId\n1,0000001,1\n",
});

let cwd: string;
const servers: UnrulyServer[] = [];

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-data-"));
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(cwd, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

interface RunOptions extends DataCommandSettings {
  readonly env?: Record<string, string>;
  readonly columns?: number;
  readonly controller?: AbortController;
  readonly onError?: (text: string) => void;
}

async function run(argv: string[], options: RunOptions = {}) {
  const said = { out: "", err: "" };
  const sink = (key: "out" | "err", isTerminal: boolean) => ({
    write: (text: string) => {
      said[key] += text;
      if (key === "err") options.onError?.(text);
    },
    isTerminal,
    columns: options.columns ?? 80,
  });
  const signal = (options.controller ?? new AbortController()).signal;
  const shell = { stdout: sink("out", false), stderr: sink("err", false), env: options.env ?? {}, cwd, signal };
  await dataCommand(shell, options).parseAsync(argv, { from: "user" });
  return said;
}

/** ml-latest-small as the registry has it, but from a server of the test's. */
async function fromServer(
  behaviours: readonly Behaviour[],
  sha256: string | null = createHash("sha256").update(SMALL_ZIP).digest("hex"),
): Promise<RunOptions & { readonly server: UnrulyServer }> {
  const server = await unrulyServer(...behaviours);
  servers.push(server);
  const addressed = DATA_SETS.map((each): DataSet => {
    if (each.download === null || each.id !== "ml-latest-small") return each;
    return { ...each, download: { ...each.download, url: server.url, sha256 } };
  });
  return { dataSets: addressed, retryDelays: [0], server };
}

describe("matinee data", () => {
  it("explains itself where there is no data folder", async () => {
    const { out, err } = await run([]);
    expect(out).toContain(`Data folder: ${join(cwd, "data")} (the default; it does not exist)`);
    for (const { id, page } of DATA_SETS) {
      expect(out).toContain(`${id}: missing`);
      expect(out).toContain(page);
    }
    expect(out).toContain("matinee data get ml-25m (262.0 MB)");
    expect(out).not.toContain("matinee data get tmdb-5000");
    expect(err).toBe("");
  });

  it("takes a --data folder that is not there for a mistake", async () => {
    await expect(run(["--data", "none"])).rejects.toThrow(InputError);
    await expect(run(["get", "ml-1m", "--data", "none"])).rejects.toThrow(InputError);
  });

  it("tells other bytes, rows, unknown and missing files apart", async () => {
    put("data/ml-latest-small.zip", SMALL_ZIP);
    put("data/ml-25m/movies.csv", MOVIES);
    put("data/ml-25m/ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,0\n");
    const { out } = await run([]);
    expect(out).toMatch(/ml-latest-small: found\n {2}MovieLens latest small/);
    expect(out).toMatch(/ratings\.csv {5}2 {2}\d+ bytes {2}other than known\n/);
    expect(out).toContain("ratings.csv has other bytes than the known copy.");
    expect(out).toContain("ratings.csv: the known copy has 100,836 rows.");
    expect(out).toContain("  In ml-latest-small.zip.");
    expect(out).toContain("ml-25m: in part");
    expect(out).toContain("ratings.csv: the official file has 25,000,095 rows.");
    expect(out).toContain("links.csv is missing.");
    expect(out).toContain("unknown: no checksum is known for this file");
    expect(out).not.toContain("verified:");
  });

  it("tells of an archive that cannot be read, once", async () => {
    put("data/ml-100k.zip", "<html>sign in</html>");
    const { out } = await run([]);
    expect(out).toContain("ml-100k: in part");
    expect(out.replace(/\s+/g, " ").match(/this is no zip archive/g)).toHaveLength(1);
  });

  it.each([80, 100])("keeps to %d columns, addresses and paths apart", async (columns) => {
    put("data/ml-latest-small.zip", SMALL_ZIP);
    const { out } = await run([], { columns });
    const long = out.split("\n").filter((line) => line.length > columns && !/https:|matinee-cli-data-/.test(line));
    expect(long).toEqual([]);
  });

  it("prints one JSON document and nothing else", async () => {
    put("env/ml-latest-small.zip", SMALL_ZIP);
    const { out, err } = await run(["--json"], { env: { MATINEE_DATA: "env" } });
    const document = JSON.parse(out) as DataSurveyDocument;
    expect(err).toBe("");
    expect(document.folder).toEqual({ path: join(cwd, "env"), from: "environment", exists: true });
    expect(document.dataSets.map((each) => each.id)).toEqual(DATA_SETS.map((each) => each.id));
    const small = document.dataSets[1];
    expect(small).toMatchObject({ state: "found", page: "https://grouplens.org/datasets/movielens/latest/" });
    expect(small?.files[1]).toEqual({
      name: "movies.csv",
      what: "titles and genres",
      essential: true,
      verdict: "other-bytes",
      path: `${join(cwd, "env/ml-latest-small.zip")} > ml-latest-small/movies.csv`,
      rows: 1,
      bytes: MOVIES.length,
      sha256: createHash("sha256").update(MOVIES).digest("hex"),
      officialRows: 9742,
      known: {
        sha256: "5a5f32dd9bb3797b8e728a1b98958789d2b13f294a69fdfbc5727f8a9611aa07",
        rows: 9742,
        differs: null,
      },
      standsInFor: null,
      problem: null,
    });
    expect(document.dataSets[0]?.download).toBeNull();
  });

  itWithData("tmdb-5000/tmdb_5000_movies.csv.gz", "verifies the real files, with their rows", async (path) => {
    const { out } = await run(["--data", dirname(dirname(path))]);
    expect(out).toMatch(/tmdb_5000_movies\.csv +4,803 +5\.7 MB {2}verified\n/);
  });
});

describe("matinee data get", () => {
  it("says size and licence, downloads, verifies, and makes the data folder", async () => {
    const settings = await fromServer([serves(SMALL_ZIP)]);
    const { out, err } = await run(["get", "ml-latest-small"], settings);
    expect(err).toContain(`ml-latest-small: about 972.4 kB from ${settings.server.url}\nLicence: GroupLens: research`);
    expect(err).toContain("downloading ml-latest-small.zip: 100 %");
    expect(out).toMatch(
      /^ml-latest-small is now at .*ml-latest-small\.zip \(\d+ bytes\); verified, its checksum is right/,
    );
    expect(readdirSync(join(cwd, "data"))).toEqual(["ml-latest-small.zip"]);
  });

  it("does nothing where the verified archive is there already", async () => {
    put("data/ml-latest-small.zip", SMALL_ZIP);
    const settings = await fromServer([answers(500)]);
    const { out, err } = await run(["get", "ml-latest-small"], settings);
    expect(out).toMatch(/is there already, nothing to do: .*; verified, its checksum is right\.\n$/);
    expect(err).not.toContain("Licence");
    expect(settings.server.asked).toEqual([]);
  });

  it("does nothing where the unpacked files are there, and does not call them verified without a checksum", async () => {
    for (const name of ["ratings.csv", "movies.csv", "links.csv"]) put(`data/ml-latest-small/${name}`, MOVIES);
    const { dataSets, server } = await fromServer([answers(500)]);
    const unknown = dataSets?.map(
      (each): DataSet => ({
        ...each,
        files: each.files.map((file) => ({ ...file, known: null })),
      }),
    );
    const { out } = await run(["get", "ml-latest-small"], { dataSets: unknown ?? [] });
    expect(out).toContain(
      `nothing to do: ${join(cwd, "data/ml-latest-small")}; not verified, no checksum of it is known.`,
    );
    expect(server.asked).toEqual([]);
  });

  it("downloads in spite of unpacked files that are others", async () => {
    for (const name of ["ratings.csv", "movies.csv", "links.csv"]) put(`data/ml-latest-small/${name}`, MOVIES);
    const { out } = await run(["get", "ml-latest-small", "--quiet"], await fromServer([serves(SMALL_ZIP)]));
    expect(out).toContain("is now at");
  });

  it("refuses to touch an archive of other bytes", async () => {
    put("data/ml-latest-small.zip", "other");
    await expect(run(["get", "ml-latest-small"], await fromServer([serves(SMALL_ZIP)]))).rejects.toThrow(
      /Cannot download ml-latest-small: .*other bytes than those of the official archive/,
    );
    expect(readFileSync(join(cwd, "data/ml-latest-small.zip"), "utf8")).toBe("other");
  });

  it("does not call an archive verified whose checksum is not known", async () => {
    const { out } = await run(["get", "ml-latest-small"], await fromServer([serves(SMALL_ZIP)], null));
    expect(out).toMatch(/not verified, no checksum of it is known \(its sha256 is [0-9a-f]{64}\)/);
  });

  it.each([
    ["a web page", answers(200, {}, "<html>please sign in</html>"), /this is no zip archive/],
    ["another archive", serves(storedZip({ "x/movies.csv": "" })), /the archive lacks ratings\.csv, links\.csv/],
  ])("refuses %s under the archive's name", async (_what, behaviour, message) => {
    await expect(run(["get", "ml-latest-small"], await fromServer([behaviour], null))).rejects.toThrow(message);
    expect(readdirSync(join(cwd, "data"))).toEqual([]);
  });

  it("prints one JSON document, with --json and --data before or after the name", async () => {
    mkdirSync(join(cwd, "mine"));
    const settings = await fromServer([serves(SMALL_ZIP)]);
    const first = await run(["get", "ml-latest-small", "--json", "--data", "mine", "--quiet"], settings);
    const second = await run(["--json", "--data", "mine", "get", "ml-latest-small"], settings);
    const path = join(cwd, "mine/ml-latest-small.zip");
    expect(JSON.parse(first.out)).toMatchObject({
      id: "ml-latest-small",
      outcome: "downloaded",
      path,
      bytes: SMALL_ZIP.length,
      verdict: "verified",
      resumedFrom: 0,
    });
    expect(first.err).toBe("");
    expect(JSON.parse(second.out)).toMatchObject({ outcome: "already-there", path });
  });

  it("tells of each further try", async () => {
    const { err } = await run(["get", "ml-latest-small"], await fromServer([answers(503), serves(SMALL_ZIP)]));
    expect(err).toContain("the server answered 503 Service Unavailable; trying again in 0 s");
  });

  it("keeps what has arrived when it is cancelled, says so, and goes on", async () => {
    const settings = await fromServer([hangsAfter(SMALL_ZIP, 100), serves(SMALL_ZIP)]);
    const controller = new AbortController();
    let err = "";
    const onError = (text: string) => {
      err += text;
      if (text.includes("(100 bytes of")) controller.abort();
    };
    const cancelled = run(["get", "ml-latest-small"], { ...settings, controller, onError });
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    expect(err).toContain('What has arrived is kept; "matinee data get ml-latest-small" goes on from there.');
    expect(existsSync(join(cwd, "data/ml-latest-small.zip.part"))).toBe(true);
    const { out } = await run(["get", "ml-latest-small", "--json"], settings);
    expect(JSON.parse(out)).toMatchObject({ resumedFrom: 100, verdict: "verified" });
  });

  it("sends the person to Kaggle for what takes an account", async () => {
    const page = "https://www.kaggle.com/datasets/tmdb/tmdb-movie-metadata";
    const message = `Cannot download tmdb-5000: it takes an account; sign in at Kaggle (a free account is needed), download archive.zip from ${page} and put it, packed as it is, into ${join(cwd, "data/tmdb-5000")}`;
    await expect(run(["get", "tmdb-5000"])).rejects.toBeInstanceOf(InputError);
    await expect(run(["get", "tmdb-5000"])).rejects.toThrow(message);
  });

  it("names the known sets where another is asked for", async () => {
    await expect(run(["get", "ml-2m"])).rejects.toThrow(
      'Cannot download the data set: got "ml-2m", one of tmdb-5000, ml-latest-small, ml-100k, ml-1m, ml-25m, glove was needed',
    );
  });
});
