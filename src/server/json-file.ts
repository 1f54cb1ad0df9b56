// A small document that is made anew whenever somebody asks.
import { bytesStream } from "./bytes-stream.ts";
import type { ServedFile } from "./served-file.ts";

export async function jsonFile(document: object): Promise<ServedFile> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(document)}\n`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return {
    type: "application/json",
    bytes: bytes.length,
    tag: Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join(""),
    keep: "ask-again",
    policy: "none",
    packed: {},
    packable: bytes.length > 1024,
    open: async (first, end) => bytesStream(bytes.subarray(first, end)),
  };
}
