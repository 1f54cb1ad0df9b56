// The k largest of many numbers: a heap of the best so far with the worst of them on top, so that nearly every number is
// turned away by one comparison, four at a time. Among equal numbers the lower index is the better. NaN is never taken.

/**
 * @param values k floats, descending on return; indices: k integers beside them
 * @returns how many were found: k, or all that are not NaN where those are fewer
 */
export function topK(length: i32, scores: usize, k: i32, indices: usize, values: usize): i32 {
  let found = 0;
  let i = 0;
  for (; i < length && found < k; i++) {
    const score = load<f32>(scores + ((<usize>i) << 2));
    if (score < 0 || score >= 0) rise(found++, score, i, indices, values);
  }
  if (found > 0) scan(i, length, scores, found, indices, values);
  for (let last = found - 1; last > 0; last--) {
    // the worst goes behind all others
    const score = valueAt(values, last);
    const index = indexAt(indices, last);
    put(last, valueAt(values, 0), indexAt(indices, 0), indices, values);
    sink(last, score, index, indices, values);
  }
  return found;
}

/** Offers scores[from] and on to a full heap. Equal to the worst is not better: its index is higher. */
function scan(from: i32, length: i32, scores: usize, k: i32, indices: usize, values: usize): void {
  let i = from;
  while (i < length) {
    const four = i + 4 <= length;
    if (four && !v128.any_true(f32x4.gt(v128.load(scores + ((<usize>i) << 2)), v128.load32_splat(values)))) {
      i += 4;
      continue;
    }
    for (let end = four ? i + 4 : length; i < end; i++) {
      const score = load<f32>(scores + ((<usize>i) << 2));
      if (score > valueAt(values, 0)) sink(k, score, i, indices, values);
    }
  }
}

/** Puts an entry at the end of a heap of `size` and carries it up. */
function rise(size: i32, score: f32, index: i32, indices: usize, values: usize): void {
  let at = size;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const value = valueAt(values, parent);
    const other = indexAt(indices, parent);
    if (!worse(score, index, value, other)) break;
    put(at, value, other, indices, values);
    at = parent;
  }
  put(at, score, index, indices, values);
}

/** Puts an entry in the place of the top of a heap of `size` and carries it down. */
function sink(size: i32, score: f32, index: i32, indices: usize, values: usize): void {
  let at = 0;
  for (let child = 1; child < size; child = 2 * at + 1) {
    const next = child + 1;
    if (next < size) {
      const left = valueAt(values, child);
      if (worse(valueAt(values, next), indexAt(indices, next), left, indexAt(indices, child))) child = next;
    }
    const value = valueAt(values, child);
    const other = indexAt(indices, child);
    if (!worse(value, other, score, index)) break;
    put(at, value, other, indices, values);
    at = child;
  }
  put(at, score, index, indices, values);
}

function worse(score: f32, index: i32, thanScore: f32, thanIndex: i32): bool {
  return score < thanScore || (score === thanScore && index > thanIndex);
}

function put(at: i32, score: f32, index: i32, indices: usize, values: usize): void {
  store<f32>(values + ((<usize>at) << 2), score);
  store<i32>(indices + ((<usize>at) << 2), index);
}

function valueAt(values: usize, at: i32): f32 {
  return load<f32>(values + ((<usize>at) << 2));
}

function indexAt(indices: usize, at: i32): i32 {
  return load<i32>(indices + ((<usize>at) << 2));
}
