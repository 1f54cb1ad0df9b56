import { expect, it } from "vitest";
import { eachInTurn } from "../../../src/core/evaluation/each-in-turn.ts";

/** A clock on which each look takes 60 ms: every second piece of work is worth a breath. */
const slowClock = () => {
  let time = 0;
  return () => {
    time += 60;
    return time;
  };
};

it("does everything in order, and tells how far it is now and then", async () => {
  const [seen, told]: [string[], number[]] = [[], []];
  const onProgress = ({ done }: { done: number }) => told.push(done);
  const options = { what: "asking", unit: "people", now: slowClock(), onProgress };
  await eachInTurn(["a", "b", "c", "d"], options, (thing, place) => seen.push(`${thing}${place}`));
  expect(seen).toEqual(["a0", "b1", "c2", "d3"]);
  expect(told).toEqual([1, 3]);
});

it("ends at the next breath after it is cancelled", async () => {
  const cancel = new AbortController();
  const seen: number[] = [];
  const options = { what: "asking", unit: "people", now: slowClock(), signal: cancel.signal };
  const ended = eachInTurn([0, 1, 2, 3, 4], options, (thing) => {
    seen.push(thing);
    if (thing === 1) cancel.abort(new Error("enough of it"));
  });
  await expect(ended).rejects.toThrow("enough of it");
  expect(seen).toEqual([0, 1, 2]);
});
