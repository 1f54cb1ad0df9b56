// Word vectors for the words of invented titles: words of one theme lie close together, as in vectors that were learned from
// text. Some invented words have none, and the words that hold sentences together mean little.
import type { Random } from "../../random/random.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { happens } from "./draw.ts";
import type { Lexicon } from "./invented-text.ts";

/** Numbers a word, as in the smallest published GloVe vectors. */
export const VECTOR_DIMENSION = 50;
/** How far a word may stray from its theme, where themes are 1 long. */
const STRAY = 0.35;
/** Share of the invented words that no vector is known of. */
const UNKNOWN_SHARE = 0.15;
const FUNCTION_WORDS: readonly string[] = ["the", "of", "and", "in", "a", "for", "2", "3", "4"];

/** Vectors of all words that titles are made of, in lower case. */
export function themeWordVectors(lexicons: readonly Lexicon[], random: Random): WordVectors {
  const directions = lexicons.map(() => normals(VECTOR_DIMENSION, 1 / Math.sqrt(VECTOR_DIMENSION), random));
  const rows = new Map<string, Float32Array>();
  const nowhere = new Float32Array(VECTOR_DIMENSION);
  for (const word of FUNCTION_WORDS) rows.set(word, strayed(nowhere, random));
  for (const [k, { theme, inventedWords }] of lexicons.entries()) {
    const known = inventedWords.filter(() => !happens(UNKNOWN_SHARE, random));
    for (const word of [...theme.nouns, ...theme.adjectives, ...known]) {
      // a word of two themes stays with the first, near enough to neither being wrong
      const key = word.toLowerCase();
      if (!rows.has(key)) rows.set(key, strayed(directions[k] ?? nowhere, random));
    }
  }
  return toWordVectors(rows);
}

function strayed(from: Float32Array, random: Random): Float32Array {
  const stray = normals(from.length, STRAY / Math.sqrt(from.length), random);
  return from.map((value, k) => value + (stray[k] ?? 0));
}

function normals(count: number, deviation: number, random: Random): Float32Array {
  return Float32Array.from({ length: count }, () => deviation * random.normal());
}

function toWordVectors(rows: ReadonlyMap<string, Float32Array>): WordVectors {
  const words = [...rows.keys()];
  const data = new Float32Array(words.length * VECTOR_DIMENSION);
  for (const [row, vector] of [...rows.values()].entries()) data.set(vector, row * VECTOR_DIMENSION);
  return { dimension: VECTOR_DIMENSION, words, rowOf: new Map(words.map((word, row) => [word, row])), data };
}
