// The text in a file's bytes, and what a file is that holds none.

/** Makes the error for a fault of the whole file. */
export type FileFault = (seenAndNeeded: string, place?: { readonly line?: number; readonly column?: number }) => Error;

const lineFeed = 0x0a;

/**
 * The text, without a byte order mark.
 *
 * @throws the error that `fault` makes where the bytes are no UTF-8 text
 */
export function textOf(bytes: Uint8Array, fault: FileFault): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw fault("the file is UTF-16 text; UTF-8 was needed");
  }
  if (first === 0x50 && second === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    throw fault("the file is a zip archive; the file inside it was needed");
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const seen = "a zero byte was seen; text was needed, the file is damaged or no text file";
    throw fault(seen, { line: linesBefore(bytes, zero) });
  }
  const text = decoded(bytes);
  if (text !== null) return text;
  throw fault("bytes that are not UTF-8 were seen; a file saved as UTF-8 was needed", { line: firstBadLine(bytes) });
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(lineFeed, from) + 1 || bytes.length;
    if (decoded(bytes.subarray(from, end)) === null) return line;
    from = end;
  }
  return line;
}

/** The line on which a place lies, from 1. */
function linesBefore(bytes: Uint8Array, place: number): number {
  let line = 1;
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < place; at = bytes.indexOf(lineFeed, at + 1)) line++;
  return line;
}
