// The fields of what somebody hands in: one that is about something else is the owner's business, one that is misspelt would be lost
// without a word.
import { describeSeen } from "../catalogue/field-fault.ts";
import { InputError } from "../errors/input-error.ts";
import { misspeltField } from "../imports/entry-fields.ts";

export class GivenFields {
  readonly #known: readonly string[];
  /** Names that were looked at already: a million events have the same few. */
  readonly #passed: Set<string>;

  constructor(known: readonly string[]) {
    this.#known = known;
    this.#passed = new Set(known);
  }

  /** @param place "events[7]" @throws InputError for what is no object, or has a field that is a typo of a known one */
  check(given: unknown, place: string): void {
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      throw new InputError("Cannot fit", `${place}: ${describeSeen(given)} was seen; an object was needed`);
    }
    for (const field of Object.keys(given)) {
      if (this.#passed.has(field)) continue;
      const meant = misspeltField(field, this.#known);
      if (meant === null) this.#passed.add(field);
      else throw new InputError("Cannot fit", `${place}: the field ${field} was seen; was ${meant} meant?`);
    }
  }
}

/** @throws InputError for anything but a list */
export function checkList(given: unknown, name: string): void {
  if (Array.isArray(given)) return;
  throw new InputError("Cannot fit", `${name}: ${describeSeen(given)} was seen; a list was needed`);
}
