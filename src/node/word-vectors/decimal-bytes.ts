// Decimal numbers straight from the bytes of a file. Twenty million of them stand in a file of word vectors, so the usual
// form (a sign, digits, a point, digits) is read without making a text; any other form goes through Number().

const zero = 0x30;
const nine = 0x39;
const point = 0x2e;
const minus = 0x2d;
const plus = 0x2b;

/** Powers of ten that a double holds exactly. */
const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Up to 15 digits a mantissa is exact, and so its quotient by an exact power of ten is the nearest double. */
const mostExactDigits = 15;
const decimalForm = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number written in bytes[start, end): the same double as Number() gives for the text. NaN for whatever is not a
 * decimal number: an empty range, "nan", "inf", "0x10", spaces.
 */
export function decimalFromBytes(bytes: Buffer, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === minus;
  if (negative || bytes[at] === plus) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1; // before the point
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= zero && byte <= nine) {
      mantissa = mantissa * 10 + (byte - zero);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === point && decimals < 0) {
      decimals = 0;
    } else {
      return slowDecimal(bytes, start, end);
    }
  }
  if (digits === 0 || digits > mostExactDigits) return slowDecimal(bytes, start, end);
  const value = decimals > 0 ? mantissa / (powersOfTen[decimals] as number) : mantissa;
  return negative ? -value : value;
}

function slowDecimal(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString("latin1", start, end);
  return decimalForm.test(text) ? Number(text) : Number.NaN;
}
