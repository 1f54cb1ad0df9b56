import { describe, expect, it } from "vitest";
import { SentBytes, sizeOf } from "../../../src/web/client/sent-bytes.ts";

describe("bytes that are sent", () => {
  it("are those of bodies, whoever sends them", async () => {
    const sentBy: string[] = [];
    class Requesting {
      send(_body?: unknown): void {
        sentBy.push("request");
      }
    }
    const scope = {
      fetch: async () => new Response(),
      navigator: { sendBeacon: (_url: string | URL, _body?: unknown) => sentBy.push("beacon") > 0 },
      XMLHttpRequest: Requesting,
    };
    const sent = new SentBytes().watch(scope as never);
    const { fetch } = scope as unknown as typeof globalThis;
    await fetch("/model.json");
    expect(sent.count).toBe(0);
    await fetch("/elsewhere", { method: "POST", body: "seven é" });
    expect(sent.count).toBe(8);
    scope.navigator.sendBeacon("/elsewhere", "12");
    new Requesting().send(new Uint8Array(5));
    expect([sent.count, sentBy]).toEqual([15, ["beacon", "request"]]);
  });

  it("are never told as none where their number is not known", () => {
    expect(sizeOf(new ReadableStream())).toBe(1);
    expect([sizeOf(new Blob(["abc"])), sizeOf(new URLSearchParams({ a: "b" })), sizeOf(new ArrayBuffer(4))]).toEqual([
      3, 3, 4,
    ]);
  });
});
