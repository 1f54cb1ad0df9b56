import { afterEach, expect, it, vi } from "vitest";
import { modelAddress } from "../../../src/web/client/model-address.ts";

afterEach(() => vi.unstubAllGlobals());

it("is what the server says", async () => {
  const told = { url: "/model/1.matinee", bytes: 7 };
  vi.stubGlobal("fetch", async () => Response.json(told));
  expect(await modelAddress()).toEqual(told);
});

it.each([
  ["nobody answers", () => Promise.reject(new TypeError("Failed to fetch")), /^Nobody answers/],
  ["it is no JSON", () => new Response("<html>"), /^No model is told of \(200\)/],
  ["it is JSON of something else", () => Response.json({}), /^No model is told of \(200\)/],
  ["the server has none", () => new Response("", { status: 500 }), /^No model is told of \(500\)/],
] as const)("says what can be done where %s", async (_, answer, begins) => {
  vi.stubGlobal("fetch", async () => answer());
  await expect(modelAddress()).rejects.toThrow(begins);
  await expect(modelAddress()).rejects.toThrow(/See whether matinee runs here \(npm start\)\.$/);
});
