// Rows of numbers as trees take them: a plain table in which NaN says "not known". Every function of this folder that is
// handed one checks it here.

/** rows x columns. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row-major; NaN where a value is not known. */
  readonly data: Float32Array;
}

/**
 * Refuses a table whose parts do not fit each other.
 *
 * @param couldNot what the caller was about to do: "fit trees"
 * @throws TypeError where the data is no Float32Array; RangeError where sizes do not fit, or a value is infinite
 */
export function checkMatrix(couldNot: string, { rows, columns, data }: Matrix): void {
  if (!(data instanceof Float32Array)) throw new TypeError(`Cannot ${couldNot}: data must be a Float32Array`);
  if (!isSize(rows) || !isSize(columns) || data.length !== rows * columns) {
    const seen = `${rows} rows of ${columns} columns have ${data.length} values`;
    throw new RangeError(`Cannot ${couldNot}: ${seen}, ${rows * columns} were needed`);
  }
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as number;
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
      const place = `row ${Math.floor(i / columns)}, column ${i % columns}`;
      throw new RangeError(`Cannot ${couldNot}: ${place} is ${value}; finite numbers were needed, or NaN for a gap`);
    }
  }
}

const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
