// What whole-numbered weights of the films that somebody knows add up to, in float64: what a recommender of neighbours spends its time
// with. A film and its weight are one number, so that each takes one load.

/**
 * sum_i = the sum over t of weights[t] x W[rows[t], i].
 *
 * @param entries 256 x the column + the weight's byte
 * @param sums items float64, overwritten
 */
export function sumNeighbours(
  count: i32,
  rows: usize,
  weights: usize,
  starts: usize,
  entries: usize,
  items: i32,
  sums: usize,
): void {
  memory.fill(sums, 0, (<usize>items) << 3);
  for (let t = 0; t < count; t++) {
    const row = starts + ((<usize>load<i32>(rows + ((<usize>t) << 2))) << 2);
    addEntries(
      entries + ((<usize>load<i32>(row)) << 2),
      entries + ((<usize>load<i32>(row, 4)) << 2),
      <f64>load<f32>(weights + ((<usize>t) << 2)),
      sums,
    );
  }
}

/** Columns of a row differ, so that four additions may be under way at a time. */
function addEntries(at: usize, end: usize, weight: f64, sums: usize): void {
  for (; at + 16 <= end; at += 16) {
    const e0 = load<u32>(at);
    const e1 = load<u32>(at, 4);
    const e2 = load<u32>(at, 8);
    const e3 = load<u32>(at, 12);
    const a0 = sums + ((<usize>(e0 >> 8)) << 3);
    const a1 = sums + ((<usize>(e1 >> 8)) << 3);
    const a2 = sums + ((<usize>(e2 >> 8)) << 3);
    const a3 = sums + ((<usize>(e3 >> 8)) << 3);
    store<f64>(a0, load<f64>(a0) + weight * weightOf(e0));
    store<f64>(a1, load<f64>(a1) + weight * weightOf(e1));
    store<f64>(a2, load<f64>(a2) + weight * weightOf(e2));
    store<f64>(a3, load<f64>(a3) + weight * weightOf(e3));
  }
  for (; at < end; at += 4) {
    const entry = load<u32>(at);
    const place = sums + ((<usize>(entry >> 8)) << 3);
    store<f64>(place, load<f64>(place) + weight * weightOf(entry));
  }
}

function weightOf(entry: u32): f64 {
  return <f64>(<i32>(entry << 24) >> 24);
}
