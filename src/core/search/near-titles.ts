// Titles within a typo or two of what was typed. A search through all of them, made cheap by a filter that throws out
// nearly all without looking at their letters one by one.
import { editDistance } from "./edit-distance.ts";
import { withoutArticle } from "./fold-title.ts";

/** Folded titles laid out for the search: by length, so that only titles of about the question's length are looked at. */
export class NearTitles {
  readonly #titles: readonly string[];
  /** Places in the list, the shortest titles first. */
  readonly #places: Uint32Array;
  /** Titles of length n lie in `places` from firstOf[n] up to, not including, firstOf[n + 1]. */
  readonly #firstOf: Uint32Array;
  /** Beside `places`: a bit for each letter or digit that occurs in the title, and for each that occurs twice. */
  readonly #once: Int32Array;
  readonly #twice: Int32Array;

  /** @param titles folded; they are found by their place in this list */
  constructor(titles: readonly string[]) {
    this.#titles = titles;
    this.#places = Uint32Array.from(titles.keys()).sort(
      (a, b) => (titles[a] as string).length - (titles[b] as string).length || a - b,
    );
    this.#once = new Int32Array(titles.length);
    this.#twice = new Int32Array(titles.length);
    this.#places.forEach((place, at) => {
      [this.#once[at], this.#twice[at]] = letterSets(titles[place] as string);
    });
    const longest = titles.reduce((most, { length }) => Math.max(most, length), 0);
    this.#firstOf = new Uint32Array(longest + 2);
    for (const { length } of titles) this.#firstOf[length + 1]!++;
    for (let length = 1; length < this.#firstOf.length; length++) this.#firstOf[length]! += this.#firstOf[length - 1]!;
  }

  /** Calls `found` with the place of each title within `most` typos, and their number; shorter titles first. */
  search(query: string, most: number, found: (place: number, typos: number) => void): void {
    const [once, twice] = letterSets(query);
    const last = this.#firstOf.length - 1;
    const from = this.#firstOf[Math.min(last, Math.max(0, query.length - most))] as number;
    const to = this.#firstOf[Math.min(last, query.length + most + 1)] as number;
    for (let at = from; at < to; at++) {
      // A typo makes one letter rarer by one and one more frequent at most, and each of these changes one bit of either set.
      if (bitCount((this.#once[at] as number) ^ once) + bitCount((this.#twice[at] as number) ^ twice) > 2 * most)
        continue;
      const place = this.#places[at] as number;
      const typos = editDistance(query, this.#titles[place] as string, most);
      if (typos <= most) found(place, typos);
    }
  }
}

/**
 * How many typos are forgiven: none in two letters, one in three to six, two in more. With two in "Tenet" or "Barbie", The Net and Bambi would be
 * near, and an article in front makes no longer word of one.
 */
export function forgivenTypos(query: string): number {
  if (query.length < 3) return 0;
  return withoutArticle(query).length < 7 ? 1 : 2;
}

/** What occurs once at least, and twice at least. Letters and digits share 32 bits; that two share one only lets more through. */
function letterSets(text: string): [once: number, twice: number] {
  let [once, twice] = [0, 0];
  for (let k = 0; k < text.length; k++) {
    const bit = 1 << (text.charCodeAt(k) & 31);
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice];
}

/** Bits that are set in 32 (Hacker's Delight, figure 5-2). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
