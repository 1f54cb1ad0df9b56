// A number that nearly all scores are below and the k largest are not, found without sorting, so that who looks for the k largest
// need look at few. Scores are folded into some 4 k columns of which each keeps its largest: if k columns reach a number, so
// do k scores. Folded with a stride, because the best of a catalogue in order stand side by side.

/**
 * @param work 4 k floats, and 64 at least, are overwritten
 * @returns a number that at least k of the scores are not below; -infinity where they are too few for a search to pay, or too
 * many of them are NaN
 */
export function threshold(length: i32, scores: usize, k: i32, work: usize): f32 {
  if (length < 2 * k) return -Infinity;
  const most = max(4 * k, 64);
  const steps = (length + most - 1) / most;
  const columns = (length / steps) & ~3;
  if (columns < k) return -Infinity;
  return quantile(columns, work, fold(columns, steps, scores, work), k);
}

/** Writes each column's largest of `steps` rows of scores, and returns the largest of all. The few scores behind are left out. */
function fold(columns: i32, steps: i32, scores: usize, to: usize): f32 {
  const stride = (<usize>columns) << 2;
  let highest = f32x4.splat(-Infinity);
  for (let at: usize = 0; at < stride; at += 16) {
    let best = f32x4.splat(-Infinity);
    for (let row = 0, from = scores + at; row < steps; row++, from += stride) best = f32x4.pmax(best, v128.load(from));
    v128.store(to + at, best);
    highest = f32x4.pmax(highest, best);
  }
  const pairs = f32x4.max(highest, v128.shuffle<f32>(highest, highest, 2, 3, 0, 1));
  return max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
}

/** About the k-th largest of the columns, and not above it: by halving between the bits of -infinity and of the highest. */
function quantile(columns: i32, at: usize, highest: f32, k: i32): f32 {
  const enough = k + (k >> 3);
  let low = ordered(-Infinity);
  let high = ordered(highest) + 1;
  while (<u32>(high - low) > 1) {
    const middle = low + <i32>(<u32>(high - low) >> 1);
    const count = countFrom(columns, at, inOrder(middle));
    if (count < k) high = middle;
    else {
      low = middle;
      if (count <= enough) break;
    }
  }
  return inOrder(low);
}

/** How many columns are not below the bound. */
function countFrom(columns: i32, from: usize, bound: f32): i32 {
  const least = f32x4.splat(bound);
  let counts = i32x4.splat(0);
  for (let at = from, end = at + ((<usize>columns) << 2); at < end; at += 16) {
    counts = i32x4.sub(counts, f32x4.ge(v128.load(at), least));
  }
  const pairs = i32x4.add(counts, v128.shuffle<i32>(counts, counts, 2, 3, 0, 1));
  return i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1);
}

/** The integer that stands among integers where a number stands among numbers; both zeros are one. */
export function ordered(value: f32): i32 {
  const bits = reinterpret<i32>(value + 0);
  return bits ^ ((bits >> 31) & 0x7fffffff);
}

/** The number that `ordered` gives this integer; NaN beyond the infinities. */
export function inOrder(place: i32): f32 {
  return reinterpret<f32>(place ^ ((place >> 31) & 0x7fffffff));
}
