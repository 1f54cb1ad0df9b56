// Whether the word vectors of a run were the ones that the original read: all of GloVe 6B, or only its most frequent words.
import { wholeNumber } from "../../article/numbers.ts";
import type { OriginalView } from "../original-view.ts";

/** Words of the published glove.6B.50d.txt. */
const publishedWords = 400_000;

/** A sentence where fewer words were read than the original had; null where all were, or none. */
export function fewerVectorsSentence({ result, comparable }: OriginalView): string | null {
  const used = result.manifest.data.find(({ name }) => name.startsWith("glove/"));
  const readsWords = result.runs.some(({ model }) => model !== "original-deep");
  if (!comparable || !readsWords || used === undefined || used.rows >= publishedWords) return null;
  return `The GloVe networks of this run had vectors for the ${wholeNumber(used.rows)} words of ${used.name.slice("glove/".length)}; the original had all ${wholeNumber(publishedWords)} of GloVe, so its two GloVe rows are not quite draws from the same networks.`;
}
