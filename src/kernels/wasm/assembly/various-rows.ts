// A greedy choice of rows that are unlike each other: what recommend/choose/diversify.ts says of a list, over a table of likenesses. As no
// likeness is negative, what a candidate is worth beside some of the list is the most that it can be worth beside all of it; so only those
// are compared with the rest of the list that could be next by that.

/** Bytes of a candidate: place and rank (i32), how many of the list it was compared with (i32), worth, sum, and the most it can be worth. */
const NEAR: usize = 40;
const RANK: usize = 4;
const COMPARED: usize = 8;
const WORTH: usize = 16;
const SUM: usize = 24;
const BOUND: usize = 32;

/** See Kernels.chooseVarious. @param work 11 floats for each candidate */
export function chooseVarious(
  count: i32,
  places: usize,
  worths: usize,
  strength: f64,
  most: i32,
  size: i32,
  table: usize,
  chosen: usize,
  work: usize,
): void {
  const list = work + <usize>count * NEAR;
  let end = work;
  let next: usize = 0;
  for (let length = 0; length < most; length++) {
    let best = highest(work, end, strength, length);
    if (best !== 0) compare(best, strength, length, list, table, size);
    for (let at = work; at < end; at += NEAR) {
      if (isBehind(at, best)) continue;
      compare(at, strength, length, list, table, size);
      if (!isBehind(at, best)) best = at;
    }
    for (; next < <usize>count; next++, end += NEAR) {
      const worth = load<f64>(worths + (next << 3));
      if (best !== 0 && worth <= load<f64>(best, BOUND)) break;
      takeIn(end, load<i32>(places + (next << 2)), <i32>next, worth);
      compare(end, strength, length, list, table, size);
      if (best === 0 || load<f64>(end, BOUND) > load<f64>(best, BOUND)) best = end;
    }
    store<i32>(list + ((<usize>length) << 2), load<i32>(best) << 2);
    store<i32>(chosen + ((<usize>length) << 2), load<i32>(best, RANK));
    end -= NEAR;
    memory.copy(best, end, NEAR);
  }
}

function takeIn(at: usize, place: i32, rank: i32, worth: f64): void {
  store<i32>(at, place);
  store<i32>(at, rank, RANK);
  store<i32>(at, 0, COMPARED);
  store<f64>(at, worth, WORTH);
  store<f64>(at, 0, SUM);
}

/** Whether a candidate can be no better than another, or is that one. */
function isBehind(at: usize, other: usize): bool {
  const bound = load<f64>(at, BOUND);
  const least = load<f64>(other, BOUND);
  return bound < least || (bound === least && load<i32>(at, RANK) >= load<i32>(other, RANK));
}

function boundOf(at: usize, strength: f64, length: i32): f64 {
  const worth = load<f64>(at, WORTH);
  return length === 0 ? worth : worth - (strength * load<f64>(at, SUM)) / <f64>length;
}

/** Writes all bounds. @returns the first candidate with the highest one; 0 where there is none */
function highest(from: usize, end: usize, strength: f64, length: i32): usize {
  let best: usize = 0;
  let most: f64 = -Infinity;
  for (let at = from; at < end; at += NEAR) {
    const bound = boundOf(at, strength, length);
    store<f64>(at, bound, BOUND);
    if (bound <= most) continue;
    most = bound;
    best = at;
  }
  return best;
}

/** With what came into the list since: the bound is what it is worth. @param list bytes from the start of a row */
function compare(at: usize, strength: f64, length: i32, list: usize, table: usize, size: i32): void {
  const row = table + ((<usize>load<i32>(at) * <usize>size) << 2);
  let sum = load<f64>(at, SUM);
  for (let k = load<i32>(at, COMPARED); k < length; k++) {
    sum += <f64>load<f32>(row + <usize>load<i32>(list + ((<usize>k) << 2)));
  }
  store<f64>(at, sum, SUM);
  store<i32>(at, length, COMPARED);
  store<f64>(at, boundOf(at, strength, length), BOUND);
}
