// Films as a plain table for trees: numbers as they are, with their gaps, and a column of 0 and 1 for every trait that enough
// training films have. Trees find their own bends, so that nothing is scaled. Fitted on training films, applied to any; looks at no
// rating.
import type { Film } from "../../catalogue/film.ts";
import { type TraitListId, traitList } from "../../traits/film-lists.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";
import { TraitVocabulary } from "../../traits/trait-vocabulary.ts";
import type { Matrix } from "../../trees/matrix.ts";

/** A list whose traits become columns, and how many training films must have one of them. */
export interface FlagList {
  readonly id: TraitListId;
  readonly leastFilms: number;
}

/** How films become rows. */
export class FilmTable {
  /** One a column: `runtime`, `genre: Drama`. */
  readonly columns: readonly string[];
  private readonly numbers: readonly FilmNumber[];
  private readonly flags: readonly TraitVocabulary[];

  /** @throws RangeError for no films */
  constructor(numbers: readonly FilmNumber[], training: readonly Film[], lists: readonly FlagList[]) {
    if (training.length === 0) throw new RangeError("Cannot make a table of films: there are no films");
    this.numbers = numbers;
    this.flags = lists.map(({ id, leastFilms }) => new TraitVocabulary(traitList(id), training, leastFilms));
    const names = this.flags.flatMap(({ list, traits }) => traits.map(({ name }) => `${list.label}: ${name}`));
    this.columns = [...numbers.map(({ id }) => id), ...names];
  }

  /** films x columns; NaN where a number is not known. */
  rows(films: readonly Film[]): Matrix {
    const width = this.columns.length;
    const data = new Float32Array(films.length * width);
    films.forEach((film, row) => {
      this.numbers.forEach((number, k) => {
        data[row * width + k] = number.read(film) ?? Number.NaN;
      });
    });
    let first = this.numbers.length;
    for (const vocabulary of this.flags) {
      const { indptr, indices } = vocabulary.bags(films);
      for (let row = 0; row < films.length; row++) {
        for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) {
          data[row * width + first + (indices[k] as number)] = 1;
        }
      }
      first += vocabulary.traits.length;
    }
    return { rows: films.length, columns: width, data };
  }
}
