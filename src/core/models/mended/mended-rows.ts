// The rows that a mended network reads: the original's, with unknown films told as such and words as lists where a mend
// wants it.
import type { Bags, InputRows } from "../../network/input.ts";
import { makeBags } from "../../network/make-bags.ts";
import type { NetworkRows } from "../../network/network.ts";
import type { OriginalData, OriginalPart } from "../original/original-data.ts";
import type { MendedPlan } from "./mended-net.ts";
import { readsWords } from "./mends.ts";

/**
 * Rows of a part for the network of a plan.
 *
 * @param known film numbers that training knows; others become the unknown film where that mend is on
 */
export function mendedRows(
  { model, mends, original }: MendedPlan,
  data: OriginalData,
  part: OriginalPart,
  known: ReadonlySet<number>,
): NetworkRows {
  const films = mends.includes("unknown-film")
    ? part.films.map((film) => (known.has(film) ? film : data.filmCount))
    : part.films;
  const lengths = mends.includes("log-length") ? [logLengths(part.titleLengths)] : [];
  if (!readsWords({ model, mends })) return [films, ...(lengths.length > 0 ? lengths : [part.titleLengths])];
  const words: InputRows = mends.includes("pooled-words")
    ? pooled(part.titleWords, original.titleLength, model === "original-frozen" ? data.wordVectors : null)
    : part.titleWords;
  return [films, words, ...lengths];
}

/** Mean and spread of the logarithms of titles' lengths, roughly: e^2.6 is 13 characters. */
const [middle, spread] = [2.6, 0.5];

const logLengths = (lengths: Int32Array) =>
  Float32Array.from(lengths, (length) => (Math.log(Math.max(1, length)) - middle) / spread);

/**
 * The words of each row as a list with weights 1 / length: their mean. Padding is left out, and so are words whose frozen
 * vector is zero: they say nothing.
 */
function pooled(words: Int32Array, width: number, frozen: OriginalData["wordVectors"]): Bags {
  const says = (word: number) =>
    word !== 0 &&
    (frozen === null ||
      frozen.data.subarray(word * frozen.dimension, (word + 1) * frozen.dimension).some((value) => value !== 0));
  const rows = words.length / width;
  const lists = Array.from({ length: rows }, (_, i) =>
    Array.from(words.subarray(i * width, (i + 1) * width)).filter(says),
  );
  return makeBags(lists, (list) => list.map(() => 1 / list.length));
}
