// Whether a question is one that can be answered: kernels go by addresses, and would read whatever lies behind their arrays.
import type { StarPerson } from "../star-model.ts";

/** @throws RangeError that names the entry, for a film that the model does not know, or a rating that is no number */
export function checkAsked(items: number, { history }: StarPerson, films: ArrayLike<number>): void {
  const check = (film: number, what: string) => {
    if (film < items) return;
    throw new RangeError(`Cannot predict stars: ${what} is film ${film}; one of ${items}, from 0, was needed`);
  };
  for (let k = 0; k < history.items.length; k++) {
    check(history.items[k]!, `entry ${k} of the history`);
    if (Number.isFinite(history.ratings[k])) continue;
    throw new RangeError(
      `Cannot predict stars: entry ${k} of the history has the rating ${history.ratings[k]}; a number was needed`,
    );
  }
  for (let k = 0; k < films.length; k++) check(films[k]!, `entry ${k} of what is asked`);
}
