// What several open pages keep in common, as a browser's IndexedDB and its channel are: each page hears of what the others change, and a full
// device takes nothing.
import { openMemoryStore, type PersonStore } from "../../src/web/person/person-store.ts";

export class SharedStore {
  /** Nothing can be written meanwhile. */
  isFull = false;
  readonly #store = openMemoryStore();
  readonly #hearing: { readonly page: object; readonly heard: () => void }[] = [];

  /** As one of the pages sees it. */
  page(): PersonStore {
    const page = {};
    const write = async (written: () => Promise<void>) => {
      if (this.isFull) throw new DOMException("no room", "QuotaExceededError");
      await written();
      for (const other of this.#hearing) if (other.page !== page) other.heard();
    };
    return {
      ...this.#store,
      isLasting: true,
      keep: (changes) => write(() => this.#store.keep(changes)),
      change: (name, changedOf) => write(() => this.#store.change(name, changedOf)),
      clear: () => write(() => this.#store.clear()),
      onChange: (heard) => {
        this.#hearing.push({ page, heard });
      },
    };
  }
}
