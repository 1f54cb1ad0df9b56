// What rows of a dense table of bytes add up to.
import { doublesOf } from "../doubles-of.ts";
import type { ByteRows } from "../kernels.ts";

/** See Kernels.sumByteRows. */
export function sumByteRows(
  people: number,
  starts: Int32Array,
  rows: Int32Array,
  { films, slices, bytes }: ByteRows,
  sums: Float32Array,
): void {
  const doubles = doublesOf(sums).fill(0, 0, 64 * people * slices);
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, 64 * films * slices);
  for (let person = 0; person < people; person++) {
    for (let t = starts[person]; t < starts[person + 1]; t++) {
      for (let i = 0; i < 64 * slices; i++) {
        doubles[64 * person * slices + i] += numbers[64 * ((i >> 6) * films + rows[t]) + (i & 63)];
      }
    }
  }
}
