// The page's end of the worker: a question is a promise. A worker that dies is started again and told what the last one knew; what was being
// asked is then asked once more. One that says nothing for long is given up with what it was asked, and the next question starts another.
import type { AskedMessage, ToldMessage } from "../protocol/messages.ts";
import type { QuestionName, Questions } from "../protocol/questions.ts";

/** An answer that could not be given. */
export class AnswerError extends Error {}

interface Pending {
  readonly message: AskedMessage;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: AnswerError) => void;
  readonly onProgress: ((part: number) => void) | undefined;
}

/** What a new worker has to be told before anything else is asked of it. */
const lasting: readonly QuestionName[] = ["open", "tell"];
/** A worker that dies this often in a row is not started again. */
const mostCrashes = 3;

/** Milliseconds in which a worker says something that is asked something; opening a model takes what its network takes. */
const longestSilence = 10_000;

export class WorkerClient {
  /** Bytes that the worker has handed to the network as bodies. */
  sent = 0;
  /** Told of each answer how long it took to work out; opening a model is none. */
  onAnswer: ((milliseconds: number) => void) | null = null;
  readonly #start: () => Worker;
  #worker: Worker;
  #next = 1;
  #crashes = 0;
  /** Whether the last worker is given up; the next question tries once more. */
  #isGivenUp = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  readonly #pending = new Map<number, Pending>();
  readonly #told = new Map<QuestionName, AskedMessage>();

  constructor(start: () => Worker) {
    this.#start = start;
    this.#worker = this.#started();
  }

  /** @throws AnswerError where there is no answer */
  ask<Name extends QuestionName>(
    name: Name,
    asks: Questions[Name]["asks"],
    onProgress?: (part: number) => void,
  ): Promise<Questions[Name]["answer"]> {
    const message: AskedMessage = { id: this.#next++, name, asks };
    if (lasting.includes(name)) this.#told.set(name, message);
    return new Promise((resolve, reject) => {
      const pending: Pending = {
        message,
        resolve: resolve as (answer: unknown) => void,
        reject,
        onProgress,
      };
      if (this.#pending.size === 0) this.#listen();
      this.#pending.set(message.id, pending);
      if (this.#isGivenUp) this.#begin();
      else this.#worker.postMessage(message);
    });
  }

  #started(): Worker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<ToldMessage>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#restart(event.message || "It ended without a word; reload the page");
    };
    return worker;
  }

  /** From now on. */
  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      const asked = [...this.#pending.values()].map(({ message }) => message.name);
      if (asked.length === 0 || asked.includes("open")) return;
      this.#crashes = mostCrashes;
      this.#restart(`Nothing was heard for ${longestSilence / 1000} s`);
    }, longestSilence);
  }

  #hear(told: ToldMessage): void {
    this.#listen();
    const pending = this.#pending.get(told.id);
    if (pending === undefined) return; // the answer to something that a worker before this one was told
    if ("progress" in told) {
      pending.onProgress?.(told.progress);
      return;
    }
    this.#pending.delete(told.id);
    this.#crashes = 0;
    if ("failure" in told) pending.reject(new AnswerError(told.failure));
    else {
      this.sent = told.sent;
      if (pending.message.name !== "open") this.onAnswer?.(told.milliseconds);
      pending.resolve(told.answer);
    }
  }

  #restart(why: string): void {
    this.#worker.terminate();
    this.#crashes++;
    if (this.#crashes > mostCrashes) {
      for (const { reject } of this.#pending.values()) reject(new AnswerError(why));
      this.#pending.clear();
      this.#isGivenUp = true;
      return;
    }
    this.#begin();
  }

  /** A new worker, told what lasts and asked what waits for an answer. */
  #begin(): void {
    this.#listen();
    this.#isGivenUp = false;
    this.#worker = this.#started();
    for (const name of lasting) {
      const message = this.#told.get(name);
      if (message !== undefined && !this.#pending.has(message.id)) this.#worker.postMessage(message);
    }
    for (const { message } of this.#pending.values()) this.#worker.postMessage(message);
  }
}
