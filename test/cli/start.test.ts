// `matinee start`, what `npm start` runs: from nothing to a model, whatever the network does. A server of this machine stands for the source
// of the data; nothing else is asked.
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { DataSet } from "../../src/node/data-sets/data-set.ts";
import { DATA_SETS } from "../../src/node/data-sets/data-sets.ts";
import { openRecommender } from "../../src/node/recommender/open-recommender.ts";
import { storedZip } from "../node/data-sets/stored-zip.ts";
import {
  answers,
  type Behaviour,
  hangsAfter,
  serves,
  type UnrulyServer,
  unrulyServer,
} from "../node/download/unruly-server.ts";
import { temporaryFolder } from "../node/files/temporary-folder.ts";
import { servedFolder, smallModel } from "../support/served-folder.ts";
import { smallDataFolder } from "../support/small-data-folder.ts";
import { recordingShell } from "./recording-shell.ts";

const servers: UnrulyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** People of two tastes rate films of two kinds. */
function smallMovieLens(): Uint8Array {
  const genres = ["Comedy", "Horror"];
  const films = Array.from({ length: 40 }, (_, k) => `${k + 1},Film ${k + 1} (${1960 + k}),${genres[k % 2]}`);
  const ratings = Array.from({ length: 120 }, (_, person) =>
    Array.from({ length: 14 }, (_, k) => {
      const film = (2 * (person * 3 + k * 7) + (k % 7 === 0 ? 1 - (person % 2) : person % 2)) % 40;
      return `${person + 1},${film + 1},${film % 2 === person % 2 ? 4.5 : 2},${1_500_000_000 + 86_400 * k}`;
    }),
  ).flat();
  const unique = [...new Map(ratings.map((row) => [row.split(",").slice(0, 2).join(), row])).values()];
  return storedZip({
    "ml-latest-small/ratings.csv": ["userId,movieId,rating,timestamp", ...unique, ""].join("\n"),
    "ml-latest-small/movies.csv": ["movieId,title,genres", ...films, ""].join("\n"),
    "ml-latest-small/links.csv": [
      "movieId,imdbId,tmdbId",
      ...films.map((_, k) => `${k + 1},00000${k + 1},${1000 + k}`),
      "",
    ].join("\n"),
  });
}
const archive = smallMovieLens();

/** The registry, but with MovieLens latest-small at a server of the test's. */
async function registry(...behaviours: readonly Behaviour[]) {
  const server = await unrulyServer(...behaviours);
  servers.push(server);
  const sha256 = createHash("sha256").update(archive).digest("hex");
  const dataSets = DATA_SETS.map((each): DataSet => {
    if (each.download === null) return each;
    return { ...each, download: { ...each.download, url: server.url, sha256 } };
  });
  return { dataSets, server };
}

interface Setting {
  readonly dataSets: readonly DataSet[];
  readonly patience?: number;
  readonly page?: string;
  readonly isTerminal?: boolean;
  readonly env?: Record<string, string>;
}

/** A folder in which the report is there already: drawing it is tested with `matinee reproduce`. */
async function reported(): Promise<string> {
  const cwd = await temporaryFolder();
  await mkdir(join(cwd, "reports/original"), { recursive: true });
  await writeFile(join(cwd, "reports/original/report.html"), "<title>The original</title>");
  return cwd;
}

function starting(argv: string, cwd: string, { isTerminal = false, env = {}, ...start }: Setting) {
  const shell = recordingShell({ cwd, isTerminal, env });
  return { shell, code: run(argv.split(" "), shell, { start }) };
}

async function started(argv: string, cwd: string, setting: Setting) {
  const { shell, code } = starting(argv, cwd, setting);
  return { code: await code, ...shell.printed };
}

const starterTold = "The starter catalogue is learnt from instead; `matinee data get ml-latest-small` tries again.";

describe("matinee start", () => {
  it("fetches MovieLens latest-small, with its licence, and learns from it", async () => {
    const cwd = await reported();
    const { dataSets, server } = await registry(serves(archive));
    const { code, stdout, stderr } = await started("start --threads 1", cwd, { dataSets });
    expect([code, server.asked.length]).toEqual([0, 1]);
    expect(stderr).toContain(`No ratings are in data. Fetching MovieLens latest small (2018): `);
    expect(stderr).toContain(`\nLicence: GroupLens: research use;`);
    expect(stderr).toContain("The report is there: reports/original/report.html.");
    expect(stdout).toMatch(/^matinee\.model: .* 40 films; trained in /);
    expect(stdout).toMatch(/\nReady\. See the page: matinee serve\n$/);
    expect(readdirSync(join(cwd, "data"))).toEqual(["ml-latest-small.zip"]);
    expect((await openRecommender(join(cwd, "matinee.model"))).model.notice).toBeNull();

    const again = await started("start", cwd, { dataSets });
    expect([again.code, server.asked.length]).toEqual([0, 1]); // everything is there: nobody is asked
    expect(again.stderr).toContain("The model is there: matinee.model.");
  });

  it("learns from the starter catalogue where the source is silent", async () => {
    const behaviours = [hangsAfter(archive, 0)];
    const [patience, why] = [300, "nobody answered within 0.3 s."];
    const cwd = await reported();
    const { dataSets, server } = await registry(...behaviours);
    const { code, stdout, stderr } = await started("start --threads 1", cwd, { dataSets, patience });
    expect([code, server.asked.length]).toEqual([0, 1]); // once: a first start does not wait for better days
    expect(stderr).toContain(`note: ml-latest-small was not fetched: `);
    expect(stderr).toContain(why);
    expect(stderr).toContain(starterTold);
    expect(stdout).toContain("matinee.model: ");
    expect(stdout).toContain("Ratings are invented");
    expect(existsSync(join(cwd, "data/ml-latest-small.zip"))).toBe(false);
    expect((await openRecommender(join(cwd, "matinee.model"))).model.notice).toContain("invented");
  });

  it("asks nobody where ratings are there, also under --data", async () => {
    const cwd = await reported();
    await mkdir(join(cwd, "mine"));
    await writeFile(join(cwd, "mine/ml-latest-small.zip"), archive);
    const { dataSets, server } = await registry(answers(500));
    for (const [argv, env] of [
      ["start --threads 1 --data mine --model a.model", {}],
      ["start --threads 1 --model b.model", { MATINEE_DATA: "mine" }],
    ] as const) {
      const { code, stdout, stderr } = await started(argv, cwd, { dataSets, env });
      expect([code, server.asked.length]).toEqual([0, 0]);
      expect(stderr).not.toContain("Fetching");
      expect(stdout).toContain("40 films");
    }
    expect(await readFile(join(cwd, "a.model"))).toHaveLength((await readFile(join(cwd, "b.model"))).length);
  });

  it("says to machines what it came to, in one document", async () => {
    const cwd = await reported();
    const { dataSets } = await registry(serves(archive));
    const { code, stdout } = await started("start --once --json --threads 1", cwd, { dataSets, isTerminal: true });
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        report: join(cwd, "reports/original/report.html"),
        model: join(cwd, "matinee.model"),
        trainedOn: "ml-latest-small",
      },
    ]);
  });

  it("serves the page where somebody is there to look at it, until they stop it", async () => {
    const folder = servedFolder(await smallModel());
    try {
      folder.put("reports/original/report.html", "<title>The original</title>");
      const { dataSets, server } = await registry(answers(500));
      const setting = { dataSets, isTerminal: true, page: folder.page };
      const { shell, code } = starting("start --model model.matinee --port 0", folder.path, setting);
      await expect.poll(() => shell.printed.stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(shell.printed.stdout)!;
      expect(await (await fetch(url)).text()).toContain("<title>matinee</title>");
      expect(await (await fetch(`${url}/reports/original/report.html`)).text()).toContain("The original");
      shell.cancel();
      expect([await code, server.asked.length]).toEqual([0, 0]);
    } finally {
      folder.remove();
    }
  });

  it("ends at once when it is cancelled while nobody answers, and keeps no half of anything", async () => {
    const cwd = await reported();
    const { dataSets, server } = await registry(hangsAfter(archive, 0));
    const { shell, code } = starting("start", cwd, { dataSets, patience: 60_000 });
    await expect.poll(() => server.asked.length).toBe(1);
    shell.cancel();
    expect(await code).toBe(130);
    expect(existsSync(join(cwd, "matinee.model"))).toBe(false);
  });

  it("refuses a folder that is not there, before it asks anybody", async () => {
    const cwd = await reported();
    const { dataSets, server } = await registry(answers(500));
    const { code, stderr } = await started("start", cwd, { dataSets, env: { MATINEE_DATA: join(cwd, "gone") } });
    expect([code, server.asked.length]).toEqual([2, 0]);
    expect(stderr).toContain("MATINEE_DATA names this folder, which is not there");
  });

  it("makes the report where there is none", async () => {
    const [cwd, data] = [await temporaryFolder(), await smallDataFolder()];
    await writeFile(join(cwd, "matinee.model"), await smallModel());
    const { dataSets, server } = await registry(answers(500));
    const env = { MATINEE_DATA: data.path };
    const { code, stdout, stderr } = await started("start --threads 1", cwd, { dataSets, env });
    expect([code, server.asked.length]).toEqual([0, 0]);
    expect(stdout).toContain("The report, with pictures: reports/original/report.html");
    expect(stderr).toContain("The model is there: matinee.model.");
    expect(existsSync(join(cwd, "reports/original/report.html"))).toBe(true);
  });
});
