// Which films of the shelves a film of the history lifted: those to whose score it adds as much as what adds most, or nearly so.
import { filmKey } from "../protocol/film-key.ts";
import type { Shelves, ShownFilm } from "../protocol/shelves.ts";

/** Of the largest contribution to a film. */
const leastPart = 0.4;

/** @param by the key of the film that was rated; @returns keys, what it adds most to first */
export function liftedBy(by: string, { shelves }: Pick<Shelves, "shelves">): string[] {
  const films = shelves
    .flatMap((shelf) => shelf.films)
    .map((film) => ({ key: film.card.key, added: addedBy(by, film) }));
  const lifted = films.filter(({ added }) => added > 0);
  return lifted.toSorted((a, b) => b.added - a.added).map(({ key }) => key);
}

/** What a film adds to the score of another; 0 where that is not much beside the rest. */
function addedBy(by: string, { contributions }: ShownFilm): number {
  const own = contributions.find((each) => "film" in each && filmKey(each.film) === by)?.value ?? 0;
  const most = Math.max(0, ...contributions.map((each) => ("film" in each ? each.value : 0)));
  return own >= leastPart * most ? own : 0;
}
