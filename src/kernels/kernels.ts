// The loops that everything numeric stands on, as one interface: float32 arithmetic over typed arrays, no allocation
// inside, no knowledge of models. Implementations: reference/ (plain TypeScript, to be read first) and wasm/ (the same in
// WebAssembly SIMD); choose-kernels.ts chooses one.
// Matrices are dense and row-major; rows x columns is written before each array. Callers own and allocate all arrays,
// through `floats` and `integers`, because an implementation may need them in a memory of its own. Arrays that a kernel
// writes overlap none of its others, unless it says so. NaN and infinities go through as IEEE 754 has them.

/** Constants of one Adam step, already bias-corrected (adam.ts in core/network says how). */
export interface AdamStep {
  /** Step size of this step: learning rate x sqrt(1 - beta2^t) / (1 - beta1^t). */
  readonly stepSize: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/**
 * @throws TypeError or RangeError from an implementation with a memory of its own, where an array was not taken from it,
 * was given back, or is too short
 */
export interface Kernels {
  readonly name: string;

  /**
   * A zeroed array of 32-bit floats that the kernels can work on, until it is released.
   *
   * @throws RangeError where the kernels' memory does not hold it
   */
  floats(length: number): Float32Array;

  /** A zeroed array of 32-bit integers, as `floats`. */
  integers(length: number): Int32Array;

  /** Remembers what is taken now, for `release`. `withinScope` pairs the two. */
  mark(): number;

  /**
   * Gives back every array taken since the mark: they must not be used any more, and what is taken next lies in their place.
   *
   * @throws RangeError for a mark that was itself given back
   */
  release(mark: number): void;

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

  /** The sum over i of x_i y_i, over `length` values. */
  dot(length: number, x: Float32Array, y: Float32Array): number;

  /** y += alpha x, over `length` values. */
  axpy(length: number, alpha: number, x: Float32Array, y: Float32Array): void;

  /**
   * The Gram matrix of the columns of x: G = X'X, or G += X'X. Half the work of `gemm`: one triangle is computed and mirrored.
   *
   * @param x rows x columns
   * @param g columns x columns, symmetric, updated in place; to accumulate, its upper triangle is read
   */
  gram(rows: number, columns: number, x: Float32Array, g: Float32Array, accumulate: boolean): void;

  /**
   * The Cholesky factor U, upper triangular, of a symmetric matrix A = U'U.
   *
   * @param a size x size: the upper triangle is read and becomes U; what lies below is neither read nor written
   * @returns how many rows were factored: `size` where A is positive definite, else the number of the first pivot that is
   * not above 0; then the upper triangle is of no use any more
   */
  cholesky(size: number, a: Float32Array): number;

  /**
   * Solves A X = B, where A = U'U.
   *
   * @param u size x size: the factor from `cholesky`; what lies below the diagonal is not read
   * @param b size x count, one right-hand side a column: becomes X
   */
  choleskySolve(size: number, u: Float32Array, count: number, b: Float32Array): void;

  /**
   * A block of columns of the inverse of A = U'U, from its diagonal down: the rest follows by symmetry.
   *
   * @param u size x size: the factor from `cholesky`; what lies below the diagonal is not read
   * @param from the first column of the block, and the first row that is computed; from + count is at most `size`
   * @param x (size - from) x count, overwritten
   * @throws RangeError for columns that the matrix does not have
   */
  choleskyInverse(size: number, u: Float32Array, from: number, count: number, x: Float32Array): void;

  /**
   * A sparse table times a dense one: row r of `out` is the sum of w y over the entries of row r. The dimension may be any
   * multiple of 4.
   *
   * @param out rows x dimension: rows `from` up to, not including, `to` are overwritten
   */
  combineRows(rows: WeightedRows, from: number, to: number, out: Float32Array): void;

  /**
   * One vector for each of some rows of a sparse table, the one that fits the row's entries best: x = A^-1 b with
   * A = base + ridge I + sum of w y y', b = sum of (w + added) y over the row's entries; a row without entries gets zeros.
   *
   * @param x rows x dimension: rows `from` up to, not including, `to` are overwritten
   * @param values rows: what is minimised, x'Ax - 2 b'x, which is -b'x here
   * @returns `to`, or the first row whose A is not positive definite in float32: it and those behind it are left undone
   * @throws RangeError for a dimension that is no multiple of 8
   */
  solveRidgeRows(rows: RidgeRows, from: number, to: number, x: Float32Array, values: Float32Array): number;

  /**
   * The same by conjugate gradients: some steps, from where x stands, towards A^-1 b. No step makes a row's value higher, but
   * for rounding.
   *
   * @param steps at most; a row that has arrived is left alone
   * @param x rows x dimension: rows `from` up to `to` are the start and are moved
   * @param values rows: x'Ax - 2 b'x at the new x
   * @throws RangeError for a dimension that is no multiple of 8
   */
  conjugateRidgeRows(
    rows: RidgeRows,
    from: number,
    to: number,
    steps: number,
    x: Float32Array,
    values: Float32Array,
  ): void;

  /**
   * One draw for each of some rows of a sparse table from the posterior of a Gaussian regression on the row's entries: normal with
   * mean A^-1 b and covariance A^-1, where A = base + sum of w y y', b = right + sum of w t y over the entries. A row without
   * entries is drawn from its prior.
   *
   * @param x rows x dimension: rows `from` up to, not including, `to` hold independent standard normal numbers, which become the
   * draw; zeros become the mean
   * @returns `to`, or the first row whose A is not positive definite in float32: it and those behind it are left undone
   * @throws RangeError for a dimension that is no multiple of 8
   */
  drawGaussianRows(rows: GaussianRows, from: number, to: number, x: Float32Array): number;

  /**
   * The inner product of each row of x with the columns of its entries. The dimension may be any.
   *
   * @param x rows x dimension
   * @param out one an entry: those of rows `from` up to, not including, `to` are overwritten
   */
  rowProducts(rows: SparseFactors, from: number, to: number, x: Float32Array, out: Float32Array): void;

  /**
   * What one draw from a posterior says of some columns, added up. With m = bias + x_0 . y and v = bias + x_1 . y of the k-th column
   * that is asked about: sums[4 k ...] += m, m^2, v, v^2.
   *
   * @param x 2 x dimension: the draw's mean, and the draw
   * @param sums 4 for each of `asked`
   * @throws RangeError for a dimension that is no multiple of 4
   */
  addDrawnProducts(asked: Int32Array, columns: BiasedFactors, x: Float32Array, sums: Float32Array): void;

  /**
   * out += the sum over t of weights[t] times row rows[t] of a sparse matrix, in this order.
   *
   * @param rows count: numbers of rows, which may repeat
   * @param starts rows of the matrix + 1: row r is at starts[r] up to, not including, starts[r + 1]
   * @param columns below the length of `out`; none twice within a row
   * @param data the entries, beside `columns`; null where every entry is 1
   */
  addSparseRows(
    count: number,
    rows: Int32Array,
    weights: Float32Array,
    starts: Int32Array,
    columns: Int32Array,
    data: Float32Array | null,
    out: Float32Array,
  ): void;

  /**
   * What films that somebody knows add to films, as float64 sums in this order, the same bits from every implementation: sum_i is the
   * sum over t of weights[t] W[rows[t], i].
   *
   * @param rows count: numbers of rows of the table
   * @param sums two for each film, which are the room of one float64 (doublesOf): overwritten
   */
  sumNeighbours(
    count: number,
    rows: Int32Array,
    weights: Float32Array,
    table: NeighbourTable,
    sums: Float32Array,
  ): void;

  /**
   * What films that people know add to films where every one of them counts 1: as `sumNeighbours`, of a table that is mostly full.
   *
   * @param starts people + 1: a person's rows stand in `rows` from here up to the next person's
   * @param sums a row of 64 x slices for each, two for each film, which are the room of one float64 (doublesOf): overwritten
   */
  sumByteRows(people: number, starts: Int32Array, rows: Int32Array, table: ByteRows, sums: Float32Array): void;

  /**
   * Rows, `wide` of them side by side in a panel, for `panelProducts` of these kernels: in which order their numbers stand is known to
   * these alone.
   *
   * @param x rows x dimension
   * @param panels dimension for each row, and room up to a whole panel: overwritten
   */
  packRows(rows: number, dimension: number, x: Float32Array, wide: 4 | 8, panels: Float32Array): void;

  /**
   * A panel, which has eight numbers a film, one a person: the inner products of films and eight points, the same bits as `dot` gives.
   *
   * @param films packed four wide
   * @param points eight, packed eight wide
   * @param out a panel, and room up to a whole four films: overwritten
   */
  panelProducts(count: number, dimension: number, films: Float32Array, points: Float32Array, out: Float32Array): void;

  /**
   * panel_iu = scale_i sum_ui + intercept_i + panel_iu, in float64, rounded once.
   *
   * @param sums of eight people, two for each film, which are the room of one float64 (doublesOf)
   * @param stride float64 from one person's sums to the next one's
   */
  finishPanel(
    items: number,
    sums: Float32Array,
    stride: number,
    scales: Float32Array,
    intercept: Float32Array,
    panel: Float32Array,
  ): void;

  /**
   * Mean and standard deviation (n in the denominator) of each person's numbers, added up in float64 in their order; both 0 where all are
   * equal.
   *
   * @param spreads 32, which are the room of 16 float64 (doublesOf): eight means, then eight deviations
   */
  spreadPanel(items: number, panel: Float32Array, spreads: Float32Array): void;

  /**
   * out_iu = the sum over parts, in their order, of worth_u (x_iu - mean_u), in float64, rounded once; for the films `from` up to, not
   * including, `to`.
   *
   * @param panels null for one that is left out
   * @param column one more part, the same for everybody: a number a film
   * @param weights 128, which are the room of 64 float64 (doublesOf): of each part eight means, then eight worths
   * @param out may be one of the panels
   */
  blendPanels(
    from: number,
    to: number,
    panels: readonly [Float32Array | null, Float32Array | null, Float32Array | null],
    column: Float32Array,
    weights: Float32Array,
    out: Float32Array,
  ): void;

  /**
   * One person's numbers: a panel's, or the shares of two panels' added up in float64 and rounded once.
   *
   * @returns whether none is NaN
   */
  panelColumn(items: number, person: number, own: PanelShare, beside: PanelShare | null, out: Float32Array): boolean;

  /**
   * A greedy choice of candidates that are unlike each other: each place goes to the one with the largest
   *   worth - strength x (sum of its likenesses to those chosen before it) / how many these are,
   * in float64, the first one among equals.
   *
   * @param places of the candidates in the table, none twice
   * @param worths of them, which do not ascend: two for each, which are the room of one float64 (doublesOf)
   * @param chosen which candidates: as many as there are places for, no more than candidates; overwritten
   */
  chooseVarious(
    places: Int32Array,
    worths: Float32Array,
    strength: number,
    table: LikenessTable,
    chosen: Int32Array,
  ): void;

  /**
   * Steps of stochastic gradient descent down the squared error of ratings, one a rating: the people order[from] up to, not
   * including, order[to], each with all their ratings in the table's order. With z_u = p_u + |N(u)|^-1/2 sum of y_j over the rated
   * films (p_u alone where nothing is implied), e = r - b_u - b_i - q_i . z_u, eta the learning rate, lambda the regularization:
   *   b_u += eta (e - lambda b_u)    p_u += eta (e q_i - lambda p_u)    y_j += eta (e |N(u)|^-1/2 q_i - lambda y_j), all rated j
   *   b_i += eta (e - lambda b_i)    q_i += eta (e z_u - lambda q_i)
   * all from what they were before the step. The y_j are brought up to date when a person is done with, which is the same: p_u and
   * the scaled sum of the y_j gain alike, and what each y_j gains follows from what z_u has gained.
   *
   * @param factors updated in place
   * @returns the sum of e^2
   * @throws RangeError for a dimension that is no multiple of 4
   */
  descendRatings(rows: RatedRows, factors: RatingFactors, rates: RatingRates, from: number, to: number): number;

  /**
   * The k largest scores in descending order; among equal ones the lower index first. NaN is never among them. For a k above
   * 16,000, an implementation with a memory of its own takes 32 bytes of it for each of the k while it works.
   *
   * @param indices k or longer: where the scores stand
   * @param values k or longer: the scores themselves
   * @returns how many were found: k, or all that are not NaN where those are fewer
   */
  topK(length: number, scores: Float32Array, k: number, indices: Int32Array, values: Float32Array): number;
}

/** What a trained model takes of the kernels to answer; the rest is for learning. */
export type ServingKernels = Pick<
  Kernels,
  | "name"
  | "floats"
  | "integers"
  | "mark"
  | "release"
  | "gram"
  | "cholesky"
  | "combineRows"
  | "solveRidgeRows"
  | "drawGaussianRows"
  | "rowProducts"
  | "addDrawnProducts"
>;

/** Where the entries of a sparse table stand, and a vector for each column. */
export interface SparseFactors {
  /** Numbers of a vector. */
  readonly dimension: number;
  /** rows + 1: the entries of row r are at starts[r] up to, not including, starts[r + 1]. */
  readonly starts: Int32Array;
  /** One an entry: the row of `factors` that it is about. */
  readonly columns: Int32Array;
  /** columns x dimension: y. */
  readonly factors: Float32Array;
}

/** W of `sumNeighbours`: films x films, a few whole numbers from -128 to 127 a row. */
export interface NeighbourTable {
  /** films + 1: row r is at starts[r] up to, not including, starts[r + 1]. */
  readonly starts: Int32Array;
  /** One an entry: 256 times its column, below 2^24 and none twice within a row, and the byte of its number in two's complement. */
  readonly entries: Int32Array;
}

/** How alike things are, the same either way round and never negative. */
export interface LikenessTable {
  readonly size: number;
  /** size x size. */
  readonly likenesses: Float32Array;
}

/** W of `sumByteRows`: films x films, whole numbers from -128 to 127. */
export interface ByteRows {
  readonly films: number;
  /** Of 64 columns each, the last one filled up with zeros. */
  readonly slices: number;
  /** slices x films x 64 bytes, in two's complement. */
  readonly bytes: Int32Array;
}

/** A panel, and what its numbers count where two are added up. */
export interface PanelShare {
  readonly panel: Float32Array;
  readonly share: number;
}

/** Columns that are vectors, each with a number of its own beside. */
export interface BiasedFactors {
  /** Numbers of a vector. */
  readonly dimension: number;
  /** columns x dimension. */
  readonly factors: Float32Array;
  /** One a column. */
  readonly biases: Float32Array;
}

/** A sparse table whose columns are vectors. */
export interface WeightedRows extends SparseFactors {
  /** w, one an entry. */
  readonly weights: Float32Array;
}

/** The systems of `solveRidgeRows`, one a row; weights are above 0, and the dimension is a multiple of 8. */
export interface RidgeRows extends WeightedRows {
  /** What an entry has in b beyond its weight. */
  readonly added: number;
  /** dimension x dimension, symmetric. */
  readonly base: Float32Array;
  /** One a row. */
  readonly ridges: Float32Array;
}

/** The regressions of `drawGaussianRows`, one a row; weights are above 0, and the dimension is a multiple of 8. */
export interface GaussianRows extends WeightedRows {
  /** t, one an entry. */
  readonly targets: Float32Array;
  /** dimension x dimension, symmetric: the prior's precision. */
  readonly base: Float32Array;
  /** rows x dimension: the prior's precision times its mean. */
  readonly right: Float32Array;
}

/** Ratings of people, as `descendRatings` goes over them. */
export interface RatedRows {
  /** Numbers of a factor; a multiple of 4. */
  readonly dimension: number;
  /** Rows of the table, in the order in which they are gone over. */
  readonly order: Int32Array;
  /** rows + 1: the ratings of row u are at starts[u] up to, not including, starts[u + 1]. */
  readonly starts: Int32Array;
  /** One a rating: the film; none twice within a row. */
  readonly columns: Int32Array;
  /** r, one a rating. */
  readonly ratings: Float32Array;
}

/** What `descendRatings` learns. */
export interface RatingFactors {
  /** b_u and b_i: one a person, one a film. */
  readonly personBiases: Float32Array;
  readonly filmBiases: Float32Array;
  /** P: people x dimension. */
  readonly people: Float32Array;
  /** Q: films x dimension. */
  readonly films: Float32Array;
  /** Y: films x dimension, what it says of a person that they rated a film; null where that is not asked. */
  readonly implied: Float32Array | null;
}

/** How far a step goes. */
export interface RatingRates {
  readonly learningRate: number;
  readonly regularization: number;
}

/** A matrix of a product, and whether it stands transposed in its array. */
export interface Operand {
  readonly data: Float32Array;
  readonly transposed: boolean;
}
