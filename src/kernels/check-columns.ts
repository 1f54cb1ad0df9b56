// Whether a block of columns lies in its matrix: what every set of kernels asks before it inverts one, because WebAssembly would read and
// write whatever lies behind the arrays.

/** @throws RangeError unless `from` and `count` are whole numbers from 0 and their sum at most `size` */
export function checkColumns(size: number, from: number, count: number): void {
  if (Number.isInteger(from) && Number.isInteger(count) && from >= 0 && count >= 0 && from + count <= size) return;
  throw new RangeError(`Cannot invert columns: ${count} from ${from} on were asked for, of a matrix that has ${size}`);
}
