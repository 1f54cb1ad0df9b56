// What a part of neighbours says of eight people at once: the scores of neighbour-scorer.ts, to the bit, of the films that are counted; films
// behind these have no neighbours. Sums of whole numbers are exact, whatever their order, as long as each is below 2^53.
import { doublesOf } from "../../../kernels/doubles-of.ts";
import type { Kernels } from "../../../kernels/kernels.ts";
import type { History } from "../../ratings/history.ts";
import { type WeighedHistory, weighHistory } from "../ranking/weigh.ts";
import { tasteOf } from "./direction-sums.ts";
import type { KeptWeights, NeighbourPart } from "./hybrid-model.ts";
import { keptSums } from "./neighbour-scorer.ts";
import { packedFilms, packedFilmsBytes, pointPanel, width } from "./panel-points.ts";

/** A panel of films x 8, overwritten by the next call. @param histories at most eight; null for nobody */
export type NeighbourPanel = (histories: readonly (History | null)[]) => Float32Array;

export function neighbourPanel(kernels: Kernels, part: NeighbourPart, counted: number): NeighbourPanel {
  const { directions } = part;
  const panel = kernels.floats(width * (counted + 4));
  const scales = kernels.floats(counted);
  scales.set(part.scales.subarray(0, counted));
  const intercept = kernels.floats(counted);
  if (part.intercept !== null) intercept.set(part.intercept.subarray(0, counted));
  const sumsOf = isFull(part, counted) ? fullSums(kernels, part, counted) : sparseSums(kernels, part);
  const rank = directions?.units.length ?? 0;
  const along =
    directions &&
    pointPanel(kernels, packedFilms(kernels, counted, rank, directions.coordinates.subarray(0, counted * rank)));
  return (histories) => {
    const weighed = histories.map((history) => history && weighHistory(history, part.weigh));
    if (along === null) panel.fill(0);
    else
      along(
        weighed.map((history) => history && tasteOf(directions!, history)),
        panel,
      );
    const { sums, stride } = sumsOf(weighed);
    kernels.finishPanel(counted, sums, stride, scales, intercept, panel);
    return panel;
  };
}

/** Of eight people, `stride` float64 apart; overwritten by the next call. */
type PanelSums = (histories: readonly (WeighedHistory | null)[]) => {
  readonly sums: Float32Array;
  readonly stride: number;
};

/** Films to a slice of a table of bytes. */
const slice = 64;
const strideOf = (counted: number) => slice * Math.ceil(counted / slice);

/** From this many of a hundred on, a table with its zeros is added up sooner than without. */
const fullFrom = 3;
/** A table that is larger is not worth its memory. */
const mostBytes = 2 ** 26;

/** Whether weights are added up as a table of bytes: whole numbers of films that count 1, and enough of them. */
function isFull(part: KeptWeights, counted: number): boolean {
  const bytes = rowsOf(part) * strideOf(counted);
  const isWhole = part.weights instanceof Int8Array && part.weigh.weights !== "graded";
  return isWhole && bytes <= mostBytes && 100 * part.weights.length >= fullFrom * bytes;
}

/** Films up to the last one that adds to others. */
function rowsOf({ starts, weights }: KeptWeights): number {
  const first = starts.indexOf(weights.length);
  return first === -1 ? starts.length - 1 : first;
}

function fullSums(kernels: Kernels, part: KeptWeights, counted: number): PanelSums {
  const [films, slices] = [rowsOf(part), strideOf(counted) / slice];
  const bytes = kernels.integers((films * slices * slice) / 4);
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, 4 * bytes.length);
  for (let film = 0; film < films; film++) {
    for (let k = part.starts[film]!; k < part.starts[film + 1]!; k++) {
      const other = part.others[k]!;
      if (other >= counted) continue;
      numbers[slice * ((other >> 6) * films + film) + (other & 63)] = part.weights[k]!;
    }
  }
  const table = { films, slices, bytes };
  const [starts, rows] = [kernels.integers(width + 1), kernels.integers(width * films)];
  const sums = kernels.floats(2 * width * slices * slice);
  return (histories) => {
    let count = 0;
    for (let u = 0; u < width; u++) {
      starts[u] = count;
      for (const film of histories[u]?.items ?? []) if (film < films) rows[count++] = film;
    }
    starts[width] = count;
    kernels.sumByteRows(width, starts, rows, table, sums);
    return { sums, stride: slices * slice };
  };
}

/** A person after the other. */
function sparseSums(kernels: Kernels, part: KeptWeights): PanelSums {
  const stride = part.scales.length;
  const sums = kernels.floats(2 * width * stride);
  const rows = Array.from({ length: width }, (_, u) => sums.subarray(2 * u * stride, 2 * (u + 1) * stride));
  const write = part.weights instanceof Float32Array ? plainly(part) : quickly(kernels, part);
  return (histories) => {
    for (const [u, history] of histories.entries()) if (history !== null) write(history, rows[u]!);
    return { sums, stride };
  };
}

type WriteSums = (history: WeighedHistory, out: Float32Array) => void;

function plainly(part: KeptWeights): WriteSums {
  const sumsOf = keptSums(part);
  return (history, out) => doublesOf(out).set(sumsOf(history));
}

/** On kernels, which take whole numbers alone. */
function quickly(kernels: Kernels, { starts, others, weights }: KeptWeights): WriteSums {
  const entries = kernels.integers(weights.length);
  for (let k = 0; k < entries.length; k++) entries[k] = (others[k]! << 8) | (weights[k]! & 0xff);
  const table = { starts: kernels.integers(starts.length), entries };
  table.starts.set(starts);
  const [rows, counts] = [kernels.integers(starts.length), kernels.floats(starts.length)];
  return (history, out) => {
    rows.set(history.items);
    counts.set(history.weights);
    kernels.sumNeighbours(history.items.length, rows, counts, table, out);
  };
}

/** What a panel takes of the kernels' memory. */
export function neighbourPanelBytes(part: NeighbourPart, counted: number): number {
  const films = part.scales.length;
  const table = isFull(part, counted) ? rowsOf(part) * (strideOf(counted) + 4 * width) : 4 * part.weights.length;
  const people = 4 * width * (counted + 4) + 8 * width * strideOf(films);
  return table + people + 4 * 6 * (films + 16) + packedFilmsBytes(counted, part.directions?.units.length ?? 0);
}
