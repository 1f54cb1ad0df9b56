import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { ProgressStep } from "../../../src/core/progress/progress.ts";
import { type DownloadOptions, download } from "../../../src/node/download/download.ts";
import { assertEncryptionKept } from "../../../src/node/download/receive.ts";
import {
  answers,
  type Behaviour,
  breaksOffAfter,
  hangsAfter,
  serves,
  type UnrulyServer,
  unrulyServer,
} from "./unruly-server.ts";

const CONTENT = Uint8Array.from({ length: 100_000 }, (_, k) => (k * 7919) >> 3);
const SHA256 = createHash("sha256").update(CONTENT).digest("hex");

let folder: string;
let target: string;
const servers: UnrulyServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matinee-download-"));
  target = join(folder, "file.zip");
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(...behaviours: readonly Behaviour[]): Promise<UnrulyServer> {
  const server = await unrulyServer(...behaviours);
  servers.push(server);
  return server;
}

/** Without pauses between tries. */
function fetchFile(server: UnrulyServer, options: DownloadOptions = {}) {
  return download(server.url, target, { retryDelays: [0, 0, 0], ...options });
}

/** A part as an earlier, cancelled run leaves it. */
function leavePart(server: UnrulyServer, bytes: Uint8Array, origin: object = {}): void {
  writeFileSync(`${target}.part`, bytes);
  const note = { url: server.url, etag: '"one"', lastModified: null, total: CONTENT.length, ...origin };
  writeFileSync(`${target}.part.json`, JSON.stringify(note));
}

function expectInPlace(): void {
  expect(readFileSync(target).equals(CONTENT)).toBe(true);
  expect(readdirSync(folder)).toEqual(["file.zip"]);
}

describe("download", () => {
  it("puts a file in place, verified, and leaves nothing beside it", async () => {
    const server = await serve(serves(CONTENT));
    const steps: ProgressStep[] = [];
    const done = await fetchFile(server, { sha256: SHA256, onProgress: (step) => steps.push(step) });
    expect(done).toEqual({ bytes: CONTENT.length, sha256: SHA256, verified: true, resumedFrom: 0 });
    expectInPlace();
    expect(steps[0]).toEqual({ what: "downloading file.zip", done: 0, total: CONTENT.length, unit: "bytes" });
    expect(steps.at(-1)).toEqual({ what: "checking file.zip", done: 100_000, total: 100_000, unit: "bytes" });
  });

  it("does not call a file verified whose checksum is not known", async () => {
    expect(await fetchFile(await serve(serves(CONTENT)))).toMatchObject({ verified: false, sha256: SHA256 });
  });

  it("follows a redirect", async () => {
    const server = await serve(answers(302, { location: "/elsewhere.zip" }), serves(CONTENT));
    await fetchFile(server, { sha256: SHA256 });
    expectInPlace();
  });

  it("takes a body whose length is not said", async () => {
    const server = await serve((_request, response) => {
      response.write(CONTENT.subarray(0, 10));
      response.end(CONTENT.subarray(10));
    });
    await fetchFile(server, { sha256: SHA256 });
    expectInPlace();
  });

  it("takes an empty file", async () => {
    expect(await fetchFile(await serve(serves(new Uint8Array(0))))).toMatchObject({ bytes: 0 });
  });

  it("goes on where a torn connection ended, only if the file is the same", async () => {
    const server = await serve(breaksOffAfter(CONTENT, 40_000), serves(CONTENT));
    const notes: string[] = [];
    await fetchFile(server, { sha256: SHA256, onRetry: (why) => notes.push(why) });
    expectInPlace();
    expect(server.asked[1]).toMatchObject({ range: "bytes=40000-", "if-range": '"one"' });
    expect(notes).toHaveLength(1);
  });

  it("goes on with the part of an earlier run", async () => {
    const server = await serve(serves(CONTENT));
    leavePart(server, CONTENT.subarray(0, 70_000));
    expect(await fetchFile(server, { sha256: SHA256 })).toMatchObject({ resumedFrom: 70_000, verified: true });
    expectInPlace();
  });

  it("uses Last-Modified where the ETag is weak", async () => {
    const server = await serve(serves(CONTENT, "Wed, 21 Oct 2015 07:28:00 GMT"));
    leavePart(server, CONTENT.subarray(0, 5), { etag: 'W/"one"', lastModified: "Wed, 21 Oct 2015 07:28:00 GMT" });
    await fetchFile(server, { sha256: SHA256 });
    expect(server.asked[0]).toMatchObject({ range: "bytes=5-", "if-range": "Wed, 21 Oct 2015 07:28:00 GMT" });
    expectInPlace();
  });

  it.each([
    ["the file has changed", serves(CONTENT, '"two"'), {}],
    ["the server ignores ranges", breaksOffAfter(CONTENT, CONTENT.length), {}],
    ["the part is of another address", serves(CONTENT), { url: "http://127.0.0.1/other.zip" }],
    ["nothing tells versions apart", serves(CONTENT), { etag: null }],
  ])("begins anew where %s", async (_why, behaviour, origin) => {
    const server = await serve(behaviour);
    leavePart(server, new Uint8Array(30_000).fill(9), origin);
    expect(await fetchFile(server, { sha256: SHA256 })).toMatchObject({ resumedFrom: 0 });
    expectInPlace();
  });

  it("begins anew where the note beside the part was cut short", async () => {
    const server = await serve(serves(CONTENT));
    leavePart(server, new Uint8Array(30_000));
    writeFileSync(`${target}.part.json`, '{"url":');
    await fetchFile(server, { sha256: SHA256 });
    expectInPlace();
  });

  it("takes 416 after a whole part as done", async () => {
    const server = await serve(serves(CONTENT));
    leavePart(server, CONTENT);
    expect(await fetchFile(server, { sha256: SHA256 })).toMatchObject({ resumedFrom: CONTENT.length });
    expectInPlace();
  });

  it("begins anew on 416 for a part that is too long, and on a range that was not asked for", async () => {
    const server = await serve(
      serves(CONTENT),
      answers(206, { "content-range": `bytes 7-99/100000` }, "x"),
      serves(CONTENT),
    );
    leavePart(server, new Uint8Array(CONTENT.length + 5));
    await fetchFile(server, { sha256: SHA256 });
    expectInPlace();
    expect(server.asked).toHaveLength(3);
  });

  it("tries again after 503, and gives up after a few vain tries", async () => {
    await fetchFile(await serve(answers(503), answers(429), serves(CONTENT)), { sha256: SHA256 });
    expectInPlace();
    const dead = await serve(answers(503));
    await expect(fetchFile(dead)).rejects.toThrow(
      `Cannot download ${dead.url}: the server answered 503 Service Unavailable, 4 times; try again later, it goes on from what is there`,
    );
    expect(dead.asked).toHaveLength(4);
  });

  it("keeps trying as long as tries bring it further", async () => {
    const cuts = [10_000, 20_000, 30_000, 40_000, 50_000, 60_000];
    const server = await serve(...cuts.map((cut) => breaksOffAfter(CONTENT, cut, null)), serves(CONTENT));
    await fetchFile(server, { sha256: SHA256, retryDelays: [0, 0] });
    expectInPlace();
  });

  it("gives up on a body that always ends too early, and keeps the part", async () => {
    const server = await serve(breaksOffAfter(CONTENT, 10));
    await expect(fetchFile(server)).rejects.toThrow(/the connection .*, 4 times; try again later/);
    expect(readFileSync(`${target}.part`)).toHaveLength(10);
  });

  it("says in one line that it is not there, without trying again", async () => {
    const server = await serve(answers(404));
    await expect(fetchFile(server)).rejects.toThrow(
      new InputError(
        `Cannot download ${server.url}`,
        "the server answered 404 Not Found; it has moved, look at the data set's official page",
      ),
    );
    expect(server.asked).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says that it was refused, or led in a circle", async () => {
    await expect(fetchFile(await serve(answers(403)))).rejects.toThrow("403 Forbidden; 200 OK was needed");
    await expect(fetchFile(await serve(answers(302, { location: "/file.zip" })))).rejects.toThrow(
      /redirect count exceeded; a plain answer of the server was needed/,
    );
  });

  it("says that nobody listens", async () => {
    const server = await serve(serves(CONTENT));
    await servers.pop()?.close();
    await expect(fetchFile(server)).rejects.toThrow(/the server refused the connection, 4 times/);
  });

  it("removes a file with a wrong checksum", async () => {
    const server = await serve(serves(CONTENT));
    const other = "0".repeat(64);
    await expect(fetchFile(server, { sha256: other })).rejects.toThrow(
      `its sha256 is ${SHA256} and ${other} was needed; what came was removed`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it("removes a file that the last look refuses, and leaves an older one in place", async () => {
    writeFileSync(target, "old");
    const refuse = () => Promise.reject(new InputError("Cannot use it", "this is a web page"));
    await expect(fetchFile(await serve(serves(CONTENT)), { check: refuse })).rejects.toThrow("this is a web page");
    expect(readdirSync(folder)).toEqual(["file.zip"]);
    expect(readFileSync(target, "utf8")).toBe("old");
  });

  it("keeps the part when it is cancelled, and goes on with it later", async () => {
    const server = await serve(hangsAfter(CONTENT, 25_000), serves(CONTENT));
    const controller = new AbortController();
    const reason = new DOMException("cancelled", "AbortError");
    const cancelled = fetchFile(server, {
      signal: controller.signal,
      onProgress: ({ done }) => done === 25_000 && controller.abort(reason),
    });
    await expect(cancelled).rejects.toBe(reason);
    expect(existsSync(target)).toBe(false);
    expect(await fetchFile(server, { sha256: SHA256 })).toMatchObject({ resumedFrom: 25_000 });
    expectInPlace();
  });

  it("is cancelled while it waits for the next try", async () => {
    const server = await serve(answers(503));
    const controller = new AbortController();
    const cancelled = fetchFile(server, {
      signal: controller.signal,
      retryDelays: [3_600_000],
      onRetry: () => controller.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
  });

  it.skipIf(!existsSync("/dev/full"))("says that the disk is full", async () => {
    const server = await serve(serves(CONTENT));
    symlinkSync("/dev/full", `${target}.part`);
    await expect(fetchFile(server)).rejects.toThrow(/file\.zip\.part: the disk is full; free some space/);
    expect(server.asked).toHaveLength(1);
  });

  it("says that the folder is not there", async () => {
    const server = await serve(serves(CONTENT));
    await expect(download(server.url, join(folder, "none", "file.zip"))).rejects.toThrow(/the folder is not there/);
  });
});

describe("assertEncryptionKept", () => {
  it("refuses only the step from https to http", () => {
    expect(() => assertEncryptionKept("https://a.org/x", "http://b.org/x")).toThrow(InputError);
    expect(() => assertEncryptionKept("https://a.org/x", "https://b.org/x")).not.toThrow();
    expect(() => assertEncryptionKept("http://a.org/x", "http://b.org/x")).not.toThrow();
  });
});
