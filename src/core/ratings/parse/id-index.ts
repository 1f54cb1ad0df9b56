// From the ids in a column to dense indices, in order of first appearance. Ids are numbers for as long as all of them are
// whole numbers in the usual form; the first that is none turns the whole column into text, without loss.
import type { RawIds } from "../ratings.ts";
import { NumberIndex } from "./number-index.ts";

/** The ids of one column. */
export class IdIndex {
  #numbers: NumberIndex | null = new NumberIndex();
  readonly #texts = new Map<string, number>();
  #lastNumber = -1;
  #lastIndex = 0;

  /** The index of a whole number from 0 to 2^53. */
  ofNumber(id: number): number {
    if (id === this.#lastNumber) return this.#lastIndex; // the rows of a person mostly stand together
    this.#lastNumber = id;
    this.#lastIndex = this.#numbers === null ? this.ofText(String(id)) : this.#numbers.indexOf(id);
    return this.#lastIndex;
  }

  /** The index of an id that is not written as such a number is. */
  ofText(id: string): number {
    if (this.#numbers !== null) this.#turnToText(this.#numbers);
    const found = this.#texts.get(id);
    if (found !== undefined) return found;
    this.#texts.set(id, this.#texts.size);
    return this.#texts.size - 1;
  }

  /** The ids by index. */
  ids(): RawIds {
    return this.#numbers === null ? [...this.#texts.keys()] : this.#numbers.ids();
  }

  #turnToText(numbers: NumberIndex): void {
    this.#numbers = null;
    for (const id of numbers.ids()) this.#texts.set(String(id), this.#texts.size);
  }
}
