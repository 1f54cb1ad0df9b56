// Golden values: test/golden/keras/make-golden.py (Keras 3.15, TensorFlow 2.21).
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KerasTokenizer, kerasWords } from "../../../src/core/text/keras-tokenizer.ts";
import { padSequences } from "../../../src/core/text/pad-sequences.ts";

interface Golden {
  fitted: string[];
  asked: string[];
  numWords: number;
  wordIndex: [string, number][];
  sequences: number[][];
  length: number;
  padded: number[][];
}
const golden = JSON.parse(
  readFileSync(new URL("../../golden/keras/tokenizer.json", import.meta.url), "utf8"),
) as Golden;

describe("KerasTokenizer", () => {
  const tokenizer = new KerasTokenizer(golden.fitted, { numWords: golden.numWords });

  it("numbers words as Keras does", () => {
    expect([...tokenizer.wordIndex]).toEqual(golden.wordIndex);
  });

  it("turns texts into Keras's integers", () => {
    expect(golden.asked.map((text) => tokenizer.sequence(text))).toEqual(golden.sequences);
  });

  it("keeps every word without numWords", () => {
    const all = new KerasTokenizer(golden.fitted);
    expect(all.sequence("wolf co one")).toEqual([21, 22, 24]);
  });

  it("never yields an empty word or a filtered character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of kerasWords(text)) expect(word).not.toMatch(/^$|[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~\t\n ]/);
      }),
    );
  });
});

describe("padSequences", () => {
  it("gives Keras's matrix", () => {
    expect([...padSequences(golden.sequences, golden.length)]).toEqual(golden.padded.flat());
  });

  it("loses the front of what is too long", () => {
    expect([...padSequences([[1, 2, 3], [4], []], 2)]).toEqual([2, 3, 4, 0, 0, 0]);
  });
});
