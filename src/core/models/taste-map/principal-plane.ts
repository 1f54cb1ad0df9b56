// The plane in which points differ most: their first two principal components, by subspace iteration. Where a layout starts from, so that what is far
// apart in all directions begins far apart, and no chance is needed.

const rounds = 30;

/**
 * @param rows points x width
 * @returns points x 2; columns of mean 0, the first of deviation 1
 */
export function principalPlane(rows: Float32Array, points: number): Float64Array {
  const width = rows.length / points;
  const centred = centre(rows, points, width);
  // starts that no direction is orthogonal to, in practice: waves of two lengths
  const basis: Float64Array[] = [0, 1].map((axis) =>
    Float64Array.from({ length: width }, (_, f) => Math.cos((axis + 1) * (f + 1))),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [axis, vector] of basis.entries()) {
      const next = timesBack(centred, times(centred, vector, points), width);
      if (axis === 1) withoutPart(next, basis[0]!);
      basis[axis] = unit(next);
    }
  }
  const columns = basis.map((vector) => times(centred, vector, points));
  const deviation = Math.sqrt(columns[0]!.reduce((sum, value) => sum + value * value, 0) / points) || 1;
  const plane = new Float64Array(2 * points);
  for (const [axis, column] of columns.entries()) {
    for (let point = 0; point < points; point++) plane[2 * point + axis] = column[point]! / deviation;
  }
  return plane;
}

/** Rows of length 1 less their mean. */
function centre(rows: Float32Array, points: number, width: number): Float64Array {
  const centred = Float64Array.from(rows);
  const mean = new Float64Array(width);
  for (let point = 0; point < points; point++) {
    const row = unit(centred.subarray(point * width, (point + 1) * width));
    for (let f = 0; f < width; f++) mean[f]! += row[f]! / points;
  }
  for (let at = 0; at < centred.length; at++) centred[at]! -= mean[at % width]!;
  return centred;
}

function times(rows: Float64Array, vector: Float64Array, points: number): Float64Array {
  const out = new Float64Array(points);
  for (let point = 0, at = 0; point < points; point++) {
    let sum = 0;
    for (let f = 0; f < vector.length; f++) sum += rows[at++]! * vector[f]!;
    out[point] = sum;
  }
  return out;
}

function timesBack(rows: Float64Array, vector: Float64Array, width: number): Float64Array {
  const out = new Float64Array(width);
  for (let point = 0, at = 0; point < vector.length; point++) {
    for (let f = 0; f < width; f++) out[f]! += rows[at++]! * vector[point]!;
  }
  return out;
}

function withoutPart(vector: Float64Array, direction: Float64Array): void {
  let share = 0;
  for (let f = 0; f < vector.length; f++) share += vector[f]! * direction[f]!;
  for (let f = 0; f < vector.length; f++) vector[f]! -= share * direction[f]!;
}

/** In place; zeros stay zeros. */
function unit(vector: Float64Array): Float64Array {
  let squares = 0;
  for (let f = 0; f < vector.length; f++) squares += vector[f]! ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let f = 0; f < vector.length; f++) vector[f]! /= length;
  return vector;
}
