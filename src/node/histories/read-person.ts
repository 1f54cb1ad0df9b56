// The history of one of many people.
import type { EntryPlace, ReadHistory } from "../../core/imports/history-entry.ts";
import { importHistory, type MatchedHistory, matchRead } from "../../core/imports/match-history.ts";
import { readHistory } from "../../core/imports/read-history.ts";
import type { FilmFinder } from "../../core/search/film-finder.ts";
import { readShortFile } from "../files/short-file.ts";
import type { WrittenPerson } from "./people.ts";

/** Larger files are refused by whoever reads histories, too. */
export const mostHistoryBytes: number = 64 * 1024 * 1024;

/** Lines are those of the whole table. @throws InputError where what is there is no history; the signal's reason when aborted */
export async function readPerson(
  { file, rows }: WrittenPerson,
  finder: FilmFinder,
  signal?: AbortSignal,
): Promise<MatchedHistory> {
  if (rows === null) return importHistory(await readShortFile(file, mostHistoryBytes, signal), file, finder);
  return matchRead(readRows(rows, file), finder);
}

/** @throws InputError where the rows are none of a history */
export function readRows({ bytes, lines }: NonNullable<WrittenPerson["rows"]>, file: string): ReadHistory {
  const { entries, faults, notes } = readHistory(bytes, file);
  const placed = <Placed extends EntryPlace>(each: Placed): Placed =>
    Object.assign(each, { line: lines[each.entry - 1] }); // nobody else has it
  return { entries: entries.map(placed), faults: faults.map(placed), notes };
}
