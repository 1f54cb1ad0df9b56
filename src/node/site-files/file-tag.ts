// Names bytes: the start of their SHA-256. 64 bits tell files apart that nobody made to be mistaken for one another.
import { createHash } from "node:crypto";

/** 16 lower-case hexadecimal digits. */
export function fileTag(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
