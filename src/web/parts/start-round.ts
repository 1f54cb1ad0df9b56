// The first round: how much has to be told before there are shelves, and which film is asked about next.
import type { HistoryEntry } from "../../core/imports/history-entry.ts";
import type { FilmCard } from "../protocol/film-card.ts";

/** As many ratings open the shelves. */
export const neededRatings = 5;

/** Films that were rated, and those that were seen: a history without ratings is one, too. */
export function isOpened(entries: readonly Pick<HistoryEntry, "rating" | "event">[]): boolean {
  return entries.filter(({ rating, event }) => rating !== null || event === "watched").length >= neededRatings;
}

/**
 * The films that are asked about next, from those that are seen already and what was answered since: the one that lies on top stays where it
 * is, as nobody wants a film exchanged under their hand; what lies behind it is what now teaches most.
 */
export function nextRound(
  shown: readonly FilmCard[],
  answered: readonly FilmCard[],
  isTold: (key: string) => boolean,
): FilmCard[] {
  const first = shown.find(({ key }) => !isTold(key));
  const fresh = answered.filter(({ key }) => key !== first?.key && !isTold(key));
  return first === undefined ? fresh : [first, ...fresh];
}
