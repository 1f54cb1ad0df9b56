import { expect, it } from "vitest";
import { learntNotes } from "../../../src/core/models/learnt-notes.ts";

it("names the model, and tells once what is true of several folds", () => {
  const rows = [
    { model: "popularity", options: { weights: "likes" } },
    { model: "ials", options: { learnt: [{ notes: ["a.", "b."] }, { notes: ["a.", "c."] }] } },
    { model: "blend", options: { learnt: [{ people: 3, bands: [] }] } },
  ];
  expect(learntNotes(rows)).toEqual(["ials: a.", "ials: b.", "ials: c."]);
  expect(learntNotes([])).toEqual([]);
});
