import { afterEach, expect, it, vi } from "vitest";
import { words } from "../../../src/web/messages/en.ts";
import { openPersonStore } from "../../../src/web/person/person-store.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("a storage that never answers is none after five seconds, and the words say what to do", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("indexedDB", { open: () => ({}) });
  vi.stubGlobal("BroadcastChannel", class {});
  const opening = openPersonStore();
  await vi.advanceTimersByTimeAsync(5000);
  expect((await opening).isLasting).toBe(false);
  expect(words.notLasting).toContain("its storage does not answer: reload");
});
