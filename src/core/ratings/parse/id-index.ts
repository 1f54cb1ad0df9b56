// From the ids in a column to dense indices, in order of first appearance. Ids are numbers for as long as all of them are
// whole numbers in the usual form; the first that is none turns the whole column into text, without loss.
import type { RawIds } from "../ratings.ts";
import { NumberIndex } from "./number-index.ts";

/** The ids of one column. */
export class IdIndex {
  #numbers: NumberIndex | null = new NumberIndex();
  readonly #texts = new Map<string, number>();
  #last: number | string = Number.NaN;
  #lastIndex = 0;

  /** The index of an id: a whole number from 0 to 2^53, or text that is not how one is written. */
  indexOf(id: number | string): number {
    if (id === this.#last) return this.#lastIndex; // the rows of a person mostly stand together
    this.#last = id;
    this.#lastIndex = this.#find(id);
    return this.#lastIndex;
  }

  /** The ids by index. */
  ids(): RawIds {
    return this.#numbers === null ? [...this.#texts.keys()] : this.#numbers.ids();
  }

  #find(id: number | string): number {
    if (this.#numbers !== null) {
      if (typeof id === "number") return this.#numbers.indexOf(id);
      this.#turnToText(this.#numbers);
    }
    const text = String(id);
    const found = this.#texts.get(text);
    if (found !== undefined) return found;
    this.#texts.set(text, this.#texts.size);
    return this.#texts.size - 1;
  }

  #turnToText(numbers: NumberIndex): void {
    this.#numbers = null;
    for (const id of numbers.ids()) this.#texts.set(String(id), this.#texts.size);
  }
}
