// Numbers and days as metadata files write them, read strictly: null for whatever is not wholly one. Number() alone would
// take "", "0x10" and "1e400"; Date would take the 30th of February.

/** A whole number from 0 to 2^53 - 1, also written with a decimal point as pandas does ("162.0"); else null. */
export function readWhole(text: string): number | null {
  if (!/^\s*\d{1,16}(\.0*)?\s*$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}

/** A finite number of at least 0, with or without an exponent; else null. */
export function readDecimal(text: string): number | null {
  if (!/^\s*(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The same with a sign: "-5" and "1e6", but neither "0x10" nor "1,000". */
export function readSigned(text: string): number | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith("-")) return readDecimal(trimmed);
  const size = readDecimal(trimmed.slice(1));
  return size === null ? null : -size;
}

/** A day of the calendar written `YYYY-MM-DD`; else null. */
export function readDay(text: string): string | null {
  const day = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (day === null) return null;
  const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return text.trim();
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** True for an empty text and for one of spaces only (no-break spaces too). */
export function isBlank(text: string): boolean {
  return text.trim() === "";
}
