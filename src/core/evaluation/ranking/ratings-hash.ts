// A name for a table of ratings that changes with anything a split depends on: who, which film, in which order, what rating. Times
// are left out, so that a split can be used on the same ratings without them. Not the hash of a file: other files
// may hold the same table.
import type { Ratings, RawIds } from "../../ratings/ratings.ts";

/** `sha256:` and the hash of the hashes of ids, places and ratings. Bytes are little endian, as on every machine that runs this. */
export async function ratingsHash({ users, items, indptr, indices, data }: Ratings): Promise<string> {
  const parts = [idBytes(users), idBytes(items), indptr, indices, data];
  const hashes: string[] = [];
  for (const part of parts) hashes.push(await sha256(part));
  return sha256(new TextEncoder().encode(hashes.join("\n")));
}

/** `sha256:` and 64 hexadecimal digits. */
export async function sha256(bytes: ArrayBufferView): Promise<string> {
  // a view of shared memory is refused by digest, so that it is copied
  const own = bytes.buffer instanceof ArrayBuffer ? (bytes as ArrayBufferView<ArrayBuffer>) : copied(bytes);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", own));
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function copied({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(byteLength);
  copy.set(new Uint8Array(buffer, byteOffset, byteLength));
  return copy;
}

function idBytes(ids: RawIds): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(Array.from<string | number>(ids)));
}
