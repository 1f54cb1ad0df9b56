// One row with a ledger of its own, for tests of what a row is turned into.
import { FileLedger, type RowLedger } from "../../../src/core/catalogue/file-ledger.ts";
import type { FileReport } from "../../../src/core/catalogue/ingest-report.ts";

/** The row on line 2 of films.csv; `report` closes it. */
export function rowOf(): { row: RowLedger; report: () => FileReport; repairs: () => string[] } {
  const ledger = new FileLedger("films.csv", "Cannot read the films");
  const row = ledger.row(2);
  const report = () => ledger.report();
  return { row, report, repairs: () => report().repaired.map(({ what, count }) => `${count} ${what}`) };
}
