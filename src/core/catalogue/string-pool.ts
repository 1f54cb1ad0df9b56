// Keeps one copy of each text while a catalogue is read. A quarter of a million credits repeat the same names, jobs and
// departments; without the pool they take three times the memory. To be dropped when the reading is done.

/** A set of texts that hands out the copy it already has. */
export class StringPool {
  readonly #texts = new Map<string, string>();

  /** The first copy of this text that was handed in. */
  share(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}
