// What happened to every row on its way in. A reader drops and mends nothing without an entry here; what is odd but kept
// has one too, and says so.

/** One kind of mending or of oddity kept, how often it was met, and the first few places, for a person to look at. */
export interface Repair {
  /** What was done, in words: "budget 0 read as not known". */
  readonly what: string;
  readonly count: number;
  /** At most five places; the column is empty where it is the whole line. */
  readonly examples: readonly { readonly line: number; readonly column: string; readonly seen: string }[];
}

/** A row that was not taken, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly column: string;
  readonly why: string;
}

/** The account of one file: rows read = rows kept + rows refused. */
export interface FileReport {
  readonly file: string;
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly repaired: readonly Repair[];
  readonly refused: readonly RefusedRow[];
}
