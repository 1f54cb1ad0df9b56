// Names of fields and columns that mean nothing here. One that is a typo of a field is a fault; another is left out and told, once.
import { quoteSeen } from "../catalogue/quote-seen.ts";

const mostNamed = 8;

/** Names that were left out, each once. */
export class UnknownNames {
  readonly #names = new Set<string>();

  add(name: string): void {
    // what is not told needs not be kept
    if (this.#names.size <= 1000) this.#names.add(name);
  }

  /** "Left out, as they are no fields of a history: ...", or nothing. */
  note(what: "columns" | "fields"): string[] {
    if (this.#names.size === 0) return [];
    const names = [...this.#names];
    const more = names.length > mostNamed ? ` and more` : "";
    const shown = names.slice(0, mostNamed).map((name) => quoteSeen(name, 30));
    return [`Left out, as no ${what} of a history: ${shown.join(", ")}${more}.`];
  }
}
