// Keras's Tokenizer (keras.preprocessing.text, now legacy): words to whole numbers by how often they occur. It exists so
// that the original's sequences come out integer for integer; filters, lower-casing and ties are Keras's.

/** Keras's default filters: ASCII punctuation but the apostrophe, tab and line feed; each becomes a space. */
const filtered = new Set('!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n');

/** Keras's text_to_word_sequence: lower case, filters to spaces, split on the space alone, empty pieces dropped. */
export function kerasWords(text: string): string[] {
  let cleaned = "";
  for (const character of text.toLowerCase()) cleaned += filtered.has(character) ? " " : character;
  return cleaned.split(" ").filter((word) => word !== "");
}

/** A vocabulary fitted on some texts. Numbers start at 1; 0 is left for padding. */
export class KerasTokenizer {
  /** Numbers of all words by falling count, first seen first among equals; also of those that `numWords` leaves out. */
  readonly wordIndex: ReadonlyMap<string, number>;
  private readonly numWords: number;

  /** @param numWords only words with a number below this occur in sequences; default all */
  constructor(texts: Iterable<string>, options: { readonly numWords?: number } = {}) {
    const counts = new Map<string, number>();
    for (const text of texts) for (const word of kerasWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const byCount = [...counts].sort((a, b) => b[1] - a[1]); // stable: equal counts keep the order of first occurrence
    this.wordIndex = new Map(byCount.map(([word], k) => [word, k + 1]));
    this.numWords = options.numWords ?? Number.POSITIVE_INFINITY;
  }

  /** The numbers of a text's words; words that were not seen, or are too rare, are left out. */
  sequence(text: string): number[] {
    return kerasWords(text)
      .map((word) => this.wordIndex.get(word))
      .filter((index): index is number => index !== undefined && index < this.numWords);
  }
}
