// The bytes of a file that somebody hands in, in either form in which programs have them.
import { shownValue } from "../recommend/shown-value.ts";

/** @throws TypeError for what is no bytes */
export function fileBytes(bytes: ArrayBuffer | Uint8Array): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  throw new TypeError(
    `Cannot read the history: ${shownValue(bytes)} was seen; an ArrayBuffer or a Uint8Array was needed`,
  );
}
