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
import { FilmReader, type FilmRows } from "./film-reader.ts";
import { type FilmReading, fitReading } from "./film-reading.ts";
import { similaritiesOf } from "./similarities.ts";

const nearest = 20;
/** A cosine is of rows: kinds that meet numbers have none. */
const alone = { together: 0 } as const;
/** lambda beside the mean similarity of a film with itself. */
const ridge = 3;

export async function contentNeighbours(table: ColdTable, track: FilmTrack, work: FitWork): Promise<Scorer> {
  const { teaching, cold } = readTable(table, track);
  const lengths = lengthsOf(teaching);
  return await withinPoolScope(work.pool, async () => {
    const similarities = await similaritiesOf(work.pool, cold, teaching, alone, work.signal);
    const weights = rowsOf(similarities, teaching.films).map((row) => {
      const cosines = row.map((value, i) => value / lengths[i]!);
      const least = cosines.toSorted().at(-nearest) ?? Number.NEGATIVE_INFINITY;
      return cosines.map((value) => (value < least ? 0 : value));
    });
    return weightScorer(table, weights);
  });
}

export async function linearProfile(table: ColdTable, track: FilmTrack, work: FitWork): Promise<Scorer> {
  const { pool, signal } = work;
  const { reading, teaching, cold } = readTable(table, track);
  const films = teaching.films;
  return await withinPoolScope(pool, async () => {
    const system = await similaritiesOf(pool, teaching, teaching, reading, signal);
    let diagonal = 0;
    for (let i = 0; i < films; i++) diagonal += system[i * films + i]! / films;
    for (let i = 0; i < films; i++) system[i * films + i]! += ridge * diagonal;
    if (pool.kernels.cholesky(films, system) < films) {
      throw new RangeError("Cannot learn from traits: similarities are not positive definite in float32");
    }
    const sides = await similaritiesOf(pool, teaching, cold, reading, signal);
    pool.kernels.choleskySolve(films, system, cold.films, sides);
    const weights = Array.from({ length: cold.films }, (_, c) =>
      Float64Array.from({ length: films }, (_, i) => sides[i * cold.films + c]!),
    );
    return weightScorer(table, weights);
  });
}

interface ReadTable {
  readonly reading: FilmReading;
  readonly teaching: FilmRows;
  readonly cold: FilmRows;
}

function readTable({ films, teaching, cold }: ColdTable, track: FilmTrack): ReadTable {
  const known = (places: Uint32Array) => Array.from(places, (film) => films[film] as Film);
  const reading = fitReading(known(teaching), track);
  const reader = new FilmReader(reading);
  return { reading, teaching: reader.rows(known(teaching), true), cold: reader.rows(known(cold), false) };
}

function rowsOf(matrix: Float32Array, width: number): Float64Array[] {
  return Array.from({ length: matrix.length / width }, (_, row) =>
    Float64Array.from(matrix.subarray(row * width, (row + 1) * width)),
  );
}

/** Of each film's row. */
function lengthsOf({ films, traits, width, dense }: FilmRows): Float64Array {
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
