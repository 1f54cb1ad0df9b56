// The site without a socket: a Request in, a Response out.
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostGuard } from "../../src/server/host-guard.ts";
import { modelShelf } from "../../src/server/model-shelf.ts";
import { pageShelf } from "../../src/server/page-shelf.ts";
import { type FoundFile, reportShelf } from "../../src/server/report-shelf.ts";
import { site } from "../../src/server/site.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const script = bytesOf("export const film = 'Heat';\n".repeat(50));
const bytes = Uint8Array.from({ length: 5000 }, (_, k) => (k * 7) % 251);
const gzip = gzipSync(bytes);
const model = { bytes, tag: "0123456789abcdef", id: "m", trainedAt: "2026-01-01T00:00:00Z", films: 3, gzip: null };

function streamOf(content: Uint8Array): ReadableStream<Uint8Array> {
  return new Response(content.slice()).body!;
}

function reportFile(text: string, more: Partial<FoundFile> = {}): FoundFile {
  const content = bytesOf(text);
  return {
    bytes: content.length,
    tag: "r1",
    open: async (first, end) => streamOf(content.subarray(first, end)),
    ...more,
  };
}

function testSite({
  packedModel = false,
  found = async () => null as FoundFile | null,
  host = "127.0.0.1" as string | null,
} = {}) {
  const current = packedModel ? { ...model, gzip } : model;
  return site({
    isOwnHost: hostGuard(host),
    shelves: [
      pageShelf([
        { path: "index.html", bytes: bytesOf("<!doctype html>"), tag: "i", packed: {} },
        { path: "assets/main-B3x9Kd1f.js", bytes: script, tag: "s", packed: { gzip: gzipSync(script) } },
        { path: "icon.png", bytes: new Uint8Array(9), tag: "p", packed: {} },
        { path: "notes.md", bytes: bytesOf("# not for the web"), tag: "n", packed: {} },
      ]),
      modelShelf({ current, byTag: (tag) => (tag === model.tag ? current : null), lookAgain: async () => {} }),
      reportShelf({ list: async () => [], find: found }),
    ],
  });
}

function ask(path: string, init: RequestInit & { host?: string } = {}, handler = testSite()): Promise<Response> {
  return handler(new Request(`http://${init.host ?? "127.0.0.1:4280"}${path}`, init));
}
const modelPath = `/model/${model.tag}.matinee`;
const bodyOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("addresses", () => {
  it.each([
    ["/", 200],
    ["/index.html", 200],
    ["/film/949", 200],
    ["/film/tmdb-949/heat", 200],
    ["/later/", 200],
    ["/data", 200],
    ["/assets/main-B3x9Kd1f.js", 200],
    [modelPath, 200],
    ["/model.json", 200],
    ["/reports.json", 200],
    ["/film", 404],
    ["/film/1/2/3", 404],
    ["/later/more", 404],
    ["/notes.md", 404],
    ["/assets", 404],
    ["/assets/", 404],
    ["/assets/gone-B3x9Kd1f.js", 404],
    ["/model", 404],
    ["/model/fedcba9876543210.matinee", 404],
    ["/model/x.matinee", 404],
    [`${modelPath}/more`, 404],
    ["/model.json/more", 404],
    ["/reports", 404],
    ["/reports/", 404],
    ["/reports/gone.html", 404],
    ["/constructor", 404],
    ["/__proto__", 404],
    ["/etc/passwd", 404],
    ["/film/%00", 400],
    ["/%2e%2e%2fsecret", 400],
    [`/film/${"a".repeat(2000)}`, 414],
  ] as const)("%s is %d", async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it("may have a question behind them, which changes nothing", async () => {
    expect(await (await ask("/?from=mail")).text()).toBe("<!doctype html>");
  });
});

describe("methods", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "QUERY"])("%s is refused", async (method) => {
    for (const path of ["/", modelPath, "/model.json", "/reports/a.html", "/gone"]) {
      const response = await ask(path, { method });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    }
  });

  it("HEAD is GET without the bytes", async () => {
    const found = async () => reportFile("<!doctype html>".repeat(200));
    for (const path of [
      "/",
      "/assets/main-B3x9Kd1f.js",
      modelPath,
      "/model.json",
      "/reports/a.html",
      "/gone",
      "/%00",
    ]) {
      for (const coding of ["identity", "gzip"]) {
        const headers = { "accept-encoding": coding };
        const [get, head] = [
          await ask(path, { headers }, testSite({ found })),
          await ask(path, { headers, method: "HEAD" }, testSite({ found })),
        ];
        expect(head.status).toBe(get.status);
        expect([...head.headers]).toEqual([...get.headers]);
        expect(head.body).toBeNull();
        await get.body?.cancel();
      }
    }
  });

  it("HEAD takes no range", async () => {
    const response = await ask(modelPath, { method: "HEAD", headers: { range: "bytes=0-1" } });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "5000"]);
  });
});

describe("names that the server answers to", () => {
  it.each(["127.0.0.1:4280", "localhost:4280", "LOCALHOST", "[::1]:9", "127.0.0.1"])("%s", async (host) => {
    expect((await ask("/", { host })).status).toBe(200);
  });
  it.each([
    "films.example",
    "127.0.0.1.films.example",
    "localhost.films.example",
    "127.0.0.2:4280",
    "0.0.0.0",
    "[::2]",
  ])("not %s", async (host) => {
    const response = await ask("/model.json", { host });
    expect(response.status).toBe(421);
    expect(await response.text()).not.toContain(model.tag);
  });
  it("are any where it is open to others", async () => {
    expect((await ask("/", { host: "films.example" }, testSite({ host: null }))).status).toBe(200);
  });
  it("include the one that was listened on", async () => {
    expect((await ask("/", { host: "[::1]:1" }, testSite({ host: "::1" }))).status).toBe(200);
    expect((await ask("/", { host: "127.0.0.2" }, testSite({ host: "127.0.0.2" }))).status).toBe(200);
    expect((await ask("/", { host: "my-pc:1" }, testSite({ host: "My-PC" }))).status).toBe(200);
  });
});

describe("what an answer says to a browser", () => {
  const closed = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  it.each([
    [
      "/",
      "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; ",
    ],
    [
      "/assets/main-B3x9Kd1f.js",
      "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; ",
    ],
    ["/reports/a.html", "style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; "],
    [modelPath, ""],
    ["/model.json", ""],
    ["/gone", ""],
    ["/%00", ""],
  ])("%s", async (path, allowed) => {
    const response = await ask(path, {}, testSite({ found: async () => reportFile("<p>") }));
    expect(response.headers.get("content-security-policy")).toBe(`default-src 'none'; ${allowed}${closed}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("geolocation=()"),
      "cache-control": expect.any(String),
      "content-type": expect.any(String),
    });
    expect(response.headers.has("access-control-allow-origin")).toBe(false);
  });
});

describe("what a reader has already", () => {
  it.each(["/", "/assets/main-B3x9Kd1f.js", modelPath, "/model.json", "/reports.json", "/reports/a.html"])(
    "%s is not sent again",
    async (path) => {
      const handler = testSite({ found: async () => reportFile("<p>") });
      const first = await ask(path, {}, handler);
      const tag = first.headers.get("etag")!;
      const again = await ask(path, { headers: { "if-none-match": `"other", W/${tag}` } }, handler);
      expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, null, tag]);
      for (const name of ["cache-control", "content-security-policy", "vary"])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      const other = await ask(path, { headers: { "if-none-match": `"other"` } }, handler);
      expect(other.status).toBe(200);
    },
  );

  it("packed and not packed have different names", async () => {
    const handler = testSite({ packedModel: true });
    const packed = await ask(modelPath, { headers: { "accept-encoding": "gzip" } }, handler);
    const tag = packed.headers.get("etag")!;
    expect([tag, packed.headers.get("vary")]).toEqual([`"${model.tag}-gzip"`, "accept-encoding"]);
    const plain = await ask(modelPath, { headers: { "if-none-match": tag } }, handler);
    expect([plain.status, plain.headers.get("etag")]).toEqual([200, `"${model.tag}"`]);
    await packed.body?.cancel();
    await plain.body?.cancel();
  });
});

describe("ranges", () => {
  it("are of the file as it is, also where packed copies are ready", async () => {
    const headers = { "accept-encoding": "gzip", range: "bytes=10-19" };
    const response = await ask(modelPath, { headers }, testSite({ packedModel: true }));
    expect([response.status, response.headers.get("content-encoding")]).toEqual([206, null]);
    expect(response.headers.get("etag")).toBe(`"${model.tag}"`);
    expect(response.headers.get("content-range")).toBe("bytes 10-19/5000");
    expect(response.headers.get("content-length")).toBe("10");
    expect(await bodyOf(response)).toEqual(bytes.subarray(10, 20));
  });

  it("behind the end are refused, with the length", async () => {
    const response = await ask(modelPath, { headers: { range: "bytes=5000-" } });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */5000"]);
  });

  it("go on only with the same bytes", async () => {
    const go = (ifRange: string) => ask(modelPath, { headers: { range: "bytes=4990-", "if-range": ifRange } });
    expect((await go(`"${model.tag}"`)).status).toBe(206);
    for (const other of [`"${model.tag}-gzip"`, `W/"${model.tag}"`, `"other"`, "Fri, 27 Nov 2026 21:00:00 GMT"]) {
      const response = await go(other);
      expect(response.status).toBe(200);
      expect(await bodyOf(response)).toEqual(bytes);
    }
  });

  it("put together are the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 4999 }), { maxLength: 6 }), async (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), 5000];
        const pieces: number[] = [];
        for (let k = 1; k < ends.length; k++) {
          const response = await ask(modelPath, { headers: { range: `bytes=${ends[k - 1]}-${ends[k] - 1}` } });
          pieces.push(...(await bodyOf(response)));
        }
        expect(Uint8Array.from(pieces)).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });
});

describe("packing", () => {
  it("gives back the same bytes", async () => {
    const response = await ask(
      modelPath,
      { headers: { "accept-encoding": "gzip, br" } },
      testSite({ packedModel: true }),
    );
    expect([response.headers.get("content-encoding"), response.headers.get("content-length")]).toEqual([
      "gzip",
      `${gzip.length}`,
    ]);
    expect(Uint8Array.from(gunzipSync(await bodyOf(response)))).toEqual(bytes);
  });

  it("of reports is done on the way", async () => {
    const text = "<p>measured</p>".repeat(300);
    const response = await ask(
      "/reports/a.html",
      { headers: { "accept-encoding": "gzip" } },
      testSite({ found: async () => reportFile(text) }),
    );
    expect([response.headers.get("content-encoding"), response.headers.get("content-length")]).toEqual(["gzip", null]);
    expect(gunzipSync(await bodyOf(response)).toString()).toBe(text);
  });

  it("is left out for pictures, and while the model's copy is not ready", async () => {
    for (const path of ["/icon.png", modelPath]) {
      const response = await ask(path, { headers: { "accept-encoding": "gzip, br" } });
      expect(response.headers.get("content-encoding")).toBeNull();
      await response.body?.cancel();
    }
  });
});

describe("what is kept", () => {
  it.each([
    ["/", "no-cache"],
    ["/model.json", "no-cache"],
    ["/icon.png", "no-cache"],
    ["/reports/a.html", "no-cache"],
    ["/gone", "no-store"],
    ["/assets/main-B3x9Kd1f.js", "public, max-age=31536000, immutable"],
    [modelPath, "public, max-age=31536000, immutable"],
  ])("%s: %s", async (path, kept) => {
    const response = await ask(path, {}, testSite({ found: async () => reportFile("<p>") }));
    expect(response.headers.get("cache-control")).toBe(kept);
    await response.body?.cancel();
  });
});

describe("a report that is written at the same moment", () => {
  it("is looked up once more", async () => {
    const finds = [reportFile("old", { open: async () => null }), reportFile("new", { tag: "r2" })];
    const response = await ask("/reports/a.html", {}, testSite({ found: async () => finds.shift()! }));
    expect([response.status, response.headers.get("etag"), await response.text()]).toEqual([200, `"r2"`, "new"]);
  });

  it("is put off where it changes again and again", async () => {
    const response = await ask(
      "/reports/a.html",
      {},
      testSite({ found: async () => reportFile("x", { open: async () => null }) }),
    );
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
  });
});
