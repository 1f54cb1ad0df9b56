// Values as JSON that can be read and compared: numbers with six significant digits, lists with a line for each entry.
import { rounded } from "./rounded.ts";

/** A list, a line for each value. */
export function jsonLines(values: readonly unknown[]): string {
  return values.length === 0 ? "[]" : `[\n${values.map((value) => `    ${compactJson(value)}`).join(",\n")}\n  ]`;
}

/** A value on one line. */
export function compactJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "number" ? rounded(part) : part));
}
