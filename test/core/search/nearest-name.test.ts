import { describe, expect, it } from "vitest";
import { nearestName } from "../../../src/core/search/nearest-name.ts";

describe("nearestName", () => {
  const names = ["genres", "withoutGenres", "yearFrom", "yearTo", "seen"];

  it.each([
    ["genre", "genres"],
    ["Genres", "genres"],
    ["yaerFrom", "yearFrom"],
    ["without", "withoutGenres"],
    ["seem", "seen"],
    ["director", null],
    ["", null],
  ])("%s: %s", (asked, meant) => expect(nearestName(asked, names)).toBe(meant));

  it("takes the first of equally near names", () => expect(nearestName("cat", ["bat", "rat"])).toBe("bat"));
});
