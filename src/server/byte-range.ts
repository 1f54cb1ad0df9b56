// The one range of bytes that a request asks for (RFC 9110, 14.1.2 and 14.2). Several ranges at once, other units and what cannot be
// read are no request for a range: then the whole file is sent, as the standard allows.

export type ByteRange =
  /** From `first` to before `end`, both within the file, never empty. */
  | { readonly first: number; readonly end: number }
  | "whole"
  /** The range lies behind the end. */
  | "unsatisfiable";

/**
 * @param header the field Range; null where there is none
 * @param bytes of the whole file
 */
export function readByteRange(header: string | null, bytes: number): ByteRange {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/i.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return "whole";
  if (from === "") return checked(Math.max(0, bytes - Number(to)), bytes, bytes);
  const first = Number(from);
  if (to === "") return checked(first, bytes, bytes);
  return Number(to) < first ? "whole" : checked(first, Math.min(bytes, Number(to) + 1), bytes);
}

function checked(first: number, end: number, bytes: number): ByteRange {
  return first < bytes && first < end ? { first, end } : "unsatisfiable";
}
