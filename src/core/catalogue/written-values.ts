// Single values of a film that a person wrote, each read strictly: what is not wholly what the field needs is a fault and
// never a guess. null stands for "not known" wherever a field is left out, empty or at fault.
import type { FilmRemarks } from "./field-fault.ts";
import { isBlank, readDay } from "./field-values.ts";

/** The years of films: from before the first one to as far ahead as anybody plans one. */
export const firstYear = 1870;
export const lastYear = 2100;
/** In minutes; the longest film that was shown lasts 51,420. */
const longestRuntime = 60_000;
/** Smaller amounts are mostly meant in thousands or millions; the catalogues are read with the same rule. */
const leastDollars = 1000;

/** A text with something in it, without spaces around. */
export function readText(value: unknown, field: string, remarks: FilmRemarks): string | null {
  if (typeof value === "string" && !isBlank(value)) return value.trim();
  return remarks.fault(field, value, "a text that is not blank");
}

/** Each text of a list, once, in its order; `[]` where it is at fault. */
export function readTexts(value: unknown, field: string, remarks: FilmRemarks, needed = "a list of texts"): string[] {
  if (!Array.isArray(value)) {
    remarks.fault(field, value, needed);
    return [];
  }
  const texts = value.map((each, k) => readText(each, `${field}[${k + 1}]`, remarks));
  return [...new Set(texts.filter((text) => text !== null))];
}

/** A list of names, or one name alone. */
export function readNames(value: unknown, field: string, remarks: FilmRemarks): string[] {
  return readTexts(typeof value === "string" ? [value] : value, field, remarks, "a name or a list of names");
}

/** A number within bounds, both included. */
export function readNumber(
  value: unknown,
  field: string,
  remarks: FilmRemarks,
  { least, most, isWhole = false }: { least: number; most: number; isWhole?: boolean },
): number | null {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (isNumber && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
  const kind = isWhole ? "a whole number" : "a number";
  const isOver = isNumber && value > most;
  const open = isOver ? `of at most ${most}` : `of at least ${least}`;
  const bounds = most === Number.MAX_SAFE_INTEGER ? open : `from ${least} to ${most}`;
  return remarks.fault(field, value, `${kind} ${bounds}`);
}

const amount = { least: 0, most: Number.MAX_SAFE_INTEGER };

/** US dollars; 0 and amounts too small to be meant in dollars are not known, with a note. */
export function readDollars(value: unknown, field: string, remarks: FilmRemarks): number | null {
  const dollars = readNumber(value, field, remarks, amount);
  if (dollars === null || dollars >= leastDollars) return dollars;
  const why = dollars === 0 ? "0 stands for not known" : `amounts below ${leastDollars} are hardly meant in dollars`;
  remarks.note(`${field} of ${dollars} was read as not known: ${why}.`);
  return null;
}

/** TMDB's measure of attention; 0 is not known, as in the catalogue. */
export function readPopularity(value: unknown, field: string, remarks: FilmRemarks): number | null {
  return readNumber(value, field, remarks, amount) || null;
}

export function readVotes(value: unknown, field: string, remarks: FilmRemarks): number | null {
  return readNumber(value, field, remarks, { ...amount, isWhole: true });
}

/** Minutes. */
export function readRuntime(value: unknown, field: string, remarks: FilmRemarks): number | null {
  return readNumber(value, field, remarks, { least: 1, most: longestRuntime });
}

export function readYear(value: unknown, field: string, remarks: FilmRemarks): number | null {
  return readNumber(value, field, remarks, { least: firstYear, most: lastYear, isWhole: true });
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function readReleaseDate(value: unknown, field: string, remarks: FilmRemarks): string | null {
  const needed = "a day of the calendar as YYYY-MM-DD";
  if (typeof value !== "string") return remarks.fault(field, value, needed);
  const day = readDay(value);
  if (day === null) return remarks.fault(field, value, needed);
  const year = Number(day.slice(0, 4));
  if (year >= firstYear && year <= lastYear) return day;
  return remarks.fault(field, value, `a day of the years ${firstYear} to ${lastYear}`);
}
