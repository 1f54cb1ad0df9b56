// The whole server over a socket of this machine, as a browser and as an unfriendly stranger would use it.

import { rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModelDocument } from "../../src/server/model-shelf.ts";
import type { ReportsDocument } from "../../src/server/report-shelf.ts";
import { type Serving, startServing } from "../../src/server/start-serving.ts";
import { rawRequest } from "../node/http/raw-request.ts";
import { pageDocument, pageScript, type ServedFolder, servedFolder, smallModel } from "../support/served-folder.ts";

let model: Uint8Array;
let folder: ServedFolder;
let serving: Serving;

beforeAll(async () => {
  model = await smallModel();
  folder = servedFolder(model);
  serving = await startServing({ ...folder, port: 0, packAfter: 0 });
});
afterAll(async () => {
  await serving?.close();
  folder?.remove();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(serving.url + path, { headers });

describe("the server", () => {
  it("serves the page, at its root and at each of its routes", async () => {
    for (const path of [
      "/",
      "/index.html",
      "/film/949",
      "/film/949/heat",
      "/later",
      "/you",
      "/lab",
      "/tune",
      "/data",
    ]) {
      const response = await get(path);
      expect([path, response.status, response.headers.get("cache-control")]).toEqual([path, 200, "no-cache"]);
      expect(await response.text()).toBe(pageDocument);
    }
  });

  it("gives whoever goes to no address of ours the page, which says so, and whatever else asks a line", async () => {
    const gone = await get("/nowhere", { accept: "text/html,*/*" });
    expect([gone.status, gone.headers.get("cache-control"), gone.headers.get("etag")]).toEqual([404, "no-store", null]);
    expect(await gone.text()).toBe(pageDocument);
    for (const [path, accept] of [
      ["/nowhere", "*/*"],
      ["/reports/gone.html", "text/html"],
      ["/sw-gone.js", "text/html"],
    ] as const) {
      const line = await get(path, { accept });
      expect([line.status, await line.text()]).toEqual([404, "There is nothing at this address.\n"]);
    }
  });

  it("names the model, and hands out its very bytes at an address that is kept for ever", async () => {
    const about = (await (await get("/model.json")).json()) as ModelDocument;
    expect(about).toMatchObject({ bytes: model.length, films: 60, id: serving.model.id });
    const response = await get(about.url);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(model);
  });

  it("lists the reports and serves them", async () => {
    const { reports } = (await (await get("/reports.json")).json()) as ReportsDocument;
    expect(reports).toMatchObject([
      {
        title: "Training & so on",
        url: "/reports/training/report.html",
        files: [{ url: "/reports/training/training.json" }],
      },
    ]);
    expect(await (await get(reports[0]!.url)).text()).toContain("measured");
  });

  it("packs scripts for the way", async () => {
    const response = await get("/assets/index-B3x9Kd1f.js", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(pageScript);
  });

  it("hands out the model in pieces that fit together, and as a packed whole", async () => {
    const { url } = (await (await get("/model.json")).json()) as ModelDocument;
    const half = model.length >> 1;
    const start = await get(url, { range: `bytes=0-${half - 1}` });
    const rest = await get(url, { range: `bytes=${half}-`, "if-range": start.headers.get("etag")! });
    expect([start.status, rest.status]).toEqual([206, 206]);
    const joined = Buffer.concat([await start.bytes(), await rest.bytes()]);
    expect(joined.equals(model)).toBe(true);
    await expect
      .poll(async () => (await (await get("/model.json")).json()) as ModelDocument)
      .toHaveProperty("gzipBytes");
    const packed = await get(url, { "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(Buffer.from(await packed.bytes()).equals(model)).toBe(true);
    expect((await get(url, { range: `bytes=${model.length}-` })).status).toBe(416);
  });

  it("answers to no other name, and to nobody else's page", async () => {
    const host = (name: string) =>
      rawRequest(serving.port, `GET /model.json HTTP/1.1\r\nhost: ${name}\r\nconnection: close\r\n\r\n`);
    expect(await host("films.example")).toMatch(/^HTTP\/1\.1 421 /);
    expect(await host(`films.example:${serving.port}`)).not.toContain(".matinee");
    expect(await host(`localhost:${serving.port}`)).toMatch(/^HTTP\/1\.1 200 /);
    const absolute = `GET http://films.example/model.json HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`;
    expect(await rawRequest(serving.port, absolute)).toMatch(/^HTTP\/1\.1 421 /);
    const response = await get("/model.json", { origin: "https://films.example" });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  it("lets nothing out that lies beside its folders, whatever the path", async () => {
    const secret = "nobody's business";
    folder.put("secret.html", secret);
    folder.put("page/.env", secret);
    folder.put("reports/.hidden.html", secret);
    folder.put("reports/training/.matinee-folder", secret);
    folder.put("reports/training/key.pem", secret);
    const piece = fc.constantFrom(
      ...[
        "/",
        "..",
        ".",
        "%2e",
        "%2E%2e",
        "%2f",
        "%5c",
        "\\",
        "%00",
        "%c0%af",
        "%252e",
        "//",
        ";",
        "?",
        "reports",
        "page",
        "training",
      ],
      ...[
        "secret.html",
        ".env",
        ".hidden.html",
        ".matinee-folder",
        "key.pem",
        "model.matinee",
        "etc/passwd",
        "file:",
        "C:",
        "~",
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const answer = await rawRequest(
          serving.port,
          `GET /${pieces.join("")} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404) /);
        expect(answer).not.toContain(secret);
        if (answer.startsWith("HTTP/1.1 200")) expect(answer).toMatch(/matinee|measured|rows|reports/);
      }),
      { numRuns: 300 },
    );
    for (const path of [
      "/.env",
      "/reports/.hidden.html",
      "/reports/training/.matinee-folder",
      "/reports/training/key.pem",
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  it("takes no other method", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      const body = method === "POST" ? "x".repeat(100_000) : null;
      const response = await fetch(`${serving.url}/model.json`, { method, body });
      expect([method, response.status, response.headers.get("allow")]).toEqual([method, 405, "GET, HEAD"]);
    }
  });
});

describe("while it runs", () => {
  it("another model is served once it is there, a damaged one never", async () => {
    const own = servedFolder(model);
    const notes: string[] = [];
    const running = await startServing({ ...own, port: 0, onNote: (text) => notes.push(text) });
    const about = async () => (await (await fetch(`${running.url}/model.json`)).json()) as ModelDocument;
    try {
      const before = await about();
      const next = await smallModel(1);
      await writeFile(join(own.path, "next"), next);
      await rename(join(own.path, "next"), own.model);
      const after = await about();
      expect(after.url).not.toBe(before.url);
      expect(Buffer.from(await (await fetch(running.url + after.url)).bytes()).equals(next)).toBe(true);
      expect((await fetch(running.url + before.url)).status).toBe(200);
      await truncate(own.model, 1000);
      expect((await about()).url).toBe(after.url);
      expect(notes).toEqual([expect.stringMatching(/^Another model/), expect.stringMatching(/served on\.$/)]);
    } finally {
      await running.close();
      own.remove();
    }
  });

  it("a new report is there at the next look", async () => {
    const own = servedFolder(model);
    const running = await startServing({ ...own, reports: join(own.path, "later"), port: 0 });
    const titles = async () => {
      const { reports } = (await (await fetch(`${running.url}/reports.json`)).json()) as ReportsDocument;
      return reports.map(({ title }) => title);
    };
    try {
      expect(await titles()).toEqual([]);
      own.put("later/original/report.html", "<title>The original</title>");
      expect(await titles()).toEqual(["The original"]);
      own.put("later/original/report.html", "<title>The original, again</title>");
      expect(await (await fetch(`${running.url}/reports/original/report.html`)).text()).toContain("again");
    } finally {
      await running.close();
      own.remove();
    }
  });
});

describe("what cannot be served is refused before anything listens", () => {
  it.each([
    ["a page that is not built", { page: "gone" }, "the page is not built"],
    ["a model that is not there", { model: "gone" }, "there is no such file"],
    ["a model that is none", { model: "page/index.html" }, "Cannot open the artifact"],
    ["reports that are a file", { reports: "model.matinee" }, "Cannot serve the reports"],
    ["a host that is not this machine's", { host: "192.0.2.1" }, "this is no address of this machine"],
  ])("%s", async (_what, change, told) => {
    const paths = Object.fromEntries(
      Object.entries(change).map(([key, name]) => [key, key === "host" ? name : join(folder.path, name)]),
    );
    await expect(startServing({ ...folder, port: 0, ...paths })).rejects.toThrow(told);
  });

  it("a port that is in use", async () => {
    await expect(startServing({ ...folder, port: serving.port })).rejects.toThrow(`port ${serving.port} is in use`);
  });

  it("and a cancel ends it", async () => {
    await expect(startServing({ ...folder, port: 0, signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
  });
});
