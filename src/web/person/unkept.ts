// What was changed and is not written yet. It stays in view over what is kept, and is tried again with whatever is changed next, so that
// nothing is lost by a device that was full for a while, or by another open page that changes something meanwhile.

/** By key: what is so now; null for what is gone. */
export type Changes<T> = ReadonlyMap<string, T | null>;

export class Unkept<T> {
  readonly #waiting = new Map<string, T | null>();

  /** What is kept, and over it what is not kept yet. */
  over(kept: Iterable<readonly [key: string, value: T]>): Map<string, T> {
    return changed(kept, this.#waiting);
  }

  /** Writes the changes, then those that still wait: what is new may find room where all does not. @throws where it cannot be written */
  async keep(changes: Changes<T>, write: (changes: Changes<T>) => Promise<void>): Promise<void> {
    for (const [key, value] of changes) this.#waiting.set(key, value);
    for (const part of [changes, this.#waiting]) {
      if (part.size === 0) continue;
      const tried = new Map(part);
      await write(tried);
      for (const [key, value] of tried) if (this.#waiting.get(key) === value) this.#waiting.delete(key);
    }
  }

  forget(): void {
    this.#waiting.clear();
  }
}

export function changed<T>(kept: Iterable<readonly [string, T]>, changes: Changes<T>): Map<string, T> {
  const now = new Map(kept);
  for (const [key, value] of changes) {
    now.delete(key); // what is said anew stands last
    if (value !== null) now.set(key, value);
  }
  return now;
}
