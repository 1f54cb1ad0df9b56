// What was measured of each person, as CSV (RFC 4180): a line a person and model, a column a measure, empty where a measure does
// not exist for the person. For tests and pictures of one's own.
import type { PersonTable } from "../../core/evaluation/ranking/person-table.ts";
import type { RawIds } from "../../core/ratings/ratings.ts";
import { csvCell } from "../../core/text/csv-cell.ts";

/** Measured people of one data set. */
export interface MeasuredPeople {
  readonly data: string;
  /** Raw ids by user index. */
  readonly users: RawIds;
  readonly models: readonly string[];
  /** Beside `models`. */
  readonly people: readonly PersonTable[];
}

/** The text with its header; people in the order of the table, a person who was asked in several folds as the mean of them. */
export function perUserCsv(measured: readonly MeasuredPeople[]): string {
  const names = measured[0]?.people[0]?.names.filter((name) => !name.includes("[")) ?? [];
  const lines = [["data", "user", "model", ...names].map((cell) => csvCell(String(cell))).join(",")];
  for (const { data, users, models, people } of measured) {
    for (const [place, table] of people.entries()) {
      const columns = names.map((name) => columnOf(table, name));
      const asked = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort((a, b) => a - b);
      for (const user of asked) {
        const values = columns.map((column) => column.get(user) ?? "");
        lines.push(
          [data, users[user] ?? user, models[place] ?? "", ...values].map((cell) => csvCell(String(cell))).join(","),
        );
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

function columnOf(table: PersonTable, name: string): Map<number, number> {
  const { users, values } = table.values(name);
  return new Map(Array.from(users, (user, at) => [user, Number((values[at] as number).toPrecision(9))]));
}
