import { join, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSitePath } from "../../src/server/site-path.ts";

describe("the path of an address", () => {
  it.each([
    ["/", []],
    ["/later", ["later"]],
    ["/later/", ["later"]],
    ["/film/949/heat%201995", ["film", "949", "heat 1995"]],
    ["/film/Am%C3%A9lie", ["film", "Amélie"]],
    ["/reports/a+b.csv", ["reports", "a+b.csv"]],
    ["/a%252fb", ["a%2fb"]], // decoded once, never twice
  ])("%s is looked up", (pathname, names) => {
    expect(readSitePath(pathname)).toEqual({ names });
  });

  it.each([
    ["a dot-dot", "/../secret"],
    ["an encoded dot-dot", "/%2e%2e/secret"],
    ["an encoded slash", "/reports/..%2f..%2fsecret"],
    ["a slash within a name", "/a%2Fb"],
    ["a backslash", "/reports/..%5C..%5Csecret"],
    ["a zero byte", "/index.html%00.png"],
    ["a line end", "/a%0d%0aSet-Cookie:x"],
    ["half a percent sign", "/100%"],
    ["a percent sign with no number", "/%zz"],
    ["bytes that are no UTF-8", "/%ff"],
    ["an overlong slash", "/..%c0%af..%c0%afsecret"],
    ["an overlong dot", "/%c0%ae%c0%ae/secret"],
    ["an empty name", "/reports//secret"],
    ["nothing but slashes", "//"],
    ["no slash", "secret"],
    ["a drive's root behind a slash", "//server/share"],
  ])("is refused for %s", (_what, pathname) => {
    expect(readSitePath(pathname)).toEqual({ refused: 400 });
  });

  it("is refused when it is longer than anything here", () => {
    expect(readSitePath(`/${"a".repeat(1023)}`)).toHaveProperty("names");
    expect(readSitePath(`/${"a".repeat(1024)}`)).toEqual({ refused: 414 });
  });

  it("never leads out of a folder, whatever it is", () => {
    const nasty = fc.constantFrom(
      "..",
      ".",
      "%2e",
      "%2F",
      "/",
      "\\",
      "%5c",
      "%00",
      "\0",
      "%c0%ae",
      "a",
      "é",
      "%25",
      "%",
      "~",
      ":",
    );
    const path = fc.oneof(
      fc.string(),
      fc.array(nasty, { maxLength: 12 }).map((parts) => `/${parts.join("")}`),
    );
    fc.assert(
      fc.property(path, (pathname) => {
        const read = readSitePath(pathname);
        if ("refused" in read) return;
        const root = join(sep, "folder", "inner");
        expect(`${join(root, ...read.names)}${sep}`.startsWith(root + sep)).toBe(true);
        for (const name of read.names) expect(name).not.toMatch(/[\0/\\]|^\.{0,2}$/);
      }),
      { numRuns: 2000 },
    );
  });
});
