// The weights of EASE and its kin where a table has fewer rows than films, or fewer common ones. With D = diag(ridge), V = X D^-1 and
// Woodbury's identity
//   A^-1 = D^-1 - V'N V,   N = (I + X V')^-1 (rows x rows; invert-rows.ts has what taking off means does to it),
// so B_ij = V_i . (N V_j) / (factor P_jj) off the diagonal, V_i the few people of film i: a multiply-add for every rating and film,
// panel by panel of columns, so that neither P nor all of N V is ever held. Films that rows of their own join are solved apart
// (join-films.ts); what stands between them and others is written by the others' rows, and mirrored.
import { dualColumns } from "../../../../kernels/dual/dual-columns.ts";
import { rowCombinations } from "../../../../kernels/factors/row-combinations.ts";
import type { WeightedRows } from "../../../../kernels/kernels.ts";
import type { FitWork } from "../ranking-model.ts";
import type { EaseSolution } from "./ease-solution.ts";
import type { EaseSystem } from "./ease-system.ts";
import { invertRows, scaledByFilm } from "./invert-rows.ts";
import { joinFilms } from "./join-films.ts";
import { kernelTable, type RowsSystem } from "./rows-system.ts";

/** Multiply-adds that make a chunk. */
const chunkWork = 2 ** 20;
/** Films whose scratch a chunk takes at most. */
const mostColumns = 64;
/** Weights that are mirrored go by so many rows: what they are written into is one line of the cache. */
const mirrored = 16;

/** Within a scope of the pool. Returns null where A is not positive definite in float32. */
export async function rowsWeights(
  what: string,
  { ridge, centred }: EaseSystem,
  system: RowsSystem,
  factor: number,
  work: FitWork,
): Promise<EaseSolution | null> {
  const { kernels } = work.pool;
  const { films, joined, commonOfOthers, shape } = system;
  const small = kernels.floats(shape.dimension ** 2);
  const apart = kernels.floats(shape.dimension * shape.joinedWidth);
  const panels = Math.ceil(films / shape.width);
  let joining = 0;
  const report = (done: number) => work.onProgress?.({ what, done, total: joining + panels, unit: "blocks" });
  if (!(await invertRows({ rows: commonOfOthers, ridge, centred }, small, shape.dimension, work))) return null;
  const weights = new Float32Array(films * films);
  const variances = new Float64Array(films);
  if (joined.length > 0) {
    const onStep = (done: number, total: number) => {
      joining = total;
      report(done);
    };
    const write = (negative: Float32Array) => writeJoined(system, negative, factor, weights, variances);
    if (!(await joinFilms(system, ridge, small, apart, work, onStep, write))) return null;
  }
  await writePanels({ system, ridge, factor, small, apart, weights, variances }, work, (done) =>
    report(joining + done),
  );
  if (!variances.every((value) => value > 0)) return null;
  mirrorOthers(system, weights, variances);
  return { weights, variances };
}

interface Panels {
  readonly system: RowsSystem;
  readonly ridge: Float64Array;
  readonly factor: number;
  /** dimension x dimension: N */
  readonly small: Float32Array;
  /** dimension x joinedWidth: -H' */
  readonly apart: Float32Array;
  /** B, of which the rows of films that are not joined are written, with zeros on the diagonal. */
  readonly weights: Float32Array;
  /** One a film: read of joined films, written of the others. */
  readonly variances: Float64Array;
}

async function writePanels(
  { system, ridge, factor, small, apart, weights, variances }: Panels,
  { pool, signal }: FitWork,
  onPanel: (done: number) => void,
): Promise<void> {
  const { kernels } = pool;
  const { films, commonOfOthers, shape } = system;
  const { dimension, width, height, joinedWidth } = shape;
  const panel = kernels.floats(dimension * width);
  const out = kernels.floats(height * width);
  const [inverses, diagonal, places] = [kernels.floats(films), kernels.floats(films), kernels.integers(films)];
  inverses.set(ridge.map((value) => 1 / value));
  diagonal.set(variances);
  places.set(system.places);
  const film = (j: number) => 1 / (ridge[j] as number);
  const table = { ...kernelTable(kernels, scaledByFilm(commonOfOthers, film)), dimension, factors: small };
  const perFilm = Math.max(1, commonOfOthers.indices.length / films);
  const chunkOf = (each: number) => Math.max(1, Math.floor(chunkWork / (perFilm * each)));
  for (let first = 0; first < films; first += width) {
    const count = Math.min(width, films - first);
    const columns = { table, first, width, panel, inverses, diagonal, places, apart, apartWidth: joinedWidth, factor };
    const chunk = Math.min(mostColumns, chunkOf(dimension));
    await pool.run(dualColumns, columns, { items: count, chunk }, signal);
    for (let top = 0; top < films; top += height) {
      const tall = Math.min(height, films - top);
      const starts = table.starts.subarray(top, top + tall + 1);
      const rows: WeightedRows = { ...table, starts, dimension: width, factors: panel };
      await pool.run(rowCombinations, { rows, out }, { items: tall, chunk: chunkOf(width) }, signal);
      for (let r = 0; r < tall; r++) {
        if ((system.places[top + r] as number) >= 0) continue;
        weights.set(out.subarray(r * width, r * width + count), (top + r) * films + first);
      }
    }
    onPanel(Math.floor(first / width) + 1);
  }
  system.places.forEach((place, i) => {
    if (place < 0) [weights[i * films + i], variances[i]] = [0, diagonal[i] as number];
  });
}

/** The weights and variances of joined films among themselves, from -P. */
function writeJoined(
  { films, joined, shape: { joinedWidth } }: RowsSystem,
  negative: Float32Array,
  factor: number,
  weights: Float32Array,
  variances: Float64Array,
): void {
  joined.forEach((film, place) => {
    variances[film] = -(negative[place * (joinedWidth + 1)] as number);
  });
  const scales = Float64Array.from(joined, (film) => 1 / (factor * (variances[film] as number)));
  joined.forEach((film, place) => {
    for (let other = 0; other < joined.length; other++) {
      const value = other === place ? 0 : (negative[place * joinedWidth + other] as number) * (scales[other] as number);
      weights[film * films + (joined[other] as number)] = value;
    }
  });
}

/** Rows of joined films in columns of others: B_ij = B_ji P_ii / P_jj. */
function mirrorOthers({ films, joined, places }: RowsSystem, weights: Float32Array, variances: Float64Array): void {
  for (let first = 0; first < films; first += mirrored) {
    for (const i of joined) {
      for (let j = first; j < Math.min(films, first + mirrored); j++) {
        if ((places[j] as number) >= 0) continue;
        const ratio = (variances[i] as number) / (variances[j] as number);
        weights[i * films + j] = (weights[j * films + i] as number) * ratio;
      }
    }
  }
}
