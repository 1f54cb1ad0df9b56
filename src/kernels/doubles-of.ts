// Float64 numbers in the memory of kernels, which hands out 32-bit ones: two of these make room for one.

/** The room of an array that kernels handed out, as half as many float64. */
export function doublesOf({ buffer, byteOffset, length }: Float32Array): Float64Array {
  return new Float64Array(buffer, byteOffset, length >>> 1);
}
