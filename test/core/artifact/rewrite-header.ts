// Another header around the same sections, with right checksums: for what a wrong or later writer might produce.
import { crc32 } from "../../../src/core/artifact/crc32.ts";

type Json = Record<string, unknown>;

/** The artifact with its parsed header replaced; the header must not grow by more than the gap behind it allows. */
export function rewriteHeader(bytes: Uint8Array, change: (header: Json) => unknown): ArrayBuffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = view.getUint32(12, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + length))) as Json;
  return withHeaderText(bytes, JSON.stringify(change(header)));
}

/** The artifact with the text of its header replaced; padded with spaces to the same length. */
export function withHeaderText(bytes: Uint8Array, text: string): ArrayBuffer {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  const encoded = new TextEncoder().encode(text);
  if (encoded.length > length) throw new Error(`the header has ${encoded.length} bytes; ${length} is the most`);
  const changed = Uint8Array.from(bytes);
  changed.fill(0x20, 16, 16 + length);
  changed.set(encoded, 16);
  new DataView(changed.buffer).setUint32(16 + length, crc32(changed.subarray(0, 16 + length)), true);
  return changed.buffer;
}
