// Finds somebody's own items by their ids, which are told apart by their text.
import type { ItemId, OwnItems } from "../recommend/asking/own-items.ts";

export class OwnIds {
  readonly #places: ReadonlyMap<string, number>;

  constructor({ ids }: Pick<OwnItems, "ids">) {
    this.#places = new Map(ids.map((id, place) => [String(id), place]));
  }

  /** The item's index; null where none has the id. */
  find(id: ItemId): number | null {
    return this.#places.get(String(id)) ?? null;
  }
}
