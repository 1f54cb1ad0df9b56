// What is left of a title when only the number of its characters is kept, as the original's first network has it.
import type { TestRow } from "../../../core/evaluation/original-result.ts";

export interface TitleLengths {
  /** How many different lengths the test titles have. */
  readonly different: number;
  /** The commonest length, the smaller one on a tie, and the films that share it, those with most votes first. */
  readonly commonest: { readonly length: number; readonly films: readonly TestRow[] };
}

/** Characters are counted as Python counts them: code points. @throws RangeError where there is no film */
export function titleLengths(test: readonly TestRow[]): TitleLengths {
  const byLength = Map.groupBy(test, (film) => [...film.title].length);
  const sorted = [...byLength].sort(([a, filmsA], [b, filmsB]) => filmsB.length - filmsA.length || a - b);
  const [first] = sorted;
  if (first === undefined) throw new RangeError("Cannot compare titles: there are no test films");
  const films = first[1].toSorted((a, b) => b.votes - a.votes || a.tmdbId - b.tmdbId);
  return { different: sorted.length, commonest: { length: first[0], films } };
}
