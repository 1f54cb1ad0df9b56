// Rows of the tables in which MovieLens sets describe their people: u.user of 1998, users.dat of 2003. Pure: cells in, people and entries
// in the ledger out. Ages are those that people said; the newer set writes the lowest year of seven bands in their place.
import { isBlank, readWhole } from "../catalogue/field-values.ts";
import type { RowLedger } from "../catalogue/file-ledger.ts";
import { quoteSeen } from "../catalogue/quote-seen.ts";

/** What somebody said of themselves. */
export interface PersonFacts {
  readonly rawId: number;
  /** Years, or the lowest of a band; null where it was not said. */
  readonly age: number | null;
  /** "F" or "M" as the set writes it; null where it was not said. */
  readonly gender: string | null;
  /** A word, or the set's number for it; null where it was not said. */
  readonly occupation: string | null;
}

/** A row by columns, whatever their order in the file. */
export type PersonCells = Readonly<Record<"userId" | "age" | "gender" | "occupation", string>>;

/** Columns of the two tables; what follows them (a zip code) is not read. */
export const personColumns: Readonly<Record<"u.user" | "users.dat", readonly (keyof PersonCells)[]>> = {
  "u.user": ["userId", "age", "gender", "occupation"],
  "users.dat": ["userId", "gender", "age", "occupation"],
};

/** The person in a row, or null where the row was refused. */
export function personFromMovieLens(cells: PersonCells, row: RowLedger): PersonFacts | null {
  const rawId = readWhole(cells.userId);
  if (rawId === null || rawId === 0) {
    return row.refuse("userId", `${quoteSeen(cells.userId)} was seen; a whole number from 1 was needed`);
  }
  const age = readWhole(cells.age);
  if (age === null) row.repair("age is no whole number, kept without", "age", cells.age);
  const said = (text: string) => (isBlank(text) ? null : text.trim());
  return { rawId, age, gender: said(cells.gender), occupation: said(cells.occupation) };
}
