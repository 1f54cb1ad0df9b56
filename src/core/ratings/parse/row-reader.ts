// What one row of a table of ratings means: a rating that is kept, or a refusal that is counted. Checks come before ids are
// numbered, so that a refused row leaves no trace in people or films.

import type { FaultCounts } from "../../catalogue/fault-counts.ts";
import { canonicalWholeFromBytes, decimalFromBytes } from "../../text/number-bytes.ts";
import { fieldText, shownField } from "./field-text.ts";
import { IdIndex } from "./id-index.ts";
import { LineMarks } from "./line-marks.ts";
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
    const { user, item, rating } = this.#form.places;
    if (this.#scanner.fields !== this.#form.width) return void this.#refuseWidth(line);
    if (this.#isTorn(user) || this.#isTorn(item) || this.#isTorn(rating)) return void this.#refuseTorn(bytes, line);
    const stars = this.#number(bytes, rating);
    if (!(stars >= this.#scale[0] && stars <= this.#scale[1])) return void this.#refuseRating(bytes, line, stars);
    const userId = this.#wholeId(bytes, user);
    const itemId = this.#wholeId(bytes, item);
    if (userId < 0 || itemId < 0) this.#takeTexts(bytes, line, userId, itemId, stars);
    else this.#keep(bytes, line, this.users.ofNumber(userId), this.items.ofNumber(itemId), stars);
  }

  /** The same for a row with an id that is not a whole number in the usual form (-1). */
  #takeTexts(bytes: Uint8Array, line: number, userId: number, itemId: number, stars: number): void {
    const user = userId < 0 ? this.#text(bytes, line, "user") : "";
    if (user === null) return; // a row is refused once
    const item = itemId < 0 ? this.#text(bytes, line, "item") : "";
    if (item === null) return;
    const userIndex = userId < 0 ? this.users.ofText(user) : this.users.ofNumber(userId);
    const itemIndex = itemId < 0 ? this.items.ofText(item) : this.items.ofNumber(itemId);
    this.#keep(bytes, line, userIndex, itemIndex, stars);
  }

  #keep(bytes: Uint8Array, line: number, user: number, item: number, stars: number): void {
    const { time } = this.#form.places;
    this.lines.mark(this.rows.size, line);
    this.rows.add(user, item, stars, time < 0 ? Number.NaN : this.#time(bytes, line, time));
  }

  #number(bytes: Uint8Array, place: number): number {
    const { kinds, numbers, starts, ends } = this.#scanner;
    if ((kinds[place] as number) <= fieldKind.decimal) return numbers[place] as number;
    return decimalFromBytes(bytes, starts[place] as number, ends[place] as number);
  }

  #wholeId(bytes: Uint8Array, place: number): number {
    const { kinds, numbers, starts, ends } = this.#scanner;
    if (kinds[place] === fieldKind.whole) return numbers[place] as number;
    return canonicalWholeFromBytes(bytes, starts[place] as number, ends[place] as number);
  }

  /** The text of an id; null where the row was refused for it. */
  #text(bytes: Uint8Array, line: number, role: "user" | "item"): string | null {
    const place = this.#form.places[role];
    const isMissing = this.#scanner.starts[place] === this.#scanner.ends[place];
    const text = isMissing ? null : fieldText(bytes, this.#scanner, place);
    if (text === null) this.#refuseField(bytes, line, role, isMissing ? "missing" : "is not UTF-8");
    return text;
  }

  #time(bytes: Uint8Array, line: number, place: number): number {
    const { starts, ends, kinds, numbers } = this.#scanner;
    if ((kinds[place] as number) <= fieldKind.decimal) return numbers[place] as number;
    const [start, end] = [starts[place] as number, ends[place] as number];
    const seconds = this.#isTorn(place) ? Number.NaN : secondsFromBytes(bytes, start, end);
    if (Number.isNaN(seconds)) {
      const what = start === end ? "time missing, rating kept" : "no time, rating kept without one";
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
