// What is kept of the model of films without ratings: plain data, typed arrays and JSON, and from it what any film's traits say of it.
// The form is that of warm films, so that whoever scores those scores a cold one alike:
//   factors     a row of factors beside those of iALS
//   neighbours  a column of weights from every film of the table, beside those of EASE
//   prior       how many people will like it, as a logarithm
// Scores of a history are sums of these parts, each standardised (weights: learnt on films that the maps had not seen).
import type { Film } from "../../catalogue/film.ts";
import type { BlendWeights } from "../ranking/blend/blend-weights.ts";
import { ComparedFilms, type SparseFilms } from "./compared-films.ts";
import { FilmReader } from "./film-reader.ts";
import type { FilmReading } from "./film-reading.ts";
import { type ServedMap, writeServed } from "./ridge-map.ts";

/** The parts, in the order of `ColdFilmsModel.weights`. */
export const coldParts = ["factors", "neighbours", "prior"] as const;

export interface ColdFilmsModel {
  /** JSON. */
  readonly reading: FilmReading;
  /** The films that were learnt from, ascending by film index. */
  readonly films: SparseFilms;
  /** To a row of factors, to coordinates of neighbours, to log(1 + likes). */
  readonly maps: Readonly<Record<(typeof coldParts)[number], ServedMap>>;
  /** Films of the table x rank, row-major: a film's column of weights is this times its coordinates. */
  readonly basis: Float32Array;
  /** JSON. */
  readonly weights: BlendWeights;
}

/** What traits say of a film. */
export interface ColdFilm {
  /** As wide as rows of factors, padding included. */
  readonly factors: Float32Array;
  /** `rank` long. */
  readonly coordinates: Float32Array;
  /** log(1 + likes). */
  readonly prior: number;
}

/** Maps films into a model's spaces. */
export class ColdFilmMapper {
  private readonly model: ColdFilmsModel;
  private readonly reader: FilmReader;
  private readonly compared: ComparedFilms;

  constructor(model: ColdFilmsModel) {
    this.model = model;
    this.reader = new FilmReader(model.reading);
    this.compared = new ComparedFilms(model.films, model.reading.together);
  }

  /** @param films none that the model was learnt from */
  map(films: readonly Film[]): ColdFilm[] {
    const rows = this.reader.rows(films, false);
    const { width, dense } = rows;
    const { factors, neighbours, prior } = this.model.maps;
    const similarities = new Float64Array(this.model.films.traits.rows);
    return films.map((_, film) => {
      similarities.fill(0);
      this.compared.add(rows, film, similarities);
      const columns = dense.subarray(film * width, (film + 1) * width);
      const expected = (map: ServedMap) => writeServed(map, similarities, columns, new Float32Array(map.width));
      return { factors: expected(factors), coordinates: expected(neighbours), prior: expected(prior)[0]! };
    });
  }

  /** A film's weight from every film of the table: what a like of each of those adds to its score. */
  column({ coordinates }: Pick<ColdFilm, "coordinates">): Float32Array {
    const { basis } = this.model;
    const rank = coordinates.length;
    return Float32Array.from({ length: basis.length / rank }, (_, film) => {
      let sum = 0;
      for (let k = 0; k < rank; k++) sum += basis[film * rank + k]! * coordinates[k]!;
      return sum;
    });
  }
}
