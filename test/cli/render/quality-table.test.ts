import { expect, it } from "vitest";
import { qualityTable } from "../../../src/cli/render/quality-table.ts";
import type { QualityResult } from "../../../src/core/evaluation/quality-result.ts";
import { inventedOriginalResult } from "../../support/invented-original-result.ts";

const quality = inventedOriginalResult({ films: 40, seeds: 2, quality: 60 }).quality as QualityResult;

it("tells every row of every track, and what the intervals hold", () => {
  const lines = qualityTable(quality).trimEnd().split("\n");
  expect(lines).toHaveLength(quality.rows.length + 4);
  const [row] = quality.rows;
  const { mean, ci95 } = row.metrics["r2"];
  const told = [mean, ...(ci95 ?? [])].map((value) => value.toFixed(3));
  expect(lines[2].replaceAll(/ +/g, " ")).toContain(` ${told[0]} ${told[1]} to ${told[2]} `);
  expect(lines[2].startsWith(row.track)).toBe(true);
  for (const { track, coverage } of quality.tracks) {
    expect(lines.filter((line) => line.startsWith(track))).toHaveLength(1);
    expect(lines.at(-1)).toContain(`${(100 * coverage[0].covered).toFixed(1)} % (${track})`);
  }
});
