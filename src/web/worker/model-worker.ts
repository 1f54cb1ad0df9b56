// The worker: the model lives here, off the thread that draws. One question at a time, in the order in which they come.

import { SentBytes } from "../client/sent-bytes.ts";
import { errorText } from "../protocol/error-text.ts";
import type { AskedMessage, ToldMessage } from "../protocol/messages.ts";
import { answer } from "./answer.ts";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<AskedMessage>) => void) | null;
  postMessage(message: ToldMessage): void;
};

const sent = new SentBytes().watch(self);
let last: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  last = last.then(() => answered(data));
};

async function answered({ id, name, asks }: AskedMessage): Promise<void> {
  try {
    const started = performance.now();
    const told = await answer(name, asks, (progress) => scope.postMessage({ id, progress }));
    scope.postMessage({ id, answer: told, sent: sent.count, milliseconds: performance.now() - started });
  } catch (error) {
    scope.postMessage({ id, failure: errorText(error) });
  }
}
