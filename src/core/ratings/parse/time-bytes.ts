// Times from the bytes of a file: seconds since 1970 as MovieLens writes them, or a day or moment of the calendar
// ("2005-04-02", "2005-04-02 23:53:47", "2005-04-02T23:53:47Z"), which counts as UTC where it names no zone.
import { decimalFromBytes, latin1 } from "../../text/number-bytes.ts";

const calendarForm = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?)?\s*$/;

/** What nearly every file has: the full form below gives the same, in ten times as long. */
const plainForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Seconds since 1970; NaN for what is no time. */
export function secondsFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const seconds = decimalFromBytes(bytes, start, end);
  return Number.isNaN(seconds) && end - start >= 10 ? momentSeconds(latin1(bytes, start, end)) : seconds;
}

/** A day or moment of the calendar in seconds since 1970; NaN for what is none. */
export function momentSeconds(text: string): number {
  if (plainForm.test(text)) {
    const seconds = Date.parse(text) / 1000; // V8 takes this form without asking what else it could be
    if (Number(text.slice(8, 10)) <= 28) return seconds; // it lets a 30 February pass as a day of March
  }
  const [, day, clock = "00:00", zone = "Z"] = calendarForm.exec(text) ?? [];
  if (day === undefined) return Number.NaN;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const midnight = new Date(Date.UTC(year, month - 1, date));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== date) return Number.NaN; // 30 February
  const offset = zone === "UTC" ? "Z" : zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  return Date.parse(`${day}T${clock}${offset}`) / 1000;
}
