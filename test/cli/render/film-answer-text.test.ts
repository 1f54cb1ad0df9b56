import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributionBars } from "../../../src/cli/render/contribution-bars.ts";
import { cutText } from "../../../src/cli/render/cut-text.ts";
import { ratingBar } from "../../../src/cli/render/rating-bar.ts";
import { terminalStyle } from "../../../src/cli/render/terminal-style.ts";
import { visibleWidth } from "../../../src/cli/render/text-table.ts";
import { filmName } from "../../../src/core/search/film-name.ts";
import { recordingShell } from "../recording-shell.ts";

const plain = terminalStyle(recordingShell());

describe("ratingBar", () => {
  it("puts the marks where they belong", () => {
    expect(ratingBar({ expected: 5, lo: 4, hi: 6, average: 0 }, 31, plain)).toEqual([
      "0  1  2  3  4  5  6  7  8  9  10",
      "◆──┼──┼──┼──━━━●━━━──┼──┼──┼──┤",
    ]);
  });

  it("stays on the scale whatever is predicted", () => {
    const rating = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(rating, rating, rating, fc.integer({ min: 1, max: 200 }), (expected, lo, hi, columns) => {
        const [, bar] = ratingBar({ expected, lo, hi }, columns, plain);
        expect(visibleWidth(bar)).toBeLessThanOrEqual(Math.max(31, columns));
        expect(bar).toContain("●");
      }),
    );
  });
});

describe("contributionBars", () => {
  it("begins with the base, ends with the rest, and keeps bars beside their axis", () => {
    const lines = contributionBars(
      [
        { kind: "rest", name: "all else", value: 0.001 },
        { kind: "trait", name: "director A", value: -1 },
        { kind: "base", name: "every film", value: 6 },
        { kind: "number", name: "runtime", value: 0.5 },
      ],
      60,
      plain,
    );
    expect(lines).toEqual([
      "every film    6.00",
      "director A   −1.00  ████████████████│",
      "runtime      +0.50                  │████████",
      "all else      0.00                  │",
    ]);
  });

  it("fits narrow terminals, and takes nothing and zeros", () => {
    expect(contributionBars([], 80, plain)).toEqual([]);
    expect(contributionBars([{ kind: "trait", name: "x", value: 0 }], 80, plain)[0]).not.toContain("█");
    const name = fc.string({ unit: "grapheme", maxLength: 80 });
    fc.assert(
      fc.property(
        name,
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.integer({ min: 40, max: 120 }),
        (text, value, columns) => {
          const [line] = contributionBars([{ kind: "trait", name: text, value }], columns, plain);
          expect(visibleWidth(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe("names in a terminal", () => {
  it("are cut by what a person counts, and cannot move the cursor", () => {
    expect(cutText("Amélie", 6)).toBe("Amélie");
    expect(cutText("Ame\u0301lie Poulain", 6)).toBe("Ame\u0301li…");
    expect(cutText("A\u001b[2J\nB", 20)).toBe("A [2J B");
    expect(filmName({ title: "A\u001b[2J", year: 1999 })).toBe("A [2J (1999)");
    expect(filmName({ title: "", year: null })).toBe("a film without a title");
  });

  it("have colours only for people", () => {
    const style = (env: Record<string, string>) => terminalStyle(recordingShell({ isTerminal: true, env }));
    expect(style({}).bad("x")).toBe("\u001b[31mx\u001b[39m");
    expect(style({ NO_COLOR: "1" }).bad("x")).toBe("x");
    expect(style({ TERM: "dumb" }).bold("x")).toBe("x");
    expect(plain.good("x")).toBe("x");
  });
});
