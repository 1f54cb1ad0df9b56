// All kernels in WebAssembly behind the common interface: those that answering takes (bind-serving.ts), and those of learning.
import { checkColumns } from "../check-columns.ts";
import { checkRatingSteps } from "../check-rating-steps.ts";
import type { Kernels } from "../kernels.ts";
import type { Arena } from "./arena.ts";
import { bindServing, ridgeAddresses, withWork } from "./bind-serving.ts";
import type { KernelExports } from "./kernel-exports.ts";

/** @param arena hands out arrays of the memory that `wasm` runs on, outside its workspace */
export function bindKernels(name: string, wasm: KernelExports, arena: Arena): Kernels {
  const at = (array: Float32Array | Int32Array, length: number) => arena.addressOf(array, length);
  return {
    ...bindServing(name, wasm, arena),
    gemm(m, n, k, a, b, c, accumulate) {
      const [atA, atB, atC] = [at(a.data, m * k), at(b.data, k * n), at(c, m * n)];
      wasm.gemm(m, n, k, atA, a.transposed, atB, b.transposed, atC, accumulate);
    },
    addBias(rows, columns, z, bias, relu) {
      wasm.addBias(rows, columns, at(z, rows * columns), at(bias, columns), relu);
    },
    reluGradient(length, output, gradient) {
      wasm.reluGradient(length, at(output, length), at(gradient, length));
    },
    columnSums(rows, columns, x, sums) {
      wasm.columnSums(rows, columns, at(x, rows * columns), at(sums, columns));
    },
    gather(count, dimension, table, indices, out) {
      wasm.gather(count, dimension, at(table, table.length), at(indices, count), at(out, count * dimension));
    },
    scatterAdd(count, dimension, x, indices, table) {
      wasm.scatterAdd(count, dimension, at(x, count * dimension), at(indices, count), at(table, table.length));
    },
    scatterAddSquares(count, dimension, x, indices, table) {
      wasm.scatterAddSquares(count, dimension, at(x, count * dimension), at(indices, count), at(table, table.length));
    },
    multiply(length, x, mask, out) {
      wasm.multiply(length, at(x, length), at(mask, length), at(out, length));
    },
    adam(length, w, g, s, m, v, { stepSize, beta1, beta2, epsilon }) {
      const squares = s === null ? 0 : at(s, length);
      const [atW, atG, atM, atV] = [at(w, length), at(g, length), at(m, length), at(v, length)];
      wasm.adam(length, atW, atG, squares, atM, atV, stepSize, 1 - beta1, 1 - beta2, epsilon);
    },
    dot: (length, x, y) => wasm.dot(length, at(x, length), at(y, length)),
    axpy(length, alpha, x, y) {
      wasm.axpy(length, alpha, at(x, length), at(y, length));
    },
    choleskySolve(size, u, count, b) {
      wasm.choleskySolve(size, at(u, size * size), count, at(b, size * count));
    },
    choleskyInverse(size, u, from, count, x) {
      checkColumns(size, from, count);
      wasm.choleskyInverse(size, at(u, size * size), from, count, at(x, (size - from) * count));
    },
    conjugateRidgeRows(rows, from, to, steps, x, values) {
      const args = ridgeAddresses(arena, rows, to, x, values);
      const floats = wasm.conjugateRowsWork(rows.dimension);
      withWork(arena, floats, (work) => wasm.conjugateRidgeRows(from, to, steps, ...args, work));
    },
    addSparseRows(count, rows, weights, starts, columns, data, out) {
      const values = data === null ? 0 : at(data, columns.length);
      const matrix = [at(starts, starts.length), at(columns, columns.length), values] as const;
      wasm.addSparseRows(count, at(rows, count), at(weights, count), ...matrix, at(out, out.length));
    },
    sumNeighbours(count, rows, weights, { starts, entries }, sums) {
      const items = starts.length - 1;
      const known = [at(rows, count), at(weights, count)] as const;
      wasm.sumNeighbours(
        count,
        ...known,
        at(starts, items + 1),
        at(entries, entries.length),
        items,
        at(sums, 2 * items),
      );
    },
    sumByteRows(people, starts, rows, { films, slices, bytes }, sums) {
      const known = [at(starts, people + 1), at(rows, starts[people] as number)] as const;
      wasm.sumByteRows(
        people,
        ...known,
        films,
        slices,
        at(bytes, 16 * films * slices),
        at(sums, 128 * people * slices),
      );
    },
    packRows(rows, dimension, x, wide, panels) {
      wasm.packRows(rows, dimension, at(x, rows * dimension), wide, at(panels, upTo(wide, rows) * dimension));
    },
    panelProducts(count, dimension, films, points, out) {
      const all = upTo(4, count);
      wasm.panelProducts(count, dimension, at(films, all * dimension), at(points, 8 * dimension), at(out, 8 * all));
    },
    finishPanel(items, sums, stride, scales, intercept, panel) {
      const own = [at(scales, items), at(intercept, items), at(panel, 8 * items)] as const;
      wasm.finishPanel(items, at(sums, 2 * (7 * stride + items)), stride, ...own);
    },
    spreadPanel(items, panel, spreads) {
      wasm.spreadPanel(items, at(panel, 8 * items), at(spreads, 32));
    },
    blendPanels(from, to, panels, column, weights, out) {
      const [a, b, c] = panels.map((panel) => (panel === null ? 0 : at(panel, 8 * to))) as [number, number, number];
      wasm.blendPanels(from, to, a, b, c, at(column, to), at(weights, 128), at(out, 8 * to));
    },
    panelColumn(items, person, { panel, share }, beside, out) {
      const other = beside === null ? 0 : at(beside.panel, 8 * items);
      const place = [at(panel, 8 * items), share, other, beside?.share ?? 0] as const;
      return wasm.panelColumn(items, person, ...place, at(out, items)) !== 0;
    },
    chooseVarious(places, worths, strength, { size, likenesses }, chosen) {
      const [count, most] = [places.length, chosen.length];
      const [atPlaces, atWorths] = [at(places, count), at(worths, 2 * count)];
      const [atTable, atChosen] = [at(likenesses, size * size), at(chosen, most)];
      withWork(arena, 11 * count, (work) =>
        wasm.chooseVarious(count, atPlaces, atWorths, strength, most, size, atTable, atChosen, work),
      );
    },
    descendRatings(rows, factors, { learningRate, regularization }, from, to) {
      checkRatingSteps(rows);
      const { dimension, order, starts, columns, ratings } = rows;
      const { personBiases, filmBiases, people, films, implied } = factors;
      const whole = (array: Float32Array | Int32Array) => at(array, array.length);
      const table = [at(order, to), whole(starts), whole(columns), at(ratings, columns.length)] as const;
      const learnt = [whole(personBiases), whole(filmBiases), whole(people), whole(films)] as const;
      const rates = [learningRate, regularization] as const;
      if (implied === null) return wasm.descendRatings(from, to, dimension, ...table, ...learnt, 0, ...rates, 0);
      const atImplied = at(implied, films.length);
      return withWork(arena, 2 * dimension, (work) =>
        wasm.descendRatings(from, to, dimension, ...table, ...learnt, atImplied, ...rates, work),
      );
    },
    topK(length, scores, k, indices, values) {
      const taken = Math.min(k, length);
      const [atScores, atIndices, atValues] = [at(scores, length), at(indices, taken), at(values, taken)];
      if (taken <= wasm.mostAtHand.value) return wasm.topK(length, atScores, taken, atIndices, atValues, 0);
      const floats = 4 * Math.min(length, 2 * taken) + 128;
      return withWork(arena, floats, (room) => wasm.topK(length, atScores, taken, atIndices, atValues, room));
    },
  };
}

/** The next multiple. */
const upTo = (size: number, count: number) => size * Math.ceil(count / size);
