// What one row of a table of ratings means: a rating that is kept, or a refusal that is counted. Checks come before ids are
// numbered, so that a refused row leaves no trace in people or films.
import type { FaultCounts } from "./fault-counts.ts";
import { fieldText, shownField } from "./field-text.ts";
import { IdIndex } from "./id-index.ts";
import { LineMarks } from "./line-marks.ts";
import { canonicalWholeFromBytes, decimalFromBytes } from "./number-bytes.ts";
import { RatingRows } from "./rating-rows.ts";
import { fieldKind, type RecordScanner } from "./record-scanner.ts";
import type { RatingRole, TableForm } from "./table-form.ts";
import { secondsFromBytes } from "./time-bytes.ts";

/** The lowest and the highest rating that is taken. */
export type Scale = readonly [least: number, most: number];

/** Takes row after row. */
export class RowReader {
  readonly rows: RatingRows = new RatingRows();
  readonly users: IdIndex = new IdIndex();
  readonly items: IdIndex = new IdIndex();
  readonly lines: LineMarks = new LineMarks();
  readonly #scanner: RecordScanner;
  readonly #form: TableForm;
  readonly #scale: Scale;
  readonly #refused: FaultCounts;
  readonly #repaired: FaultCounts;

  constructor(scanner: RecordScanner, form: TableForm, scale: Scale, refused: FaultCounts, repaired: FaultCounts) {
    this.#scanner = scanner;
    this.#form = form;
    this.#scale = scale;
    this.#refused = refused;
    this.#repaired = repaired;
  }

  /** Takes the row that the scanner has just found in `bytes`. */
  take(bytes: Uint8Array, line: number): void {
    const { starts, ends, fields } = this.#scanner;
    const { user, item, rating, time } = this.#form.places;
    if (fields !== this.#form.width) this.#refuseWidth(line);
    else if (this.#isTorn(user) || this.#isTorn(item) || this.#isTorn(rating)) this.#refuseTorn(bytes, line);
    else {
      const stars = decimalFromBytes(bytes, starts[rating] as number, ends[rating] as number);
      if (!(stars >= this.#scale[0] && stars <= this.#scale[1])) return void this.#refuseRating(bytes, line, stars);
      const userId = this.#id(bytes, line, "user", user);
      const itemId = this.#id(bytes, line, "item", item);
      if (userId === null || itemId === null) return;
      const seconds = time < 0 ? Number.NaN : this.#time(bytes, line, time);
      this.lines.mark(this.rows.size, line);
      this.rows.add(this.users.indexOf(userId), this.items.indexOf(itemId), stars, seconds);
    }
  }

  /** A whole number where it is one in the usual form, else text; null where the row was refused for it. */
  #id(bytes: Uint8Array, line: number, role: "user" | "item", place: number): number | string | null {
    const [start, end] = [this.#scanner.starts[place] as number, this.#scanner.ends[place] as number];
    const number = canonicalWholeFromBytes(bytes, start, end);
    if (number >= 0) return number;
    const text = start === end ? null : fieldText(bytes, this.#scanner, place);
    if (text === null) this.#refuseField(bytes, line, role, start === end ? "missing" : "is not UTF-8");
    return text;
  }

  #time(bytes: Uint8Array, line: number, place: number): number {
    const { starts, ends } = this.#scanner;
    const seconds = this.#isTorn(place)
      ? Number.NaN
      : secondsFromBytes(bytes, starts[place] as number, ends[place] as number);
    if (Number.isNaN(seconds)) {
      const what = starts[place] === ends[place] ? "time missing, rating kept" : "no time, rating kept without one";
      this.#repaired.add(what, line, this.#form.names.time, () => shownField(bytes, this.#scanner, place));
    }
    return seconds;
  }

  #isTorn(place: number): boolean {
    return this.#scanner.kinds[place] === fieldKind.textAfterQuote;
  }

  #refuseTorn(bytes: Uint8Array, line: number): void {
    const role = (["user", "item", "rating"] as const).find((each) => this.#isTorn(this.#form.places[each])) ?? "user";
    this.#refuseField(bytes, line, role, "is followed by text after its closing quote");
  }

  #refuseWidth(line: number): void {
    const { fields } = this.#scanner;
    const seen = () => `${fields} ${fields === 1 ? "column" : "columns"}`;
    this.#refused.add(`not ${this.#form.width} columns as in the first row`, line, "", seen);
  }

  #refuseRating(bytes: Uint8Array, line: number, stars: number): void {
    const place = this.#form.places.rating;
    const isMissing = this.#scanner.starts[place] === this.#scanner.ends[place];
    const range = `is not from ${this.#scale[0]} to ${this.#scale[1]}`;
    this.#refuseField(bytes, line, "rating", isMissing ? "missing" : Number.isNaN(stars) ? "is not a number" : range);
  }

  #refuseField(bytes: Uint8Array, line: number, role: RatingRole, why: string): void {
    const name = this.#form.names[role];
    const seen = () => shownField(bytes, this.#scanner, this.#form.places[role]);
    this.#refused.add(`${name} ${why}`, line, name, seen);
  }
}
