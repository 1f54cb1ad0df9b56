// Reads a table of people with age, gender and occupation, of whichever of two kinds it is: u.user ("|"; 100K) or users.dat ("::"
// between cells; 1M). Of rows with the same id the first is kept. What a row means is in core/ratings.
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import {
  type PersonCells,
  type PersonFacts,
  personColumns,
  personFromMovieLens,
} from "../../core/ratings/person-rows.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readTableLines, type TableLinesOptions } from "./table-lines.ts";

/** Names of tables of people, in the order in which they are looked for. */
export const peopleTables = ["u.user", "users.dat"] as const;
export type PeopleTable = (typeof peopleTables)[number];

const delimiters: Readonly<Record<PeopleTable, string>> = { "u.user": "|", "users.dat": "::" };
const cellsOfRow = 5;

export interface PeopleRead {
  /** In the order of the file. */
  readonly people: readonly PersonFacts[];
  readonly report: FileReport;
}

/**
 * Reads one table.
 *
 * @param table which kind of table it is
 * @throws InputError where the file is missing, damaged or not that table, or holds no usable row
 * @throws the signal's reason when it is aborted
 */
export async function readPeople(
  source: ByteSource,
  table: PeopleTable,
  options: Omit<TableLinesOptions, "couldNot"> = {},
): Promise<PeopleRead> {
  const people: PersonFacts[] = [];
  const lines = new Map<number, number>();
  const delimiter = delimiters[table];
  const ledger = await readTableLines(
    source,
    { ...options, couldNot: "Cannot read the list of people" },
    (line, row) => {
      const cells = line.split(delimiter);
      if (cells.length !== cellsOfRow) {
        const needed = `${cellsOfRow} with ${delimiter} between them were needed`;
        return void row.refuse("", `${cells.length} cells were seen; ${needed}`);
      }
      const named = Object.fromEntries(personColumns[table].map((column, k) => [column, cells[k]]));
      const person = personFromMovieLens(named as PersonCells, row);
      if (person === null) return;
      const first = lines.get(person.rawId);
      if (first !== undefined) {
        return void row.refuse("userId", `the person ${person.rawId} was seen before, on line ${first}`);
      }
      lines.set(person.rawId, row.line);
      people.push(person);
    },
  );
  return { people, report: ledger.report() };
}
