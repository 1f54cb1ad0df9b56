// What the WebAssembly modules export, as TypeScript sees it: sizes, byte addresses and float32 numbers, all as `number`.
// The parameters are those of assembly/*.ts; an address ends in nothing, a size is a count.

/** The functions of assembly/index.ts. Nothing is checked: wasm-kernels.ts does that. */
export interface KernelExports {
  /** How many bytes the module works in from the address it was instantiated with. */
  readonly workspaceBytes: WebAssembly.Global;
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    aTransposed: boolean,
    b: number,
    bTransposed: boolean,
    c: number,
    accumulate: boolean,
  ): void;
  addBias(rows: number, columns: number, z: number, bias: number, relu: boolean): void;
  reluGradient(length: number, output: number, gradient: number): void;
  columnSums(rows: number, columns: number, x: number, sums: number): void;
  gather(count: number, dimension: number, table: number, indices: number, out: number): void;
  scatterAdd(count: number, dimension: number, x: number, indices: number, table: number): void;
  scatterAddSquares(count: number, dimension: number, x: number, indices: number, table: number): void;
  multiply(length: number, x: number, mask: number, out: number): void;
  /** `s` is 0 where the squared gradient is g g; the rates are 1 - beta1 and 1 - beta2. */
  adam(
    length: number,
    w: number,
    g: number,
    s: number,
    m: number,
    v: number,
    stepSize: number,
    rate1: number,
    rate2: number,
    epsilon: number,
  ): void;
  dot(length: number, x: number, y: number): number;
  axpy(length: number, alpha: number, x: number, y: number): void;
  gram(rows: number, columns: number, x: number, g: number, accumulate: boolean): void;
  /** `work`: size (size + 1) floats, size rounded up to a multiple of 8. */
  cholesky(size: number, a: number, work: number): number;
  choleskySolve(size: number, u: number, count: number, b: number): void;
  choleskyInverse(size: number, u: number, from: number, count: number, x: number): void;
  combineRows(
    from: number,
    to: number,
    dimension: number,
    starts: number,
    columns: number,
    weights: number,
    factors: number,
    out: number,
  ): void;
  /** Floats of `work` that `solveRidgeRows` and `drawGaussianRows`, and that `conjugateRidgeRows` take. */
  ridgeRowsWork(dimension: number): number;
  conjugateRowsWork(dimension: number): number;
  solveRidgeRows(
    from: number,
    to: number,
    dimension: number,
    starts: number,
    columns: number,
    weights: number,
    added: number,
    factors: number,
    base: number,
    ridges: number,
    x: number,
    values: number,
    work: number,
  ): number;
  conjugateRidgeRows(
    from: number,
    to: number,
    steps: number,
    dimension: number,
    starts: number,
    columns: number,
    weights: number,
    added: number,
    factors: number,
    base: number,
    ridges: number,
    x: number,
    values: number,
    work: number,
  ): void;
  drawGaussianRows(
    from: number,
    to: number,
    dimension: number,
    starts: number,
    columns: number,
    weights: number,
    targets: number,
    factors: number,
    base: number,
    right: number,
    x: number,
    work: number,
  ): number;
  rowProducts(
    from: number,
    to: number,
    dimension: number,
    starts: number,
    columns: number,
    factors: number,
    x: number,
    out: number,
  ): void;
  addDrawnProducts(
    count: number,
    dimension: number,
    columns: number,
    biases: number,
    factors: number,
    x: number,
    sums: number,
  ): void;
  /** `data` is 0 where every entry is 1. */
  addSparseRows(
    count: number,
    rows: number,
    weights: number,
    starts: number,
    columns: number,
    data: number,
    out: number,
  ): void;
  /** `sums`: 2 x items floats. */
  sumNeighbours(
    count: number,
    rows: number,
    weights: number,
    starts: number,
    entries: number,
    items: number,
    sums: number,
  ): void;
  sumByteRows(
    people: number,
    starts: number,
    rows: number,
    films: number,
    slices: number,
    table: number,
    sums: number,
  ): void;
  packRows(rows: number, dimension: number, x: number, wide: number, panels: number): void;
  panelProducts(count: number, dimension: number, films: number, points: number, out: number): void;
  finishPanel(items: number, sums: number, stride: number, scales: number, intercept: number, panel: number): void;
  spreadPanel(items: number, panel: number, spreads: number): void;
  /** A panel is 0 where it is left out. */
  blendPanels(
    from: number,
    to: number,
    a: number,
    b: number,
    c: number,
    column: number,
    weights: number,
    out: number,
  ): void;
  /** `beside` is 0 for none. @returns 1 where none is NaN, else 0 */
  panelColumn(
    items: number,
    person: number,
    panel: number,
    old: number,
    beside: number,
    young: number,
    out: number,
  ): number;
  /** `work`: 11 floats for each candidate. */
  chooseVarious(
    count: number,
    places: number,
    worths: number,
    strength: number,
    most: number,
    size: number,
    table: number,
    chosen: number,
    work: number,
  ): void;
  /** `implied` is 0 for none; `work`: 2 x dimension floats, 0 without `implied`. */
  descendRatings(
    from: number,
    to: number,
    dimension: number,
    order: number,
    starts: number,
    columns: number,
    ratings: number,
    personBiases: number,
    filmBiases: number,
    people: number,
    films: number,
    implied: number,
    learningRate: number,
    regularization: number,
    work: number,
  ): number;
  /** The k up to which topK needs no room of its caller's. */
  readonly mostAtHand: WebAssembly.Global;
  /** `room`: 4 floats for each of 2 k scores, or of all where those are fewer, and 128 beyond; 0 for none. */
  topK(length: number, scores: number, k: number, indices: number, values: number, room: number): number;
}

/** The functions of assembly/serving.ts. */
export type ServingExports = Pick<
  KernelExports,
  | "workspaceBytes"
  | "gram"
  | "cholesky"
  | "combineRows"
  | "ridgeRowsWork"
  | "solveRidgeRows"
  | "drawGaussianRows"
  | "rowProducts"
  | "addDrawnProducts"
>;
