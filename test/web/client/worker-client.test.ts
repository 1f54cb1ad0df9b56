import { describe, expect, it, vi } from "vitest";
import { AnswerError, WorkerClient } from "../../../src/web/client/worker-client.ts";
import type { AskedMessage } from "../../../src/web/protocol/messages.ts";

/** A worker that a test answers for. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  readonly heard: AskedMessage[] = [];
  isEnded = false;
  postMessage(message: AskedMessage): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(answer: unknown): void {
    this.onmessage?.({ data: { id: this.heard.at(-1)!.id, answer, sent: 0, milliseconds: 7 } });
  }
  die(): void {
    this.onerror?.({ message: "made to die", preventDefault() {} });
  }
}

function someClient() {
  const workers: FakeWorker[] = [];
  const client = new WorkerClient(() => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  return { client, workers };
}

const names = ({ heard }: FakeWorker) => heard.map(({ name }) => name);

describe("a client of the worker", () => {
  it("starts a worker that died again, tells it what lasts, and asks once more", async () => {
    const { client, workers } = someClient();
    const told = client.ask("tell", { entries: [] });
    workers[0]!.answer({ matched: 0 });
    await told;
    const asked = client.ask("you", null);
    workers[0]!.die();
    expect([workers.length, workers[0]!.isEnded]).toEqual([2, true]);
    expect(names(workers[1]!)).toEqual(["tell", "you"]);
    workers[1]!.answer("an answer");
    expect(await asked).toBe("an answer");
  });

  it("tells of each answer how long it took, and opening a model is none", async () => {
    const { client, workers } = someClient();
    const told: number[] = [];
    client.onAnswer = (milliseconds) => told.push(milliseconds);
    const opened = client.ask("open", { address: "/model", bytes: 1 });
    workers[0]!.answer({});
    await opened;
    expect(told).toEqual([]);
    const asked = client.ask("you", null);
    workers[0]!.answer(null);
    await asked;
    expect(told).toEqual([7]);
  });

  it("gives up a worker that says nothing for ten seconds, not one that opens a model, and the next question starts another", async () => {
    vi.useFakeTimers();
    const { client, workers } = someClient();
    const opening = client.ask("open", { address: "/model", bytes: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    workers[0]!.answer({});
    await opening;
    const [first, second] = [client.ask("you", null), client.ask("map", null)];
    const failed = [first, second].map((each) => expect(each).rejects.toThrow("Nothing was heard for 10 s"));
    await vi.advanceTimersByTimeAsync(9000);
    expect(workers[0]!.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(failed);
    expect(workers[0]!.isEnded).toBe(true);
    const next = client.ask("map", null);
    expect(names(workers[1]!)).toEqual(["open", "map"]);
    workers[1]!.answer(null);
    expect(await next).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([workers.length, workers[1]!.isEnded]).toEqual([2, false]);
    vi.useRealTimers();
  });

  it("gives a question up whose workers all die, and begins anew with the next one", async () => {
    const { client, workers } = someClient();
    const told = client.ask("tell", { entries: [] });
    workers[0]!.answer({ matched: 0 });
    await told;
    const asked = client.ask("you", null);
    const failed = expect(asked).rejects.toThrow(new AnswerError("made to die"));
    for (let k = 0; k < 4; k++) workers.at(-1)!.die();
    await failed;
    const before = workers.length;
    const next = client.ask("map", null);
    expect(workers.length).toBe(before + 1);
    expect(names(workers.at(-1)!)).toEqual(["tell", "map"]);
    workers.at(-1)!.answer(null);
    expect(await next).toBeNull();
  });
});
