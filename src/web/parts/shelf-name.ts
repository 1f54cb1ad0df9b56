import type { ShelfKind } from "../protocol/shelves.ts";

/** Tells a shelf from the others of the page, in ids and for the order of films. */
export const shelfName = (kind: ShelfKind): string =>
  kind.name === "because" ? `because-${kind.film.key}` : kind.name;
