// Somebody's own items, where a recommender was not made of films that everybody numbers alike: what they call them, and the scale on
// which their people rate.
import { isRecord } from "../../artifact/json-value.ts";

/** As the owner writes it. Ids are told apart by their text: 7 and "7" are the same one. */
export type ItemId = string | number;

export interface OwnItems {
  /** One an item, by index; no two alike. */
  readonly ids: readonly ItemId[];
  /** The lowest and the highest rating, which are .5 and 5 stars here; null where ratings are stars as they are. */
  readonly scale: readonly [least: number, most: number] | null;
  /** What was noticed when it was learnt, in sentences. */
  readonly notes: readonly string[];
}

/** Stars as the rating that somebody gave, to two decimals: models keep them as 32-bit numbers. */
export function givenRating(stars: number, own: OwnItems | undefined): number {
  const [least, most] = own?.scale ?? [0.5, 5];
  return Number((least + ((stars - 0.5) / 4.5) * (most - least)).toFixed(2));
}

/** From an artifact's header; undefined where there are none, null where they are damaged. */
export function readOwnItems(value: unknown): OwnItems | undefined | null {
  if (value === undefined) return undefined;
  if (!isRecord(value)) return null;
  const { ids, scale, notes } = value;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string" || typeof id === "number")) return null;
  if (!Array.isArray(notes) || !notes.every((note) => typeof note === "string")) return null;
  if (new Set(ids.map(String)).size !== ids.length) return null;
  return scale === null || isScale(scale) ? { ids, scale, notes } : null;
}

function isScale(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [least, most] = value;
  return typeof least === "number" && typeof most === "number" && least < most;
}
