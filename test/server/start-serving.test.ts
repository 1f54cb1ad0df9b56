// The whole server over a socket of this machine, as a browser and as an unfriendly stranger would use it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModelDocument } from "../../src/server/model-shelf.ts";
import type { ReportsDocument } from "../../src/server/report-shelf.ts";
import { type Serving, startServing } from "../../src/server/start-serving.ts";
import { pageDocument, pageScript, type ServedFolder, servedFolder, smallModel } from "../support/served-folder.ts";

let model: Uint8Array;
let folder: ServedFolder;
let serving: Serving;

beforeAll(async () => {
  model = await smallModel();
  folder = servedFolder(model);
  serving = await startServing({ ...folder, port: 0 });
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
      "/together",
      "/tune",
      "/data",
    ]) {
      const response = await get(path);
      expect([path, response.status, response.headers.get("cache-control")]).toEqual([path, 200, "no-cache"]);
      expect(await response.text()).toBe(pageDocument);
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
});
