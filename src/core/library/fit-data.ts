// What somebody hands in to learn from: their items, and what people did with them.
import type { ItemId } from "../recommend/asking/own-items.ts";

/** Somebody's own item; everything but the id may be left out, and null counts as left out. */
export interface FitItem {
  readonly id: ItemId;
  /** What it is shown and found by; default: the id. */
  readonly title?: string | null | undefined;
  /** 1870 to 2100. */
  readonly year?: number | null | undefined;
  readonly genres?: readonly string[] | null | undefined;
  readonly keywords?: readonly string[] | null | undefined;
  readonly directors?: readonly string[] | null | undefined;
  /** Actors, authors, players: whoever stands for it. */
  readonly people?: readonly string[] | null | undefined;
  /** Minutes. */
  readonly runtime?: number | null | undefined;
  /** ISO 639-1. */
  readonly language?: string | null | undefined;
}

/** That somebody rated an item, or only watched, bought, read it. */
export interface FitEvent {
  readonly user: ItemId;
  readonly item: ItemId;
  /** On any scale; without one the event counts as a like. */
  readonly rating?: number | null | undefined;
  /** When: a Date, `2024-05-01`, `2024-05-01T20:00:00Z`, or seconds since 1970. */
  readonly at?: string | number | Date | null | undefined;
}

export interface FitData {
  /** Default: those of the events. */
  readonly items?: readonly FitItem[] | undefined;
  readonly events: readonly FitEvent[];
}
