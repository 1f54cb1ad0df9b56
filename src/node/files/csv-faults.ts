// csv-parse's faults in our words. Shared by the readers of tables, which differ in what they take for a row.
import type { CsvError } from "csv-parse";
import type { FileLedger } from "../../core/catalogue/file-ledger.ts";

/** The error for a fault of splitting, to be thrown; the row at fault starts at `place`. */
export function explainCsvError(
  error: CsvError,
  ledger: FileLedger,
  place: { readonly line: number; readonly column?: string },
): Error {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return ledger.fault("the file ends inside a quoted field; a closing quote was needed (is it cut short?)", place);
    case "CSV_MAX_RECORD_SIZE":
      return ledger.fault("the row that starts here is over 16 MB; a closing quote may be missing", place);
    case "CSV_INVALID_CLOSING_QUOTE":
      return ledger.fault(
        'text follows a closing quote; a comma, a line end or a doubled quote ("") was needed',
        place,
      );
    case "INVALID_OPENING_QUOTE":
      return ledger.fault("a quote stands inside a field without quotes; a quoted field was needed", place);
    default:
      return ledger.fault(`the row cannot be split (${error.message}); a row of CSV was needed`, place);
  }
}
