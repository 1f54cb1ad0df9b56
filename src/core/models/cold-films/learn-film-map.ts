// Learns the map that travels with a recommender (film-map.ts), from films with traits and ratings to what the recommender itself has of
// them. Cost, twice (a track each): 2 films^3 / 3 flops, and similarities of all pairs of films.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { Film } from "../../catalogue/film.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import type { ExpectedFilms } from "../hybrid/extend-hybrid.ts";
import type { HybridModel } from "../hybrid/hybrid-model.ts";
import { worthOfFactors } from "../hybrid/keep-factors.ts";
import { inUnits, scaleOf } from "../hybrid/keep-numbers.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { type ColdFilmsOptions, coldFilmsDefaults } from "./cold-films-options.ts";
import type { FilmMap, KeptMap, KeptRows, TrackMap } from "./film-map.ts";
import { FilmReader, type FilmRows } from "./film-reader.ts";
import { fitReading } from "./film-reading.ts";
import { fitRidgeMap, type RidgeTargets, type ServedMap, servedMap } from "./ridge-map.ts";
import { similaritiesOf } from "./similarities.ts";

export type MapWork = Pick<FitWork, "pool" | "signal" | "onProgress">;
export type MapNoise = Pick<ColdFilmsOptions, "factorNoise" | "priorNoise">;

/** Fewer films than this say nothing. */
export const leastTaught = 10;

/** What a hybrid has of some of its films. */
export function rowsOf(model: HybridModel, films: ArrayLike<number>): ExpectedFilms {
  const { width } = model.factors;
  const worth = worthOfFactors(model.factors);
  const factors = new Float32Array(films.length * width);
  for (let row = 0; row < films.length; row++) {
    const film = films[row] as number;
    factors.set(worth.subarray(film * width, (film + 1) * width), row * width);
  }
  return { factors, prior: Float32Array.from(films, (film) => model.prior[film] as number) };
}

/**
 * @param films with ratings; ten at least
 * @param rows beside them
 * @throws RangeError for fewer films, and where a system has no solution in float32
 * @throws the signal's reason when it is aborted
 */
export async function learnFilmMap(
  films: readonly Film[],
  rows: ExpectedFilms,
  work: MapWork,
  noise: MapNoise = coldFilmsDefaults,
): Promise<FilmMap> {
  if (films.length < leastTaught) {
    const needed = `at least ${leastTaught} were needed`;
    throw new RangeError(`Cannot learn from traits: ${films.length} films have traits and ratings; ${needed}`);
  }
  const report = (done: number) => work.onProgress?.({ what: "cold-films", done, total: 2, unit: "maps" });
  report(0);
  const before = await learnTrack(films, rows, "before-release", work, noise);
  report(1);
  const after = await learnTrack(films, rows, "all-columns", work, noise);
  report(2);
  const facts = { ...new FilmReader(before.reading).facts(films, true), numbers: new Float32Array(0), names: [] };
  return { facts, tracks: { "before-release": before, "all-columns": after } };
}

async function learnTrack(
  films: readonly Film[],
  { factors, prior }: ExpectedFilms,
  track: FilmTrack,
  { pool, signal }: MapWork,
  { factorNoise, priorNoise }: MapNoise,
): Promise<TrackMap> {
  const reading = fitReading(films, track);
  const rows = new FilmReader(reading).rows(films, true);
  return await withinPoolScope(pool, async () => {
    const similarities = await similaritiesOf(pool, rows, rows, reading, signal);
    const learn = (targets: RidgeTargets, noise: number) => learnMap(pool, { similarities, rows }, targets, noise);
    const width = factors.length / films.length;
    const kept = keepMap(await learn({ width, data: factors }, factorNoise));
    return { reading, points: rows.points, factors: kept, prior: await learn({ width: 1, data: prior }, priorNoise) };
  });
}

/** @param noise beside the mean similarity of a film with itself */
async function learnMap(
  pool: KernelPool,
  { similarities, rows }: { readonly similarities: Float32Array; readonly rows: FilmRows },
  targets: RidgeTargets,
  noise: number,
): Promise<ServedMap> {
  const { films, dense } = rows;
  let diagonal = 0;
  for (let i = 0; i < films; i++) diagonal += (similarities[i * (films + 1)] as number) / films;
  const noises = new Float64Array(films).fill(noise * diagonal);
  return servedMap(await fitRidgeMap(pool, similarities, noises, targets), dense);
}

function keepMap({ width, centre, weights, columns }: ServedMap): KeptMap {
  return { width, centre, weights: keepRows(weights, width), columns: keepRows(columns, width) };
}

function keepRows(rows: Float32Array, width: number): KeptRows {
  const [values, scales] = [new Int8Array(rows.length), new Float32Array(rows.length / width)];
  for (let row = 0; row < scales.length; row++) {
    const own = rows.subarray(row * width, (row + 1) * width);
    const scale = scaleOf(own, 8);
    scales[row] = scale;
    for (let k = 0; k < width; k++) values[row * width + k] = inUnits(own[k] as number, scale, 8);
  }
  return { values, scales };
}
