// Films that a person wrote as a table, one a row, with the same fields as in JSON: what `--batch films.csv` reads. Takes
// cells and not bytes, so that it runs anywhere. A fault of the header is a fault of the file; a fault of a row is that
// row's alone. Lists are separated by `|`, as a comma is in many a name. Documented in docs/guide/film-json.md.
import { InputError } from "../errors/input-error.ts";
import type { FieldFault } from "./field-fault.ts";
import { isBlank, readSigned } from "./field-values.ts";
import type { FilmNames } from "./film-names.ts";
import { quoteSeen } from "./quote-seen.ts";
import { neededInsteadOf, unknownField, type WrittenField, writtenField, writtenFields } from "./written-fields.ts";
import { readWrittenFilm, type WrittenFilm } from "./written-film.ts";

/** The cells of a line, with the line they start on, from 1. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One row's film or faults. */
export interface CsvFilm extends WrittenFilm {
  /** From 1, the header not counted. */
  readonly row: number;
  /** Where it starts in the file, from 1, the header counted. */
  readonly line: number;
}

/**
 * Reads the rows under a header, to be called with each in its order.
 *
 * @param file what messages call the table
 * @throws InputError where the header holds no field, an unknown one or one twice
 */
export function writtenFilmReader(header: CsvLine, names: FilmNames, file: string): (record: CsvLine) => CsvFilm {
  const columns = readHeader(header, file);
  let row = 0;
  return ({ line, cells }) => {
    row++;
    return { row, line, ...readRow(columns, cells, names) };
  };
}

/** The columns' names in their order, as they were written. */
function readHeader({ line, cells }: CsvLine, file: string): string[] {
  const columns = cells.map((cell) => cell.trim());
  const fault = (column: number, seen: string, needed: string) =>
    new InputError("Cannot read a table of films", `${seen} was seen; ${needed} was needed`, { file, line, column });
  const fields = new Map<WrittenField, string>();
  columns.forEach((name, k) => {
    const field = writtenField(name);
    if (field === null) throw fault(k + 1, name === "" ? "a blank name" : unknownField(name), neededInsteadOf(name));
    const before = fields.get(field);
    if (before !== undefined) throw fault(k + 1, `${quoteSeen(name)} after ${quoteSeen(before)}`, `${field} once`);
    fields.set(field, name);
  });
  return columns;
}

function readRow(columns: readonly string[], cells: readonly string[], names: FilmNames): WrittenFilm {
  if (cells.length !== columns.length) {
    const seen = `a row of ${cells.length} ${cells.length === 1 ? "field" : "fields"}`;
    return refused([{ field: "", seen, needed: `${columns.length} as in the header` }]);
  }
  const faults: FieldFault[] = [];
  const values: Record<string, unknown> = {};
  columns.forEach((column, k) => {
    const cell = cells[k] ?? "";
    if (!isBlank(cell)) values[column] = cellValue(cell, column, faults);
  });
  const film = readWrittenFilm(values, names);
  return faults.length === 0 ? film : refused([...faults, ...film.faults]);
}

function refused(faults: readonly FieldFault[]): WrittenFilm {
  return { film: null, faults, notes: [], unknownNames: 0, sees: { votes: false } };
}

/** A cell as JSON would have it. A number that is none stays a text, which the field then refuses as it was written. */
function cellValue(cell: string, column: string, faults: FieldFault[]): unknown {
  const list = () => cell.split("|").map((entry) => entry.trim());
  switch (writtenFields[writtenField(column) as WrittenField]) {
    case "number":
      return readSigned(cell) ?? cell;
    case "texts":
    case "people":
      return list();
    case "cast":
      return list().map((entry) => parted(entry, "character") ?? entry);
    case "crew":
      return list().flatMap((entry, k) => {
        const member = parted(entry, "job");
        if (member !== null) return [member];
        faults.push({ field: `${column}[${k + 1}]`, seen: quoteSeen(entry), needed: "name (job)" });
        return [];
      });
    default:
      return cell;
  }
}

/** "Al Pacino (Vincent Hanna)" as a name and what stands in the brackets at its end. */
function parted(entry: string, key: "character" | "job"): Record<string, string> | null {
  const open = entry.indexOf("(");
  if (open < 0 || !entry.endsWith(")")) return null;
  const [name, inside] = [entry.slice(0, open).trim(), entry.slice(open + 1, -1).trim()];
  return name === "" || inside === "" ? null : { name, [key]: inside };
}
