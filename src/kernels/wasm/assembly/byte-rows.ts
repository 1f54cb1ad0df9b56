// What rows of a dense table of bytes add up to, for many people at once: sums of neighbours where most films are neighbours. A slice
// of 64 columns lies together, small enough to stay near the processor while everybody meets it, and is added up sixteen at a time.

/** Rows after which 16 bits could overflow: 255 x 128 is below 2^15. */
const MOST: i32 = 255;

/**
 * sums_pi = the sum over rows t of person p of W[t, i], whole numbers as float64.
 *
 * @param starts people + 1: a person's rows stand in `rows` from here
 * @param table slice by slice, each `films` rows of 64 bytes
 * @param sums a row of 64 x slices float64 a person, overwritten
 */
export function sumByteRows(
  people: i32,
  starts: usize,
  rows: usize,
  films: i32,
  slices: i32,
  table: usize,
  sums: usize,
): void {
  const size = (<usize>films) << 6;
  const rowBytes = (<usize>slices) << 9;
  for (let slice: usize = 0; slice < <usize>slices; slice++) {
    const own = table + slice * size;
    for (let person: usize = 0; person < <usize>people; person++) {
      const out = sums + person * rowBytes + (slice << 9);
      memory.fill(out, 0, 512);
      let at = load<i32>(starts + (person << 2));
      const end = load<i32>(starts + (person << 2), 4);
      for (; at < end; at += MOST) addSome(min(end - at, MOST), rows + ((<usize>at) << 2), own, out);
    }
  }
}

function addSome(count: i32, rows: usize, slice: usize, out: usize): void {
  let s0 = i16x8.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let s4 = s0;
  let s5 = s0;
  let s6 = s0;
  let s7 = s0;
  for (let end = rows + ((<usize>count) << 2); rows < end; rows += 4) {
    const row = slice + ((<usize>load<i32>(rows)) << 6);
    let x = v128.load(row);
    s0 = i16x8.add(s0, i16x8.extend_low_i8x16_s(x));
    s1 = i16x8.add(s1, i16x8.extend_high_i8x16_s(x));
    x = v128.load(row, 16);
    s2 = i16x8.add(s2, i16x8.extend_low_i8x16_s(x));
    s3 = i16x8.add(s3, i16x8.extend_high_i8x16_s(x));
    x = v128.load(row, 32);
    s4 = i16x8.add(s4, i16x8.extend_low_i8x16_s(x));
    s5 = i16x8.add(s5, i16x8.extend_high_i8x16_s(x));
    x = v128.load(row, 48);
    s6 = i16x8.add(s6, i16x8.extend_low_i8x16_s(x));
    s7 = i16x8.add(s7, i16x8.extend_high_i8x16_s(x));
  }
  addEight(out, s0);
  addEight(out + 64, s1);
  addEight(out + 128, s2);
  addEight(out + 192, s3);
  addEight(out + 256, s4);
  addEight(out + 320, s5);
  addEight(out + 384, s6);
  addEight(out + 448, s7);
}

function addEight(out: usize, sums: v128): void {
  addFour(out, i32x4.extend_low_i16x8_s(sums));
  addFour(out + 32, i32x4.extend_high_i16x8_s(sums));
}

function addFour(out: usize, sums: v128): void {
  const last = v128.shuffle<i32>(sums, sums, 2, 3, 2, 3);
  v128.store(out, f64x2.add(v128.load(out), f64x2.convert_low_i32x4_s(sums)));
  v128.store(out, f64x2.add(v128.load(out, 16), f64x2.convert_low_i32x4_s(last)), 16);
}
