import * as Plot from "@observablehq/plot";
import fc from "fast-check";
import { expect, it } from "vitest";
import { countCells, densityGrade, densityOpacities } from "../../src/report/pictures/density.ts";
import { key, lineSign } from "../../src/report/pictures/key.ts";
import { labelBeside } from "../../src/report/pictures/labels.ts";
import { plotPanel } from "../../src/report/pictures/plot-panel.ts";
import { spreadLabels } from "../../src/report/pictures/spread-labels.ts";
import { standaloneSvg } from "../../src/report/pictures/standalone-svg.ts";
import { svgToPng } from "../../src/report/pictures/svg-to-png.ts";
import { markupFaults } from "../support/markup-faults.ts";
import { readPng } from "../support/read-png.ts";

it("counts every point in one square, and values with one decimal never sit on an edge", () => {
  const cells = countCells(
    Array.from({ length: 101 }, (_, k) => [k / 10, 5] as const),
    0.2,
    -0.05,
  );
  expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(101);
  expect(cells.filter((cell) => cell.count === 2)).toHaveLength(50);
});

it("grades counts from the first ink to the last", () => {
  expect(densityGrade(1, 500)).toBe(0);
  expect(densityGrade(500, 500)).toBe(densityOpacities.length - 1);
  expect(densityGrade(1, 1)).toBe(0);
});

it("keeps labels apart, in order and inside", () => {
  const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(places, (wanted) => {
      const labels = spreadLabels(
        wanted.map((at) => ({ text: String(at), at, paint: "" })),
        16,
        10,
        290,
      );
      expect(labels.map((label) => Number(label.text))).toEqual([...wanted].sort((a, b) => a - b));
      for (const [k, label] of labels.entries()) {
        expect(label.at).toBeLessThanOrEqual(290);
        expect(label.at).toBeGreaterThanOrEqual(10);
        if (k > 0) expect(label.at - labels[k - 1].at).toBeGreaterThanOrEqual(16 - 1e-9);
      }
    }),
  );
});

it("breaks a key that is too wide into lines", () => {
  const entries = [
    lineSign("films learned from", "red"),
    lineSign("test films", "red"),
    lineSign("always the mean", "red"),
  ];
  expect(key(entries, 960).height).toBe(22);
  expect(key(entries, 200).height).toBe(66);
});

it("makes a picture that stands alone, as SVG and PNG", async () => {
  const drawing = plotPanel({ width: 960, height: 200, x: { domain: [0, 1] }, y: { domain: [0, 1] } });
  const picture = {
    name: "toy",
    title: "Tom & Jerry <3",
    reading: "How to read it.",
    description: `A "toy".`,
    drawings: { wide: drawing, narrow: drawing },
  };
  const svg = standaloneSvg(picture, { source: "here", embedFonts: true });
  expect(markupFaults(svg)).toEqual([]);
  expect(svg).not.toContain("var(--");
  expect(svg).toContain("@font-face");
  const plain = standaloneSvg(picture, { source: "here", embedFonts: false });
  const height = Number(plain.match(/ height="(\d+)"/)?.[1]);
  expect(readPng(await svgToPng(plain))).toEqual({ width: 2080, height: 2 * height });
});

it("puts a label where it leaves neither the panel nor its side of the line", () => {
  const space = { width: 300, avoid: 150 };
  const side = (left: number, right: number) => labelBeside("1.308", [left, right], 10, "red", space);
  expect(side(20, 30)).toContain('text-anchor="start"');
  expect(side(120, 130)).toContain('text-anchor="end"');
  expect(side(280, 290)).toContain('text-anchor="end"');
  expect(side(160, 170)).toContain('text-anchor="start"');
});

it("writes the numbers of an axis in full, and places with two decimals", () => {
  const size = { width: 300, height: 200 };
  const { markup } = plotPanel({
    ...size,
    y: { domain: [0.757, 0.776] },
    x: { domain: [0, 1] },
    marks: [Plot.frame()],
  });
  expect(markup).toContain(">0.765<"); // and not, twice, .77
  expect(markup.replace(/>[^<]*</g, "><")).not.toMatch(/\d\.\d{3}/);
});
