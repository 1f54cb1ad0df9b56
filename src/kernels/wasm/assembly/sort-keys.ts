// Sorts 64-bit integers that are all different, ascending: blocks of sixteen by counting for each how many are lower, then
// merges whose choices are computed and not branched to, because what chance decides no processor foresees.

const BLOCK: i32 = 16;
const BLOCK_BYTES: usize = 128;

/**
 * @param keys count of them, and room up to the next multiple of 16; overwritten
 * @param spare as much room
 * @returns where they stand in order: `keys` or `spare`
 */
export function sortKeys(count: i32, keys: usize, spare: usize): usize {
  const bytes = (<usize>count) << 3;
  for (let at = count; (at & (BLOCK - 1)) !== 0; at++) store<i64>(keys + ((<usize>at) << 3), i64.MAX_VALUE);
  for (let at: usize = 0; at < bytes; at += BLOCK_BYTES) sortBlock(keys + at, spare + at);
  let from = spare;
  let to = keys;
  for (let width = BLOCK_BYTES; width < bytes; width <<= 1) {
    for (let at: usize = 0; at < bytes; at += 2 * width) {
      merge(from + at, from + min(at + width, bytes), from + min(at + 2 * width, bytes), to + at);
    }
    const merged = to;
    to = from;
    from = merged;
  }
  return from;
}

/** A key's place is the number of keys that are lower: -1 for each, two at a time, added up. */
function sortBlock(from: usize, to: usize): void {
  for (let at: usize = 0; at < BLOCK_BYTES; at += 8) {
    const own = v128.load64_splat(from + at);
    let lower = i64x2.gt_s(own, v128.load(from));
    let others = i64x2.gt_s(own, v128.load(from, 16));
    lower = i64x2.add(lower, i64x2.gt_s(own, v128.load(from, 32)));
    others = i64x2.add(others, i64x2.gt_s(own, v128.load(from, 48)));
    lower = i64x2.add(lower, i64x2.gt_s(own, v128.load(from, 64)));
    others = i64x2.add(others, i64x2.gt_s(own, v128.load(from, 80)));
    lower = i64x2.add(lower, i64x2.gt_s(own, v128.load(from, 96)));
    others = i64x2.add(others, i64x2.gt_s(own, v128.load(from, 112)));
    lower = i64x2.add(lower, others);
    const place = -(i64x2.extract_lane(lower, 0) + i64x2.extract_lane(lower, 1));
    store<i64>(to + ((<usize>place) << 3), i64x2.extract_lane(own, 0));
  }
}

/** Keys from `left` up to `middle` and from there up to `end`, each in order, become one order from `to` on. */
function merge(left: usize, middle: usize, end: usize, to: usize): void {
  let right = middle;
  while (left < middle && right < end) {
    const first = load<i64>(left);
    const second = load<i64>(right);
    const ahead = <usize>(second < first);
    store<i64>(to, select<i64>(second, first, ahead !== 0));
    right += ahead << 3;
    left += 8 - (ahead << 3);
    to += 8;
  }
  for (; left < middle; left += 8, to += 8) store<i64>(to, load<i64>(left));
  for (; right < end; right += 8, to += 8) store<i64>(to, load<i64>(right));
}
