import type { HistoryEntry } from "../../core/imports/history-entry.ts";

/** What a person said of a film, under the film's key. */
export interface KeptEntry extends HistoryEntry {
  readonly key: string;
}
