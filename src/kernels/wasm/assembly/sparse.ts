// Sparse rows added to a dense one: what co-occurrences are counted with. Columns are not checked here.

/**
 * out += sum over t of weights[t] x row rows[t] of a sparse matrix.
 *
 * @param data beside the columns, or 0 where every entry is 1
 */
export function addSparseRows(
  count: i32,
  rows: usize,
  weights: usize,
  starts: usize,
  columns: usize,
  data: usize,
  out: usize,
): void {
  for (let t = 0; t < count; t++) {
    const row = starts + ((<usize>load<i32>(rows + ((<usize>t) << 2))) << 2);
    const weight = load<f32>(weights + ((<usize>t) << 2));
    const from = load<i32>(row);
    const to = load<i32>(row, 4);
    if (data === 0) addUnits(from, to, weight, columns, out);
    else addProducts(from, to, weight, columns, data, out);
  }
}

/** Columns of a row differ, so that four additions may be under way at a time. */
function addUnits(from: i32, to: i32, weight: f32, columns: usize, out: usize): void {
  let at = columns + ((<usize>from) << 2);
  const end = columns + ((<usize>to) << 2);
  for (; at + 16 <= end; at += 16) {
    const a = out + ((<usize>load<u32>(at)) << 2);
    const b = out + ((<usize>load<u32>(at, 4)) << 2);
    const c = out + ((<usize>load<u32>(at, 8)) << 2);
    const d = out + ((<usize>load<u32>(at, 12)) << 2);
    store<f32>(a, load<f32>(a) + weight);
    store<f32>(b, load<f32>(b) + weight);
    store<f32>(c, load<f32>(c) + weight);
    store<f32>(d, load<f32>(d) + weight);
  }
  for (; at < end; at += 4) {
    const a = out + ((<usize>load<u32>(at)) << 2);
    store<f32>(a, load<f32>(a) + weight);
  }
}

function addProducts(from: i32, to: i32, weight: f32, columns: usize, data: usize, out: usize): void {
  let at = columns + ((<usize>from) << 2);
  let value = data + ((<usize>from) << 2);
  const end = columns + ((<usize>to) << 2);
  for (; at + 8 <= end; at += 8) {
    const a = out + ((<usize>load<u32>(at)) << 2);
    const b = out + ((<usize>load<u32>(at, 4)) << 2);
    store<f32>(a, load<f32>(a) + weight * load<f32>(value));
    store<f32>(b, load<f32>(b) + weight * load<f32>(value, 4));
    value += 8;
  }
  if (at < end) {
    const a = out + ((<usize>load<u32>(at)) << 2);
    store<f32>(a, load<f32>(a) + weight * load<f32>(value));
  }
}
