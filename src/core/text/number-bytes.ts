// Numbers straight from the bytes of a file: millions stand in a table of ratings and in a file of word vectors, and a text for
// each would cost more than all the rest. What does not have the usual form goes through a text and Number().

const zero = 0x30;
const point = 0x2e;
const minus = 0x2d;

/** Powers of ten that a double holds exactly. */
const powersOfTen = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
/** Up to 15 digits a mantissa is exact, and so its quotient by an exact power of ten is the nearest double. */
const mostExactDigits = 15;
const decimalForm = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const largestId = "9007199254740992";

/**
 * The decimal number in bytes[start, end), the same double as Number() gives; spaces around it are left out. NaN for
 * whatever is no finite number: an empty range, "nan", "inf", "0x10", "1e999".
 */
export function decimalFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = start < end && bytes[start] === minus;
  const first = isNegative ? start + 1 : start;
  let mantissa = 0;
  let pointAt = -1;
  for (let at = first; at < end; at++) {
    const digit = (bytes[at] as number) - zero;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (bytes[at] === point && pointAt < 0) pointAt = at;
    else return slowDecimal(bytes, start, end);
  }
  const digits = end - first - (pointAt < 0 ? 0 : 1);
  if (digits < 1 || digits > mostExactDigits) return slowDecimal(bytes, start, end);
  const value = pointAt < 0 ? mantissa : mantissa / (powersOfTen[end - pointAt - 1] as number);
  return isNegative ? -value : value;
}

function slowDecimal(bytes: Uint8Array, start: number, end: number): number {
  const text = latin1(bytes, start, end);
  const value = decimalForm.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/**
 * The whole number from 0 to 2^53 in bytes[start, end), written as String() writes it; -1 for anything else ("007", "+1",
 * "1.0", "", a number above). Whoever turns such a number back into text gets the same bytes.
 */
export function canonicalWholeFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const digits = end - start;
  if (digits < 1 || digits > largestId.length || (digits > 1 && bytes[start] === zero)) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return digits === largestId.length && latin1(bytes, start, end) > largestId ? -1 : value;
}

/** Each byte as the character of its number; at most the first 200. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 200)));
}
