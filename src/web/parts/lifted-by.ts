// Which films of the shelves a film of the history lifted: those that went up and to whose score it adds, what it adds most to first.
import { filmKey } from "../protocol/film-key.ts";
import type { Shelves, ShownFilm } from "../protocol/shelves.ts";

/** @param by the key of the film that was rated */
export function liftedBy(by: string, { shelves }: Pick<Shelves, "shelves">): string[] {
  const lifted = shelves.flatMap(({ films }) => films).filter((film) => film.rose > 0 && addedBy(by, film) > 0);
  return lifted.toSorted((a, b) => addedBy(by, b) - addedBy(by, a)).map(({ card }) => card.key);
}

function addedBy(by: string, { contributions }: ShownFilm): number {
  const own = contributions.find((each) => "film" in each && filmKey(each.film) === by);
  return own?.value ?? 0;
}
