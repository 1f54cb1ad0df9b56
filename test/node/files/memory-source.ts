// A ByteSource over bytes in memory, cut into chunks wherever a test wants, and one that makes bytes without end and counts
// how many were taken.
import type { ByteSource } from "../../../src/node/files/byte-source.ts";

/** The bytes cut after each given position; positions may be in any order, repeat or lie outside. */
export function memorySource(
  content: string | Uint8Array,
  cuts: readonly number[] = [],
  name = "memory.csv",
): ByteSource {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    name,
    async *open(signal) {
      const ends = [...cuts.filter((cut) => cut >= 0 && cut <= bytes.length).sort((a, b) => a - b), bytes.length];
      let start = 0;
      for (const end of ends) {
        signal?.throwIfAborted();
        yield Uint8Array.from(bytes.subarray(start, end)); // a copy: a reader may not rely on what lies around it
        start = end;
      }
    },
  };
}

/** A head, then the same bytes over and over up to `most` bytes; `taken` tells how many were asked for. */
export function longSource(head: string, repeated: string, most: number): ByteSource & { taken: number } {
  const chunk = Buffer.from(repeated.repeat(Math.ceil(65_536 / repeated.length)));
  return {
    name: "long.csv",
    taken: 0,
    async *open() {
      yield Buffer.from(head);
      while (this.taken < most) {
        this.taken += chunk.length;
        yield chunk;
      }
    },
  };
}

/** All that an iterable gives, in order. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
