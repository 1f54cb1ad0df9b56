import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sixtyCovers, starterCovers } from "../../../bench/covers/starter-covers.ts";
import type { CoverFilm } from "../../../src/web/covers/cover-film.ts";
import { coverGrain } from "../../../src/web/covers/cover-grain.ts";
import { drawCover } from "../../../src/web/covers/draw-cover.ts";
import { markupFaults } from "../../support/markup-faults.ts";

const heat: CoverFilm = { id: 949, title: "Heat", year: 1995, director: "Michael Mann", genres: ["Crime", "Drama"] };

const anyFilm: fc.Arbitrary<CoverFilm> = fc.record({
  id: fc.oneof(fc.integer(), fc.string()),
  title: fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.constantFrom("<script>", "a & b", "\"'", "]]>", "\u0000\ud800"),
  ),
  year: fc.option(fc.integer({ min: 1888, max: 2100 })),
  director: fc.option(fc.string({ unit: "binary", maxLength: 60 })),
  genres: fc.array(
    fc.constantFrom(
      "Drama",
      "Comedy",
      "sci-fi",
      "Science Fiction",
      "Film-Noir",
      "IMAX",
      "",
      "Horror",
      "Western",
      "Children",
    ),
  ),
});

describe("the same film", () => {
  it("has the same cover, always: of sixty films together", () => {
    const all = sixtyCovers()
      .map((film) => drawCover(film))
      .join("\n");
    expect(all).toBe(
      sixtyCovers()
        .map((film) => drawCover(film))
        .join("\n"),
    );
    // of this program's own; a cover that changes is a change to be seen (docs/pictures/covers.png is drawn anew with it)
    expect(createHash("sha256").update(all).digest("hex").slice(0, 16)).toBe("7cad9439976981e6");
  });
  it("has it whatever the order and spelling of its genres", () => {
    expect(drawCover({ ...heat, genres: ["drama", "CRIME"] })).toBe(drawCover(heat));
  });
  it("pictures the first letter of a title, which 'Die' is no article of", () => {
    const drawn = (title: string) =>
      Array.from({ length: 60 }, (_, id) => drawCover({ ...heat, id, title, genres: [] })).flatMap((cover) =>
        [...cover.matchAll(/>(\p{L})<\/text>/gu)].map(([, sign]) => sign),
      );
    expect([drawn("Die Hard"), drawn("The Hustler")].map((signs) => [...new Set(signs)])).toEqual([["D"], ["H"]]);
  });
  it("is not another film with the same facts", () => {
    expect(drawCover({ ...heat, id: 950 })).not.toBe(drawCover(heat));
  });
});

describe("what a page gets", () => {
  it("says what it is, or is hidden", () => {
    expect(drawCover(heat)).toContain('role="img" aria-label="Heat, 1995"');
    expect(drawCover({ ...heat, title: " ", year: null })).toContain('aria-label="Untitled"');
    const hidden = drawCover(heat, { hidden: true });
    expect(hidden).toContain('aria-hidden="true"');
    expect(hidden).not.toContain("aria-label");
  });
  it("has year and director at the foot only where they can be read", () => {
    expect(drawCover(heat)).toContain(">Michael Mann</text>");
    expect(drawCover(heat)).toContain(">1995</text>");
    expect(drawCover(heat, { size: "small" })).not.toContain("Michael Mann");
    expect(drawCover({ ...heat, year: null, director: null })).not.toContain("Instrument Sans");
  });
  it("has nothing that a strict content policy forbids, and no id that two covers would share", () => {
    for (const film of starterCovers()) {
      const cover = drawCover(film);
      expect(cover).not.toMatch(/\sstyle=|\sid=|<script|<style|\shref=|\son\w+=/);
      expect(cover).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(cover.length).toBeLessThan(12_000);
    }
  });
  it("is well-formed, whatever the facts", () => {
    const check = (film: CoverFilm, size: "large" | "small") => {
      const cover = drawCover(film, { size });
      expect(markupFaults(cover)).toEqual([]);
      expect(cover).not.toMatch(/&(?!#\d+;)/);
      expect(cover).not.toMatch(/NaN|undefined<|Infinity/);
    };
    fc.assert(fc.property(anyFilm, fc.constantFrom("large", "small"), check), { numRuns: 1500 });
  });
  it("finds its grain in one pattern", () => {
    expect(markupFaults(coverGrain())).toEqual([]);
    const [, id] = /<pattern id="([\w-]+)"/.exec(coverGrain()) ?? [];
    expect(drawCover(heat)).toContain(`fill="url(#${id}) none"`);
  });
});
