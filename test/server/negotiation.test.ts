// What a reader has, and how it may be sent.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptedCoding } from "../../src/server/accepted-coding.ts";
import { hasAlready, mayGoOn } from "../../src/server/entity-tags.ts";
import type { Coding } from "../../src/server/served-file.ts";

const both: ReadonlySet<Coding> = new Set(["br", "gzip"]);
const gzipOnly: ReadonlySet<Coding> = new Set(["gzip"]);

describe("how bytes may be packed", () => {
  it.each([
    [null, both, null],
    ["", both, null],
    ["gzip, deflate, br, zstd", both, "br"],
    ["gzip, deflate, br, zstd", gzipOnly, "gzip"],
    ["gzip", both, "gzip"],
    ["GZIP", both, "gzip"],
    ["x-gzip", gzipOnly, "gzip"],
    ["br;q=0.5, gzip;q=0.8", both, "gzip"],
    ["br;q=0.5,gzip;q=0.5", both, "br"],
    ["br; q=0, gzip", both, "gzip"],
    ["gzip;q=0.000", gzipOnly, null],
    ["*", both, "br"],
    ["*;q=0", both, null],
    ["br;q=0, *", both, "gzip"],
    ["identity;q=1, gzip;q=0.5", both, null],
    ["identity;q=0.5, gzip", both, "gzip"],
    ["gzip;q=0.001", gzipOnly, "gzip"],
    ["gzip;q=2", gzipOnly, null], // cannot be read
    ["deflate, zstd", both, null],
    ["br, gzip", new Set<Coding>(), null],
  ] as const)("%s", (header, offered, coding) => {
    expect(acceptedCoding(header, offered)).toBe(coding);
  });

  it("is never what was not offered or not named", () => {
    const word = fc.constantFrom("gzip", "br", "identity", "*", "deflate", ";q=0", ";q=0.5", ",", " ", "q", "=1");
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join("")),
        fc.subarray(["br", "gzip"] as Coding[]),
        (header, offered) => {
          const coding = acceptedCoding(header, new Set(offered));
          if (coding === null) return;
          expect(offered).toContain(coding);
          expect(header.includes(coding) || header.includes("*")).toBe(true);
        },
      ),
    );
  });
});

describe("what a reader has already", () => {
  it.each([
    [`"one"`, true],
    [`W/"one"`, true],
    [`"zero", "one"`, true],
    [`"a,b" , "one"`, true],
    ["*", true],
    [null, false],
    ["", false],
    ["one", false],
    [`"two"`, false],
    [`"one-gzip"`, false],
    [`"zero, one"`, false],
  ])("If-None-Match: %s", (header, has) => {
    expect(hasAlready(header, `"one"`)).toBe(has);
  });

  it.each([
    [null, true],
    [`"one"`, true],
    [`W/"one"`, false], // a weak tag does not promise the same bytes
    [`"one-gzip"`, false],
    ["Fri, 27 Nov 2026 21:00:00 GMT", false],
  ])("If-Range: %s", (header, may) => {
    expect(mayGoOn(header, `"one"`)).toBe(may);
  });
});
