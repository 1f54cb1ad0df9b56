// What was done last, in a few words.
import type { HistoryEntry } from "../../../core/imports/history-entry.ts";
import { stars } from "./count.ts";

/** @param entry what is known of the film now; null where nothing is */
export function saidOf(title: string, entry: Pick<HistoryEntry, "rating" | "event"> | null, isSkip: boolean): string {
  if (isSkip) return `${title}: not seen`;
  if (entry === null) return `${title}: taken back`;
  if (entry.rating !== null) return `${title}: ${stars(entry.rating)} ${entry.rating === 1 ? "star" : "stars"}`;
  if (entry.event === "watchlisted") return `${title}: kept for later`;
  return entry.event === "dismissed" ? `${title}: not for you` : `${title}: seen`;
}
