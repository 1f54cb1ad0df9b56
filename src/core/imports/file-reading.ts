// What a person's file is read as: a history, of which every entry says something, or a list of films, of which none has to.
import type { HistoryEvent } from "./history-entry.ts";

export interface FileReading {
  /** What a fault of the file prevents. */
  readonly couldNot: string;
  /** What an entry says that names a film alone, whatever stands beside it; null where that is a fault. */
  readonly silent: HistoryEvent | null;
}

export const asHistory: FileReading = Object.freeze({ couldNot: "Cannot read the history", silent: null });
/** A list of films to be ranked: whoever puts a film there wants it looked at. */
export const asCandidates: FileReading = Object.freeze({
  couldNot: "Cannot read the candidates",
  silent: "watchlisted",
});
