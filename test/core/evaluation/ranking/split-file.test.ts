import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../../src/core/errors/input-error.ts";
import { ncfSplit } from "../../../../src/core/evaluation/ranking/protocols/ncf.ts";
import { recboleSplit } from "../../../../src/core/evaluation/ranking/protocols/recbole.ts";
import { strongSplit } from "../../../../src/core/evaluation/ranking/protocols/strong.ts";
import { ratingsHash } from "../../../../src/core/evaluation/ranking/ratings-hash.ts";
import {
  checkSplitFits,
  packSplit,
  splitHash,
  unpackSplit,
} from "../../../../src/core/evaluation/ranking/split-file.ts";
import { chanceTable } from "./toy.ts";

const ratings = chanceTable(30, 40, 0.5, 1);
const strong = strongSplit(ratings, 7);
const film = (user: number, at: number) => ratings.indices[ratings.indptr[user]! + at]!;
const ncf = ncfSplit(ratings, 1, [
  { user: 4, held: film(4, 2), others: [39, 3, 17] },
  { user: 2, held: film(2, 0), others: [] },
]);

describe("a split as a file", () => {
  it.each([
    ["strong", strong],
    ["ncf", ncf],
    ["recbole", recboleSplit(ratings, 7, { core: 2 })], // the only one with the highest role
  ])("comes back as it was: %s", (_, split) => {
    const { split: back, dataHash } = unpackSplit(packSplit(split, "sha256:abc"));
    expect({ ...back, folds: [] }).toEqual({ ...split, folds: [] });
    expect(dataHash).toBe("sha256:abc");
    for (const [number, { roles, candidates }] of split.folds.entries()) {
      expect(back.folds[number]!.roles).toEqual(roles);
      expect(new Map(back.folds[number]!.candidates)).toEqual(new Map(candidates));
    }
  });

  it("has one name for one split, and another for another", async () => {
    const name = async (seed: number) => splitHash(packSplit(strongSplit(ratings, seed), "x"));
    expect(await name(7)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await name(7)).toBe(await name(7));
    expect(await name(7)).not.toBe(await name(8));
    const turned = { ...strong, options: Object.fromEntries(Object.entries(strong.options).reverse()) };
    expect(packSplit(turned, "x")).toEqual(packSplit(strong, "x"));
  });

  // sha256sum of the three letters
  it("is named by SHA-256", async () => {
    const abc = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(await splitHash(new TextEncoder().encode("abc"))).toBe(abc);
  });

  it("is refused when a byte differs or it is cut short", () => {
    const bytes = packSplit(ncf, "sha256:abc");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = bytes.slice();
        other[at]! ^= change;
        expect(() => unpackSplit(other)).toThrow(InputError);
        expect(() => unpackSplit(bytes.subarray(0, at))).toThrow(InputError);
      }),
    );
    expect(() => unpackSplit(new TextEncoder().encode("userId,movieId"))).toThrow("another kind of file was seen");
    const newer = bytes.slice();
    newer[8] = 2;
    expect(() => unpackSplit(newer)).toThrow("format version 2 was seen; this matinee reads 1");
  });

  it("is refused for other ratings", async () => {
    const hash = await ratingsHash(ratings);
    const unpacked = unpackSplit(packSplit(strong, hash));
    expect(() => checkSplitFits(unpacked, ratings, hash)).not.toThrow();
    const others = chanceTable(30, 40, 0.5, 2);
    expect(() => checkSplitFits(unpacked, others, hash)).toThrow(/it divides \d+ ratings; \d+ were needed/);
    const changed = { ...ratings, data: ratings.data.map((rating) => 6 - rating) };
    const changedHash = await ratingsHash(changed);
    expect(() => checkSplitFits(unpacked, changed, changedHash)).toThrow(`it divides ratings ${hash}; ${changedHash}`);
  });

  it("refuses to pack folds of several sizes", () => {
    const folds = [{ roles: new Uint8Array(2) }, { roles: new Uint8Array(3) }];
    expect(() => packSplit({ ...strong, folds }, "x")).toThrow("folds of 2, 3 ratings were seen");
    expect(() => packSplit({ ...strong, folds: [] }, "x")).toThrow("folds of none ratings were seen");
  });
});
