import { afterEach, expect, it, vi } from "vitest";
import { labAddresses, readReports } from "../../../src/web/lab/read-reports.ts";
import { originalRows } from "../../../src/web/lab/tell-original.ts";
import { words } from "../../../src/web/messages/en.ts";

afterEach(() => vi.unstubAllGlobals());

const row = (protocol: string, data: string) => ({
  ...{ model: "original-deep", track: "original", protocol, data },
  metrics: { rmse: { mean: 1 } },
});

/** A server with reports of these rows. */
function serving(...rows: ReturnType<typeof row>[]): void {
  const files: Readonly<Record<string, unknown>> = {
    "/reports.json": {
      reports: [{ title: "T", url: "/reports/report.html", files: [{ name: "metrics.json", url: "/m.json" }] }],
    },
    "/m.json": { rows },
  };
  vi.stubGlobal("fetch", async (address: string) => Response.json(files[address]));
}

it("without the notebook's own rows, the table is that of the rows that were there, and says so", async () => {
  serving(row("split80", "generated"), row("cv5", "ml-1m"));
  const { original } = await readReports();
  expect(originalRows(original, "rmse", "").map(({ id }) => id)).toEqual(["original-deep"]);
  expect(original.map(({ protocol }) => protocol)).toEqual(["split80"]);
  const { originalText, originalCaption, standfirst } = words.lab;
  expect(originalText(false, true)).toContain("these films are made up, and nothing of it can be compared");
  expect(originalText(false, false)).toContain("these are others, and nothing of it can be compared");
  expect(originalText(true, false)).not.toContain("compared");
  expect(originalCaption("RMSE", true, false)).not.toContain("notebook");
  expect(standfirst(false)).not.toContain("what became of them");
});

it("the notebook's own rows come before others", async () => {
  serving(row("split80", "generated"), row("seed-split", "tmdb-5000"));
  expect((await readReports()).original.map(({ protocol }) => protocol)).toEqual(["seed-split"]);
});

it("nobody who answers is not the same as no report", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await expect(readReports()).rejects.toThrow("Failed to fetch");
});

it("a server without a list, or with one that cannot be read, has no report", async () => {
  for (const answer of [new Response("", { status: 404 }), new Response("<html>")]) {
    vi.stubGlobal("fetch", async () => answer);
    expect((await readReports()).reports).toEqual([]);
  }
});

it("what is kept for a lab without a network is the list, the figures and the reports in full", async () => {
  serving(row("seed-split", "tmdb-5000"));
  expect(await labAddresses()).toEqual(["/reports.json", "/reports/report.html", "/m.json"]);
});
