// Scores of films without ratings from one person's own likes and traits alone: what the house's model has to beat. Both come down to a
// weight from every film with traits to every cold one.
//   content-knn     the cosine of traits, of the `nearest` films to each cold one
//   linear-profile  k' (K + lambda I)^-1: what a ridge regression of the likes on traits expects (ridge-map.ts)
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { Film } from "../../catalogue/film.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import type { FitWork, Scorer } from "../ranking/ranking-model.ts";
import { weighDefaults, weighHistory } from "../ranking/weigh.ts";
import type { ColdTable } from "./cold-film-model.ts";
import { FilmReader } from "./film-reader.ts";
import { fitReading } from "./film-reading.ts";
import { ComparedFilms } from "./similarities.ts";

const nearest = 20;
/** lambda beside the mean similarity of a film with itself. */
const ridge = 3;

interface Compared {
  readonly compared: ComparedFilms;
  /** Cold films x films with traits and ratings. */
  readonly similarities: Float64Array[];
  /** Of the cold films with themselves. */
}

export async function contentNeighbours(table: ColdTable, track: FilmTrack): Promise<Scorer> {
  const { compared, similarities } = compare(table, track);
  const lengths = lengthsOf(compared);
  for (const row of similarities) {
    for (let i = 0; i < row.length; i++) row[i]! /= lengths[i]!;
    const least = row.toSorted().at(-nearest) ?? Number.NEGATIVE_INFINITY;
    for (let i = 0; i < row.length; i++) if (row[i]! < least) row[i] = 0;
  }
  return weightScorer(table, similarities);
}

export async function linearProfile(table: ColdTable, track: FilmTrack, { pool, signal }: FitWork): Promise<Scorer> {
  const { compared, similarities } = compare(table, track);
  const [films, cold] = [table.teaching.length, table.cold.length];
  const weights = await withinPoolScope(pool, async () => {
    const system = await compared.matrix(pool, signal);
    let diagonal = 0;
    for (let i = 0; i < films; i++) diagonal += system[i * films + i]! / films;
    for (let i = 0; i < films; i++) system[i * films + i]! += ridge * diagonal;
    if (pool.kernels.cholesky(films, system) < films) {
      throw new RangeError("Cannot learn from traits: similarities are not positive definite in float32");
    }
    const sides = pool.kernels.floats(films * cold);
    for (const [c, row] of similarities.entries()) for (let i = 0; i < films; i++) sides[i * cold + c] = row[i]!;
    pool.kernels.choleskySolve(films, system, cold, sides);
    return similarities.map((_, c) => Float64Array.from({ length: films }, (_, i) => sides[i * cold + c]!));
  });
  return weightScorer(table, weights);
}

function compare({ films, teaching, cold }: ColdTable, track: FilmTrack): Compared {
  const known = (places: Uint32Array) => Array.from(places, (film) => films[film] as Film);
  const reader = new FilmReader(fitReading(known(teaching), track));
  const compared = new ComparedFilms(reader.rows(known(teaching), true));
  const rows = reader.rows(known(cold), false);
  const similarities = Array.from({ length: cold.length }, (_, film) => {
    const row = new Float64Array(teaching.length);
    compared.write(rows, film, row);
    return row;
  });
  return { compared, similarities };
}

/** Of each film's row. */
function lengthsOf({ rows: { films, traits, width, dense } }: ComparedFilms): Float64Array {
  return Float64Array.from({ length: films }, (_, film) => {
    let square = 0;
    for (let k = film * width; k < (film + 1) * width; k++) square += dense[k]! ** 2;
    for (let e = traits.indptr[film]!; e < traits.indptr[film + 1]!; e++) square += traits.data[e]! ** 2;
    return Math.sqrt(square) || 1;
  });
}

/** @param weights one row a cold film, one column a film with traits and ratings */
function weightScorer({ ratings, teaching }: ColdTable, weights: readonly Float64Array[]): Scorer {
  const placeOf = new Int32Array(ratings.items.length).fill(-1);
  for (const [place, film] of teaching.entries()) placeOf[film] = place;
  return {
    items: weights.length,
    score(history, out) {
      const known = weighHistory(history, weighDefaults);
      const places = Array.from(known.items, (film) => placeOf[film]!);
      for (const [c, row] of weights.entries()) {
        let sum = 0;
        for (const [k, place] of places.entries()) if (place >= 0) sum += known.weights[k]! * row[place]!;
        out[c] = sum;
      }
    },
  };
}
