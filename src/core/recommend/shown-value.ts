// A value of a request as a message may show it: on one line and short, whatever it is.
import { quoteSeen } from "../catalogue/quote-seen.ts";

const mostShown = 60;

export function shownValue(value: unknown): string {
  if (typeof value === "string") return quoteSeen(value, mostShown);
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  const text = jsonOf(value) ?? "an object";
  return text.length > mostShown ? `${text.slice(0, mostShown)}...` : text;
}

/** Null for what JSON cannot hold: circles, large integers. */
function jsonOf(value: object): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}
