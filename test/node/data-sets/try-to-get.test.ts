// A source that is there, and all the ways in which it is not.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { DataSet } from "../../../src/node/data-sets/data-set.ts";
import { mlLatestSmall } from "../../../src/node/data-sets/sets/ml-latest-small.ts";
import { tryToGet } from "../../../src/node/data-sets/try-to-get.ts";
import {
  answers,
  type Behaviour,
  hangsAfter,
  serves,
  type UnrulyServer,
  unrulyServer,
} from "../download/unruly-server.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { storedZip } from "./stored-zip.ts";

const archive = storedZip({
  "ml-latest-small/ratings.csv": "userId,movieId,rating,timestamp\n1,1,4.5,0\n",
  "ml-latest-small/movies.csv": "movieId,title,genres\n1,Harbour Lights (1999),Drama\n",
  "ml-latest-small/links.csv": "movieId,imdbId,tmdbId\n1,0000001,1\n",
});
const other = Uint8Array.from(archive).fill(7, 50, 90);

const servers: UnrulyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function source(behaviour: Behaviour) {
  const server = await unrulyServer(behaviour);
  servers.push(server);
  const sha256 = createHash("sha256").update(archive).digest("hex");
  const dataSet: DataSet = { ...mlLatestSmall, download: { ...mlLatestSmall.download!, url: server.url, sha256 } };
  return { server, dataSet, folder: await temporaryFolder() };
}

/** Takes the request and never says a word. */
const silent: Behaviour = () => {};

describe("trying to get a data set", () => {
  it("gets it where somebody answers", async () => {
    const { dataSet, folder } = await source(serves(archive));
    const path = join(folder, "ml-latest-small.zip");
    expect(await tryToGet(folder, dataSet, { patience: 5000 })).toMatchObject({
      got: { outcome: "downloaded", path, verdict: "verified" },
    });
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    ["is silent", silent, "nobody answered within 0.2 s"],
    ["promises and sends nothing", hangsAfter(archive, 0), "nobody answered within 0.2 s"],
    ["falls silent in the middle", hangsAfter(archive, 200), "nobody answered within 0.2 s"],
  ] as const)("says why where the source %s", async (_what, behaviour, why) => {
    const { dataSet, folder, server } = await source(behaviour);
    expect(await tryToGet(folder, dataSet, { patience: 200 })).toEqual({ why });
    expect([server.asked.length, existsSync(join(folder, "ml-latest-small.zip"))]).toEqual([1, false]);
  });

  it.each([
    ["hands out other bytes", serves(other), "its sha256 is "],
    ["hands out a web page", serves(Buffer.from("<!doctype html>Sign in to the hotel")), "its sha256 is "],
    ["is overloaded", answers(503), "the server answered 503 Service Unavailable; try again later"],
    ["has nothing there", answers(404), "the server answered 404 Not Found; it has moved"],
    [
      "sends less than it said",
      (_request: unknown, response: Parameters<Behaviour>[1]) => {
        response.writeHead(200, { "content-length": 1000 });
        response.write("PK", () => response.destroy());
      },
      "the connection",
    ],
  ] as const)("asks once and says why where the source %s", async (_what, behaviour, why) => {
    const { dataSet, folder, server } = await source(behaviour);
    expect(await tryToGet(folder, dataSet, { patience: 5000 })).toEqual({ why: expect.stringContaining(why) });
    expect([server.asked.length, existsSync(join(folder, "ml-latest-small.zip"))]).toEqual([1, false]);
  });

  it("says why where nobody listens", async () => {
    const { dataSet, folder, server } = await source(silent);
    await server.close();
    const tried = await tryToGet(folder, dataSet, { patience: 5000 });
    expect(tried).toEqual({
      why: `Cannot download ${server.url}: the server refused the connection; try again later, it goes on from what is there`,
    });
  });

  it("goes on with a slow source as long as it sends", async () => {
    const slow: Behaviour = (_request, response) => {
      response.writeHead(200, { "content-length": archive.length });
      const pieces = 8;
      const send = (k: number) => {
        const [first, end] = [k, k + 1].map((part) => Math.floor((part * archive.length) / pieces));
        response.write(archive.subarray(first, end));
        if (k + 1 < pieces) setTimeout(send, 150, k + 1);
        else response.end();
      };
      send(0);
    };
    const { dataSet, folder } = await source(slow); // all in all longer than its patience
    expect(await tryToGet(folder, dataSet, { patience: 900 })).toHaveProperty("got");
  });

  it("ends with the reason of whoever cancels it", async () => {
    const { dataSet, folder, server } = await source(silent);
    const controller = new AbortController();
    const tried = tryToGet(folder, dataSet, { patience: 60_000, signal: controller.signal });
    await expect.poll(() => server.asked.length).toBe(1);
    controller.abort(new Error("enough"));
    await expect(tried).rejects.toThrow("enough");
  });
});
