// What is kept of the model of films without ratings: plain data, typed arrays and JSON, and from it what any film's traits say of it.
// The form is that of warm films, so that whoever scores those scores a cold one alike:
//   factors     a row of factors beside those of iALS
//   neighbours  a column of weights from every film of the table, beside those of EASE
//   prior       how many people will like it, as a logarithm
// Scores of a history are sums of these parts, each standardised (weights: learnt on films that the maps had not seen).
import type { Film } from "../../catalogue/film.ts";
import type { BlendWeights } from "../ranking/blend/blend-weights.ts";
import { FilmReader, type FilmRows } from "./film-reader.ts";
import type { FilmReading } from "./film-reading.ts";
import { type RidgeMap, writeExpected } from "./ridge-map.ts";
import { ComparedFilms } from "./similarities.ts";

/** The parts, in the order of `ColdFilmsModel.weights`. */
export const coldParts = ["factors", "neighbours", "prior"] as const;

export interface ColdFilmsModel {
  readonly reading: FilmReading;
  /** The films that were learnt from. */
  readonly films: FilmRows;
  /** To a row of factors, to coordinates of neighbours, to log(1 + likes). */
  readonly maps: { readonly factors: RidgeMap; readonly neighbours: RidgeMap; readonly prior: RidgeMap };
  /** Films of the table x rank, row-major: a film's column of weights is this times its coordinates. */
  readonly basis: Float32Array;
  readonly weights: BlendWeights;
}

/** What traits say of a film. */
export interface ColdFilm {
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
    this.compared = new ComparedFilms(model.films);
  }

  /** @param films none that the model was learnt from */
  map(films: readonly Film[]): ColdFilm[] {
    const rows = this.reader.rows(films, false);
    const similarities = new Float64Array(this.model.films.films);
    return films.map((_, film) => {
      this.compared.write(rows, film, similarities);
      return mapExpected(this.model.maps, similarities);
    });
  }

  /** A film's weight from every film of the table: what a history's likes of those add to its score. */
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

/** What maps expect of a film with these similarities to the films that they were learnt from. */
export function mapExpected(
  { factors, neighbours, prior }: ColdFilmsModel["maps"],
  similarities: Float64Array,
): ColdFilm {
  const expected = (map: RidgeMap) => {
    const out = new Float32Array(map.width);
    writeExpected(map, similarities, out);
    return out;
  };
  return { factors: expected(factors), coordinates: expected(neighbours), prior: expected(prior)[0]! };
}
