// What a screen has asked of the worker: the answer to the latest question, or why there is none. What was answered before stays while the next
// answer is on its way, and answers to questions that are no longer asked are left.

import { errorText } from "../protocol/error-text.ts";

export class Asked<T> {
  /** Undefined until there is one. */
  answer: T | undefined = $state.raw(undefined);
  fault: string | null = $state(null);
  #latest: (() => Promise<T>) | null = null;

  async ask(question: () => Promise<T>): Promise<void> {
    this.#latest = question;
    try {
      const answer = await question();
      if (this.#latest !== question) return;
      this.answer = answer;
      this.fault = null;
    } catch (error) {
      if (this.#latest === question) this.fault = errorText(error);
    }
  }

  /** Asks once more what was asked last. */
  again(): void {
    if (this.#latest !== null) void this.ask(this.#latest);
  }
}
