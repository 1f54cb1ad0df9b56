import { describe, expect, it } from "vitest";
import { qualityNumbers } from "../../../src/core/models/film-quality/quality-films.ts";
import { traitLists } from "../../../src/core/traits/film-lists.ts";
import { inputGroups } from "../../../src/node/film-quality/quality-importance.ts";

describe("the groups of inputs that are shuffled together", () => {
  // guards against "has a homepage", which no group held, so that its part in the answers was in no figure
  it("hold every number of every track once", () => {
    const { numbers } = qualityNumbers({ films: () => 0, has: () => false }, ["Drama", "Science Fiction"], new Map());
    const homes = numbers.map(({ id }) => [id, inputGroups.filter((group) => group.numbers?.test(id)).length]);
    expect(homes.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it("hold every list of traits once", () => {
    const homes = traitLists.map(({ id }) => [id, inputGroups.filter(({ lists }) => lists?.includes(id)).length]);
    expect(homes.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
