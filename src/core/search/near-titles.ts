// Titles within a typo or two of what was typed. A search through all of them, made cheap by a filter that throws out
// nearly all without looking at their letters one by one; no index to build, none to keep.
import { editDistance } from "./edit-distance.ts";

/** Folded titles laid out for the search. */
export class NearTitles {
  readonly #titles: readonly string[];
  /** Per title, a bit for each letter or digit that occurs in it. */
  readonly #letters: Int32Array;
  readonly #lengths: Uint32Array;

  /** @param titles folded; they are found by their place in this list */
  constructor(titles: readonly string[]) {
    this.#titles = titles;
    this.#letters = Int32Array.from(titles, letterSet);
    this.#lengths = Uint32Array.from(titles, (title) => title.length);
  }

  /** Calls `found` with the place of each title within `most` typos, and their number. */
  search(query: string, most: number, found: (place: number, typos: number) => void): void {
    const letters = letterSet(query);
    for (let place = 0; place < this.#lengths.length; place++) {
      if (Math.abs((this.#lengths[place] as number) - query.length) > most) continue;
      // A typo takes at most one letter out of the set and puts at most one in.
      if (bitCount((this.#letters[place] as number) ^ letters) > 2 * most) continue;
      const typos = editDistance(query, this.#titles[place] as string, most);
      if (typos <= most) found(place, typos);
    }
  }
}

/** How many typos are forgiven: none in two letters, where every word is near every other, one in three, two in more. */
export function forgivenTypos(query: string): number {
  return Math.max(0, Math.min(2, query.length - 2));
}

/** Letters and digits share 32 bits; that two of them share one only lets more through. */
function letterSet(text: string): number {
  let set = 0;
  for (let k = 0; k < text.length; k++) set |= 1 << (text.charCodeAt(k) & 31);
  return set;
}

/** Bits that are set in 32 (Hacker's Delight, figure 5-2). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
