// What the real MovieLens sets say of their films and people. Skipped where MATINEE_DATA does not lead to the files.
import { describe, expect } from "vitest";
import { readRatingSet } from "../../../src/node/ratings/rating-sets.ts";
import { readStarTraits } from "../../../src/node/stars/read-star-traits.ts";
import { itWithData } from "../../support/real-data.ts";

async function traitsOf(set: string) {
  const folder = process.env["MATINEE_DATA"] ?? "";
  const read = await readRatingSet(folder, set);
  const traits = await readStarTraits(folder, set, read!.ratings);
  return { ...traits, ratings: read!.ratings };
}

const rowLengths = ({ indptr }: { readonly indptr: Uint32Array }) =>
  Array.from(indptr.subarray(1), (end, row) => end - indptr[row]!);

describe("readStarTraits", () => {
  itWithData("ml-100k.zip", "gives everybody of MovieLens 100K an age, a gender and an occupation", async () => {
    const { peopleTraits, filmTraits, ratings, used } = await traitsOf("ml-100k");
    expect([peopleTraits?.rows, peopleTraits?.columns]).toEqual([943, 7 + 2 + 21]);
    expect(new Set(rowLengths(peopleTraits!))).toEqual(new Set([3]));
    expect(filmTraits?.rows).toBe(ratings.items.length);
    expect(rowLengths(filmTraits!).filter((traits) => traits < 2).length).toBeLessThan(10);
    expect(used.map(({ name }) => name)).toEqual(["ml-100k/u.item", "ml-100k/u.user"]);
  });

  itWithData("ml-1m/users.dat", "the same of MovieLens 1M", async () => {
    const { peopleTraits } = await traitsOf("ml-1m");
    expect([peopleTraits?.rows, peopleTraits?.columns]).toEqual([6040, 7 + 2 + 21]);
    expect(new Set(rowLengths(peopleTraits!))).toEqual(new Set([3]));
  });

  itWithData("ml-latest-small.zip", "has no people where the set does not describe them", async () => {
    const { peopleTraits, filmTraits, ratings } = await traitsOf("ml-latest-small");
    expect([peopleTraits, filmTraits?.rows]).toEqual([undefined, ratings.items.length]);
  });
});
