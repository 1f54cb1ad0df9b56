// The k largest of many numbers. A bound that k numbers reach is found beforehand (threshold.ts), so that nearly every number is
// turned away by a comparison, sixteen at a time; those that are left are collected as keys and sorted (sort-keys.ts). Should
// they be too many, because they are equal or the bound was none, the k best of them stay and their worst is the next bound.
// Among equal numbers the lower index is the better, and every index that is still to come is higher. NaN is never taken.
import { sortKeys } from "./sort-keys";
import { inOrder, ordered, threshold } from "./threshold";
import { PANELS_B, panelsOfB } from "./workspace";

/** Numbers that are compared at a time. */
const GROUP: i32 = 16;

/** How many k there may be for the panels of a product, which nobody needs meanwhile, to hold the keys. */
export const mostAtHand: i32 = <i32>(PANELS_B >> 5) - GROUP;

/**
 * @param values k floats, descending on return; indices: k integers beside them
 * @param room for twice the keys, 4 floats for each of 2 k scores, or of all where those are fewer, and 128 beyond; 0 up to
 * `mostAtHand`
 * @returns how many were found: k, or all that are not NaN where those are fewer
 */
export function topK(length: i32, scores: usize, k: i32, indices: usize, values: usize, room: usize): i32 {
  if (k === 0) return 0;
  const work = room === 0 ? panelsOfB() : room;
  const capacity = capacityFor(length, k);
  let keys = work;
  let spare = work + ((<usize>capacity) << 3);
  let bound = threshold(length, scores, k, work);
  let found = 0;
  for (let i = 0; i < length; i += GROUP) {
    if (found + GROUP > capacity) {
      const sorted = sortKeys(found, keys, spare);
      if (sorted === spare) spare = keys;
      keys = sorted;
      found = k;
      bound = inOrder(ordered(scoreOf(keys + ((<usize>(k - 1)) << 3), scores)) + 1);
    }
    const from = scores + ((<usize>i) << 2);
    let taken = i + GROUP <= length ? sixteenFrom(from, bound) : fewFrom(length - i, from, bound);
    for (; taken !== 0; taken &= taken - 1) {
      const index = i + <i32>ctz(taken);
      store<i64>(keys + ((<usize>found) << 3), keyOf(load<f32>(scores + ((<usize>index) << 2)), index));
      found++;
    }
  }
  keys = sortKeys(found, keys, spare);
  found = min(found, k);
  for (let at: usize = 0, end = (<usize>found) << 2; at < end; at += 4) {
    store<i32>(indices + at, indexOf(keys + 2 * at));
    store<f32>(values + at, scoreOf(keys + 2 * at, scores));
  }
  return found;
}

/** Keys that are collected before the best k are chosen: whole blocks of sixteen, and one more than there can be use for. */
function capacityFor(length: i32, k: i32): i32 {
  return (min(length, 2 * k) + 2 * GROUP - 1) & ~(GROUP - 1);
}

/** Which of sixteen scores are not below the bound, one bit each. */
function sixteenFrom(scores: usize, bound: f32): u32 {
  const least = f32x4.splat(bound);
  const first = i16x8.narrow_i32x4_s(f32x4.ge(v128.load(scores), least), f32x4.ge(v128.load(scores, 16), least));
  const second = i16x8.narrow_i32x4_s(f32x4.ge(v128.load(scores, 32), least), f32x4.ge(v128.load(scores, 48), least));
  return i8x16.bitmask(i8x16.narrow_i16x8_s(first, second));
}

/** The same of fewer than sixteen. */
function fewFrom(count: i32, scores: usize, bound: f32): u32 {
  let taken: u32 = 0;
  for (let i = 0; i < count; i++) taken |= (<u32>(load<f32>(scores + ((<usize>i) << 2)) >= bound)) << i;
  return taken;
}

/** The order of keys is that of entries, the best first: the score turned round above, the index below. */
function keyOf(score: f32, index: i32): i64 {
  return ((<i64>~ordered(score)) << 32) | index;
}

function indexOf(key: usize): i32 {
  return load<i32>(key);
}

/** As it stands among the scores: of the key's own number the sign of zero is lost. */
function scoreOf(key: usize, scores: usize): f32 {
  return load<f32>(scores + ((<usize>indexOf(key)) << 2));
}
