// Arrays of the kernels' memory: zeroed, aligned, given back, never out of it, and never leaking however long a process trains.
import { describe, expect, it } from "vitest";
import { Dense } from "../../src/core/network/dense.ts";
import { Embedding } from "../../src/core/network/embedding.ts";
import { IntegerInput } from "../../src/core/network/integer-input.ts";
import { Network } from "../../src/core/network/network.ts";
import { createParameter } from "../../src/core/network/parameter.ts";
import { train } from "../../src/core/network/train.ts";
import { createRandom } from "../../src/core/random/random.ts";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { createWasmKernels } from "../../src/kernels/wasm/wasm-kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { kernelsUnderTest } from "./kernels-under-test.ts";

/** The smallest memory that the modules accept, and a little: 12 pages, of which their own panels take nearly 10. */
const pages = 12;

/** A network of one embedding and one dense layer, trained for an epoch on eight rows; what it then predicts. */
function trainSmall(kernels: Kernels): Float32Array {
  const context = { kernels, batchRows: 4 };
  const random = createRandom(1);
  const filled = (name: string, shape: readonly number[]) => {
    const parameter = createParameter(kernels, name, shape);
    for (let i = 0; i < parameter.data.length; i++) parameter.data[i] = random.next() - 0.5;
    return parameter;
  };
  const input = new IntegerInput(context, "film", 1, 8);
  const embedding = new Embedding(context, input, filled("table", [8, 5]));
  const dense = new Dense(context, embedding, filled("weights", [5, 1]), filled("bias", [1]), "linear");
  const network = new Network([input], [embedding, dense], context.batchRows);
  const rows = [Int32Array.from({ length: 8 }, (_, i) => i)];
  const targets = Float32Array.from({ length: 8 }, (_, i) => i / 8);
  train(kernels, network, rows, targets, { epochs: 1, random });
  return network.predict(rows);
}

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  it("hands out zeros, also where something was before", () => {
    for (const length of [1000, 3, 5000]) {
      withinScope(kernels, () => {
        const [floats, integers] = [kernels.floats(length), kernels.integers(length)];
        expect([floats.length, integers.length]).toEqual([length, length]);
        expect(floats.every((value) => value === 0) && integers.every((value) => value === 0)).toBe(true);
        floats.fill(7);
        integers.fill(7);
      });
    }
  });

  it("hands out arrays that share nothing and begin on 16 bytes", () => {
    withinScope(kernels, () => {
      const arrays = [1, 5, 0, 4, 3].map((length, k) => kernels.floats(length).fill(k));
      expect(arrays.map((array) => [...array])).toEqual([1, 5, 0, 4, 3].map((length, k) => Array(length).fill(k)));
      expect(arrays.map((array) => array.byteOffset % 16)).toEqual([0, 0, 0, 0, 0]);
    });
  });

  it("gives back what a scope took when the work throws, and refuses work that goes on", () => {
    const mark = kernels.mark();
    const failing = () => {
      kernels.floats(100);
      throw new Error("as planned");
    };
    expect(() => withinScope(kernels, failing)).toThrow("as planned");
    expect(() => withinScope(kernels, async () => kernels.floats(100))).toThrow(TypeError);
    expect(kernels.mark()).toBe(mark);
  });
});

describe("a memory of fixed size", () => {
  it("lasts for 10,000 trainings, each like the first", () => {
    const kernels = createWasmKernels("strict", { pages });
    const mark = kernels.mark();
    const first = withinScope(kernels, () => trainSmall(kernels));
    for (let run = 1; run < 10_000; run++) withinScope(kernels, () => trainSmall(kernels));
    expect(kernels.mark()).toBe(mark);
    expect(withinScope(kernels, () => trainSmall(kernels))).toEqual(first);
  });

  it("says what it has when it is full, and still has the rest", () => {
    const kernels = createWasmKernels("strict", { pages });
    const mark = kernels.mark();
    expect(() => kernels.floats(1e6)).toThrow(RangeError);
    expect(() => kernels.floats(1e6)).toThrow("12 pages");
    expect(() => kernels.floats(-1)).toThrow(RangeError);
    expect(() => kernels.integers(1.5)).toThrow(RangeError);
    expect(kernels.mark()).toBe(mark);
    expect(kernels.floats(1000).length).toBe(1000);
  });

  it("refuses arrays that are foreign, too short or given back, and marks that are", () => {
    const kernels = createWasmKernels("strict", { pages });
    const x = kernels.floats(8);
    const mark = kernels.mark();
    const given = kernels.floats(8);
    const later = kernels.mark();
    kernels.release(mark);
    expect(() => kernels.dot(8, x, new Float32Array(8))).toThrow(TypeError);
    expect(() => kernels.dot(9, x, x)).toThrow(RangeError);
    expect(() => kernels.dot(8, x, given)).toThrow("released");
    expect(() => kernels.release(later)).toThrow(RangeError);
    expect(() => kernels.release(0)).toThrow(RangeError);
  });

  it("refuses a table and a matrix that were given back, and takes nothing for what it refuses", () => {
    const kernels = createWasmKernels("strict", { pages });
    const [indices, out] = [kernels.integers(2), kernels.floats(8)];
    const mark = kernels.mark();
    const given = kernels.floats(16);
    kernels.release(mark);
    expect(() => kernels.gather(2, 4, given, indices, out)).toThrow("released");
    expect(() => kernels.scatterAdd(2, 4, out, indices, given)).toThrow("released");
    expect(() => kernels.scatterAddSquares(2, 4, out, indices, given)).toThrow("released");
    expect(() => kernels.cholesky(4, given)).toThrow("released");
    expect(() => kernels.cholesky(4, new Float32Array(16))).toThrow(TypeError);
    expect(kernels.mark()).toBe(mark);
  });

  it("is read up to its last byte and no further", () => {
    const kernels = createWasmKernels("strict", { pages });
    const found = kernels.integers(4);
    const rest = kernels.floats((pages * 65_536 - kernels.mark()) / 4 - 4000);
    const last = kernels.floats(4000); // whoever reads or writes past it traps
    for (const size of [1, 2, 3, 5, 7, 9, 17, 63]) {
      const square = last.subarray(last.length - size * size).fill(1);
      const row = last.subarray(last.length - size);
      for (const transposed of [false, true]) {
        const operand = { data: square, transposed };
        kernels.gemm(size, size, size, operand, operand, rest, false);
        expect(rest[0]).toBe(size);
        kernels.gemm(size, 1, size, operand, { data: row, transposed }, rest, false);
        expect(rest[size - 1]).toBe(size);
      }
      kernels.gram(size, size, square, rest, false);
      expect(rest[size * size - 1]).toBe(size);
      kernels.addBias(size, size, rest, row, true);
      expect(rest[size * size - 1]).toBe(size + 1);
      kernels.columnSums(size, size, square, rest.fill(0));
      expect(rest[size - 1]).toBe(size);
      expect(kernels.dot(size, row, row)).toBe(size);
      expect(kernels.topK(size, row, 1, found, rest)).toBe(1);
    }
  });
});
