import { afterEach, expect, it, vi } from "vitest";
import { modelAddress } from "../../../src/web/client/model-address.ts";

afterEach(() => vi.unstubAllGlobals());

it("is what the server says", async () => {
  const told = { url: "/model/1.matinee", bytes: 7 };
  vi.stubGlobal("fetch", async () => Response.json(told));
  expect(await modelAddress()).toEqual(told);
});

it.each([
  ["nobody answers", () => Promise.reject(new TypeError("Failed to fetch")), /^Nobody answers at this address/],
  ["it is no JSON", () => new Response("<html>"), /^What answers at this address \(200\) tells of no model/],
  ["it is JSON of something else", () => Response.json({}), /^What answers at this address \(200\)/],
  ["the server has none", () => new Response("", { status: 500 }), /^What answers at this address \(500\)/],
] as const)("says what can be done where %s", async (_, answer, begins) => {
  vi.stubGlobal("fetch", async () => answer());
  await expect(modelAddress()).rejects.toThrow(begins);
  await expect(modelAddress()).rejects.toThrow(/See whether matinee runs there .*, then try again\.$/);
});
