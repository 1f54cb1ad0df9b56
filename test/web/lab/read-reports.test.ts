import { afterEach, expect, it, vi } from "vitest";
import { readReports } from "../../../src/web/lab/read-reports.ts";
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
  const { originalText, originalCaption } = words.lab;
  expect(originalCaption("RMSE", true, original[0]!)).not.toContain("notebook");
  expect(originalText(original[0]!)).toContain("these are made up, and nothing compares");
  expect(originalText(row("split80", "tmdb-5000"))).toContain("these are others, and nothing compares");
  expect(originalText(row("seed-split", "tmdb-5000"))).not.toContain("compares");
});

it("the notebook's own rows come before others", async () => {
  serving(row("split80", "generated"), row("seed-split", "tmdb-5000"));
  expect((await readReports()).original.map(({ protocol }) => protocol)).toEqual(["seed-split"]);
});

it("nobody who answers is not the same as no report", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await expect(readReports()).rejects.toThrow("Nobody answers");
});

it("a server without a list, or with one that cannot be read, has no report", async () => {
  for (const answer of [new Response("", { status: 404 }), new Response("<html>")]) {
    vi.stubGlobal("fetch", async () => answer);
    expect((await readReports()).reports).toEqual([]);
  }
});
