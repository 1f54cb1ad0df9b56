// What is wrong with one field that a person wrote. A list of these, and not an exception, so that all faults of a film are
// told at once and a batch goes on after a bad row.
import { quoteSeen } from "./quote-seen.ts";

export interface FieldFault {
  /** The field as the person wrote it, with its place in a list: `cast[3].name`; empty for the film as a whole. */
  readonly field: string;
  readonly seen: string;
  readonly needed: string;
}

/** "budget: -5 was seen; a number of at least 0 was needed". */
export function describeFault({ field, seen, needed }: FieldFault): string {
  const what = `${seen} was seen; ${needed} was needed`;
  return field === "" ? what : `${field}: ${what}`;
}

/** A value of JSON as a message shows it: texts in quotes, lists and objects by their beginning, what was left out as nothing. */
export function describeSeen(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoteSeen(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

/** Collects the faults and notes of one film while it is read. */
export class FilmRemarks {
  readonly faults: FieldFault[] = [];
  readonly notes: string[] = [];

  /** Notes a fault; returns null, which is what a field at fault is read as. */
  fault(field: string, seen: unknown, needed: string): null {
    this.faults.push({ field, seen: describeSeen(seen), needed });
    return null;
  }

  note(text: string): void {
    this.notes.push(text);
  }
}
