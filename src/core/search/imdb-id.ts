// IMDb's ids in one form: "tt" and at least seven digits. Exports and MovieLens write 113277, 0113277 or tt0113277 for the same.

/** `tt0113277`, however it was written; null for what is no id. */
export function imdbId(written: string | number): string | null {
  const digits = /^\s*(?:tt)?0*([1-9]\d{0,9})\s*$/i.exec(String(written))?.[1];
  return digits === undefined ? null : `tt${digits.padStart(7, "0")}`;
}
