// The loops that everything numeric stands on, as one interface: float32 arithmetic over typed arrays, no allocation
// inside, no knowledge of models. Implementations: reference/ (plain TypeScript, to be read first).
// Matrices are dense and row-major; rows x columns is written before each array. Callers own and allocate all arrays,
// through `floats` and `integers`, because an implementation may need them in a memory of its own.

/** Constants of one Adam step, already bias-corrected (adam.ts in core/network says how). */
export interface AdamStep {
  /** Step size of this step: learning rate x sqrt(1 - beta2^t) / (1 - beta1^t). */
  readonly stepSize: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

export interface Kernels {
  readonly name: string;

  /** A zeroed array of 32-bit floats that the kernels can work on. */
  floats(length: number): Float32Array;

  /** A zeroed array of 32-bit integers that the kernels can work on. */
  integers(length: number): Int32Array;

  /**
   * C = op(A) op(B), or C += op(A) op(B), where op transposes if asked.
   *
   * @param m rows of C and of op(A)
   * @param n columns of C and of op(B)
   * @param k columns of op(A), rows of op(B)
   * @param a op(A): m x k; stored k x m where transposed
   * @param b op(B): k x n; stored n x k where transposed
   * @param c m x n, updated in place
   */
  gemm(m: number, n: number, k: number, a: Operand, b: Operand, c: Float32Array, accumulate: boolean): void;

  /** z: rows x columns, in place: z += bias in every row, then max(z, 0) where `relu`. */
  addBias(rows: number, columns: number, z: Float32Array, bias: Float32Array, relu: boolean): void;

  /** gradient: rows x columns, in place: 0 wherever the activation `output` of the same shape is not above 0. */
  reluGradient(length: number, output: Float32Array, gradient: Float32Array): void;

  /** sums += the sum of each column of x (rows x columns). */
  columnSums(rows: number, columns: number, x: Float32Array, sums: Float32Array): void;

  /** out: count x dimension, overwritten: row t is row indices[t] of the table (any rows x dimension). */
  gather(count: number, dimension: number, table: Float32Array, indices: Int32Array, out: Float32Array): void;

  /** table += rows: row indices[t] of the table gains row t of x (count x dimension). Indices may repeat. */
  scatterAdd(count: number, dimension: number, x: Float32Array, indices: Int32Array, table: Float32Array): void;

  /** table += squares of rows: row indices[t] of the table gains the squares of row t of x (count x dimension). */
  scatterAddSquares(count: number, dimension: number, x: Float32Array, indices: Int32Array, table: Float32Array): void;

  /** out = x * mask, element by element, over `length` values. `out` may be `x`. */
  multiply(length: number, x: Float32Array, mask: Float32Array, out: Float32Array): void;

  /**
   * One Adam step over `length` values (Kingma & Ba 2015, algorithm 1, in Keras's form):
   * m += (g - m)(1 - beta1), v += (s - v)(1 - beta2), w -= stepSize m / (sqrt(v) + epsilon).
   *
   * @param s what stands for the squared gradient; null for g g
   */
  adam(
    length: number,
    w: Float32Array,
    g: Float32Array,
    s: Float32Array | null,
    m: Float32Array,
    v: Float32Array,
    step: AdamStep,
  ): void;
}

/** A matrix of a product, and whether it stands transposed in its array. */
export interface Operand {
  readonly data: Float32Array;
  readonly transposed: boolean;
}
