import { describe, expect, it } from "vitest";
import { contrast, oklchToHex } from "../../src/report/theme/oklch.ts";
import { textWidth, wrapText } from "../../src/report/theme/text-width.ts";
import { darkPalette, lightPalette, paints, resolvePaints } from "../../src/report/theme/tokens.ts";

it("turns oklch into the sRGB that CSS Color 4 names", () => {
  expect(oklchToHex([1, 0, 0])).toBe("#ffffff");
  expect(oklchToHex([0, 0, 0])).toBe("#000000");
  // CSS Color 4: red is oklch(0.62796 0.25768 29.234), lime oklch(0.86644 0.29483 142.495)
  expect(oklchToHex([0.62796, 0.25768, 29.234])).toBe("#ff0000");
  expect(oklchToHex([0.86644, 0.29483, 142.495])).toBe("#00ff00");
});

describe.each([
  ["light", lightPalette],
  ["dark", darkPalette],
])("the %s palette", (_name, palette) => {
  it.each(["ink", "muted", "accent"] as const)("has text in %s that can be read on its ground", (role) => {
    expect(contrast(palette[role], palette.ground)).toBeGreaterThan(4.5);
  });
});

it("leaves no variable in a picture", () => {
  expect(resolvePaints(Object.values(paints).join(" "), lightPalette)).toMatch(/^(#[0-9a-f]{6} ?){5}$/);
});

it("measures text by the font's own advance widths", () => {
  expect(textWidth("", 13)).toBe(0);
  expect(textWidth("ii", 13)).toBeLessThan(textWidth("mm", 13) / 2);
  expect(textWidth("Deep learning", 26)).toBeCloseTo(2 * textWidth("Deep learning", 13));
  expect(textWidth("networks", 13, 600)).toBeGreaterThan(textWidth("networks", 13));
});

it("wraps at spaces and keeps every word", () => {
  const text = "Each square counts predictions, all seeds together.";
  const lines = wrapText(text, 120, 13);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(" ")).toBe(text);
  for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
});
