// The lists in TMDB's tables: genres, keywords, companies, countries, languages. Entries that say nothing (a blank name)
// or say a thing twice are left out, each with an entry in the ledger; the order is the file's.

import { isBlank } from "./field-values.ts";
import type { RowLedger } from "./file-ledger.ts";
import type { NamedCode, NamedId } from "./film.ts";
import { readJsonList, textField, wholeField } from "./json-cell.ts";
import type { StringPool } from "./string-pool.ts";

/**
 * A list of `{"id": 28, "name": "Action"}`.
 *
 * @throws InputError when the cell holds anything else.
 */
export function readNamedIds(cell: string, column: string, row: RowLedger, strings: StringPool): NamedId[] {
  const named = new Map<number, NamedId>();
  for (const entry of readJsonList(cell, column, row)) {
    const id = wholeField(entry, "id");
    const name = textField(entry, "name");
    if (isBlank(name)) row.repair(`entry of ${column} with a blank name, left out`, column, `id ${id}`);
    else if (named.has(id)) row.repair(`entry of ${column} listed twice, left out`, column, name);
    else named.set(id, { id, name: strings.share(name) });
  }
  return [...named.values()];
}

/**
 * A list of `{"iso_639_1": "en", "name": "English"}`; a blank name is replaced by the code.
 *
 * @param codeKey the key under which the code stands.
 * @throws InputError when the cell holds anything else.
 */
export function readNamedCodes(
  cell: string,
  column: string,
  codeKey: string,
  row: RowLedger,
  strings: StringPool,
): NamedCode[] {
  const named = new Map<string, NamedCode>();
  for (const entry of readJsonList(cell, column, row)) {
    const code = strings.share(textField(entry, codeKey));
    const name = strings.share(textField(entry, "name"));
    if (isBlank(code)) row.repair(`entry of ${column} with a blank code, left out`, column, name);
    else if (named.has(code)) row.repair(`entry of ${column} listed twice, left out`, column, code);
    else named.set(code, { code, name: isBlank(name) ? nameByCode(code, column, row) : name });
  }
  return [...named.values()];
}

function nameByCode(code: string, column: string, row: RowLedger): string {
  row.repair(`entry of ${column} with a blank name, called by its code`, column, code);
  return code;
}
