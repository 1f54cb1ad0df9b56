import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../../src/report/theme/text-width.ts";
import { advance, titleTracking } from "../../../src/web/covers/title/advance.ts";
import { fitTitle } from "../../../src/web/covers/title/fit-title.ts";
import { advanceStep } from "../../../src/web/covers/title/fraunces-advances.ts";

const box = { width: 176, height: 90, largest: 50 };
const lines = (title: string) => fitTitle(title, box).lines.map(({ text }) => text);

describe("widths of letters", () => {
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const signs = [...range(0x20, 0x7e), ...range(0xa0, 0xff)].map((code) => String.fromCharCode(code));
  it.each([...signs, ..."‘’“”–—…ıłŁđĐŒœ"])("%j is as wide as in the font, to half a step", (sign) => {
    const inFont = textWidth(sign, 1, 600, "Fraunces") + titleTracking;
    expect(Math.abs(advance(sign) - inFont)).toBeLessThanOrEqual(advanceStep / 2 + 1e-9);
  });
  it("takes a letter with an accent that is in no table for the letter", () => {
    expect(advance("ő")).toBe(advance("o"));
    expect(advance("Ș")).toBe(advance("S"));
  });
  it("gives signs of other scripts room", () => {
    expect(advance("侍")).toBeGreaterThanOrEqual(1);
    expect(advance("Ж")).toBeGreaterThan(0.7);
  });
});

describe("a title in its box", () => {
  it.each([
    ["The Good, the Bad and the Ugly", ["The Good,", "the Bad", "and the Ugly"]],
    ["Lawrence of Arabia", ["Lawrence", "of Arabia"]],
    [
      "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
      ["Dr. Strangelove", "or: How I Learned", "to Stop Worrying", "and Love the Bomb"],
    ],
    ["Ran", ["Ran"]],
    ["Honigkuchenpferdgesichter", ["Honigkuchenpf-", "erdgesichter"]],
    ["", []],
    ["  \n ", []],
  ])("%j", (title, wanted) => expect(lines(title)).toEqual(wanted));

  it("breaks Chinese and Japanese between signs, and no line begins with a closing one", () => {
    const set = fitTitle("千と千尋の神隠し、それから。もののけ姫", box);
    expect(set.lines.length).toBeGreaterThan(1);
    for (const { text } of set.lines) expect(text).not.toMatch(/^[、。]/);
    expect(set.lines.map(({ text }) => text).join("")).toBe("千と千尋の神隠し、それから。もののけ姫");
  });

  it("keeps every line and all of them inside, whatever the title", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 160 }), fc.lorem({ maxCount: 40 })), (title) => {
        const set = fitTitle(title, box);
        for (const { text, width } of set.lines) {
          expect(width).toBeLessThanOrEqual(box.width + 1e-9);
          expect(width).toBeCloseTo(advance(text) * set.size, 6);
        }
        expect(set.height).toBeLessThanOrEqual(box.height + 1e-9);
        expect(set.size).toBeLessThanOrEqual(box.largest);
      }),
      { numRuns: 400 },
    );
  });

  it("sets every word of titles of up to 200 letters", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 16 }), (words) => {
        expect(lines(words.join(" ")).join(" ")).toBe(words.join(" "));
      }),
    );
  });

  it("ends a title that no setting holds in an ellipsis", () => {
    const last = lines(Array.from({ length: 200 }, (_, k) => `word${k}`).join(" ")).at(-1);
    expect(last).toMatch(/…$/);
  });
});
