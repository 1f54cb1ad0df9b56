// Scores of eight people side by side. A panel has eight float32 numbers a film, one a person, so that four people take one
// instruction; each person's numbers are added up in the order in which they are alone, so that they are the same bits.
import { tile } from "./tile";
import { panelsOfA } from "./workspace";

/** Bytes of a film in a panel of people, and of a tile of four films. */
const ROW: usize = 32;
const TILE: usize = 128;

/**
 * Rows as panels, `wide` of them side by side, their numbers in the order in which vectors.ts's dot meets them: it adds up sixteen
 * sums, so first come all numbers of the first sum, then all of the second. Behind the last row come zeros.
 */
export function packRows(rows: i32, dimension: i32, x: usize, wide: i32, panels: usize): void {
  const full = dimension & ~15;
  const fours = dimension & ~3;
  for (let first = 0; first < rows; first += wide) {
    for (let sum = 0; sum < 16; sum++) {
      for (let k = sum; k < full; k += 16) panels = packNumber(rows, dimension, x, wide, first, k, panels);
      if (sum > 3) continue;
      for (let k = full + sum; k < fours; k += 4) panels = packNumber(rows, dimension, x, wide, first, k, panels);
    }
    for (let k = fours; k < dimension; k++) panels = packNumber(rows, dimension, x, wide, first, k, panels);
  }
}

/** Number k of some rows. @returns where the next goes */
function packNumber(rows: i32, dimension: i32, x: usize, wide: i32, first: i32, k: i32, to: usize): usize {
  for (let row = first; row < first + wide; row++) {
    store<f32>(to, row < rows ? load<f32>(x + ((<usize>(row * dimension + k)) << 2)) : 0);
    to += 4;
  }
  return to;
}

/**
 * A panel of products: of each film with eight points.
 *
 * @param films packRows of them, four wide
 * @param points packRows of eight
 * @param out count x 8, and room up to a whole four films
 */
export function panelProducts(count: i32, dimension: i32, films: usize, points: usize, out: usize): void {
  const bytes = (<usize>dimension) << 4;
  for (let film = 0; film < count; film += 4) {
    productsOfFour(dimension, films, points, out);
    films += bytes;
    out += TILE;
  }
}

/** As dot: sixteen sums, those a lane of four vectors apart together as (0 + 1) + (2 + 3), then lanes as (0 + 2) + (1 + 3). */
function productsOfFour(dimension: i32, films: usize, points: usize, out: usize): void {
  const odd = panelsOfA();
  const last = odd + TILE;
  sumsOfLane(0, dimension, films, points, out);
  sumsOfLane(2, dimension, films, points, odd);
  addTile(out, odd);
  sumsOfLane(1, dimension, films, points, odd);
  sumsOfLane(3, dimension, films, points, last);
  addTile(odd, last);
  addTile(out, odd);
  for (let k = dimension & ~3; k < dimension; k++) {
    tile(1, films + ((<usize>k) << 4), 16, points + ((<usize>k) << 5), out, ROW, 1, true);
  }
}

function sumsOfLane(lane: i32, dimension: i32, films: usize, points: usize, to: usize): void {
  const beside = panelsOfA() + 2 * TILE;
  sumOf(lane, dimension, films, points, to, false);
  sumOf(lane + 4, dimension, films, points, to, true);
  sumOf(lane + 8, dimension, films, points, beside, false);
  sumOf(lane + 12, dimension, films, points, beside, true);
  addTile(to, beside);
}

/** One of the sixteen sums. The first four have what is left of the numbers, too, four by four. */
function sumOf(sum: i32, dimension: i32, films: usize, points: usize, to: usize, accumulate: bool): void {
  const steps = dimension >> 4;
  const more = (dimension & 15) >> 2;
  const first = sum * steps + min(sum, 4) * more;
  const count = sum < 4 ? steps + more : steps;
  tile(count, films + ((<usize>first) << 4), 16, points + ((<usize>first) << 5), to, ROW, 1, accumulate);
}

function addTile(to: usize, from: usize): void {
  for (let at: usize = 0; at < TILE; at += 16) {
    v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
  }
}

/**
 * panel_iu = scale_i sum_ui + intercept_i + panel_iu, in float64, rounded once.
 *
 * @param sums float64, those of a person `stride` numbers behind those of the person before
 */
export function finishPanel(items: i32, sums: usize, stride: i32, scales: usize, intercept: usize, panel: usize): void {
  const step = (<usize>stride) << 3;
  for (let i = 0; i < items; i++) {
    const scale = <f64>load<f32>(scales);
    const own = <f64>load<f32>(intercept);
    let from = sums;
    for (let u: usize = 0; u < ROW; u += 4) {
      store<f32>(panel + u, <f32>(scale * load<f64>(from) + own + <f64>load<f32>(panel + u)));
      from += step;
    }
    sums += 8;
    scales += 4;
    intercept += 4;
    panel += ROW;
  }
}

/**
 * Mean and deviation of each person's numbers, in float64, one after the other; both 0 where they are all equal.
 *
 * @param spreads eight means, then eight deviations, float64
 */
export function spreadPanel(items: i32, panel: usize, spreads: usize): void {
  for (let half: usize = 0; half < 2; half++) spreadOfFour(items, panel + (half << 4), spreads + (half << 5));
}

function spreadOfFour(items: i32, panel: usize, spreads: usize): void {
  const end = panel + <usize>items * ROW;
  const count = f64x2.splat(<f64>items);
  let low = f64x2.splat(0);
  let high = low;
  let least = f32x4.splat(Infinity);
  let most = f32x4.splat(-Infinity);
  for (let at = panel; at < end; at += ROW) {
    const x = v128.load(at);
    low = f64x2.add(low, f64x2.promote_low_f32x4(x));
    high = f64x2.add(high, f64x2.promote_low_f32x4(upper(x)));
    least = f32x4.pmin(least, x);
    most = f32x4.pmax(most, x);
  }
  const lowMean = f64x2.div(low, count);
  const highMean = f64x2.div(high, count);
  low = f64x2.splat(0);
  high = low;
  for (let at = panel; at < end; at += ROW) {
    const x = v128.load(at);
    const a = f64x2.sub(f64x2.promote_low_f32x4(x), lowMean);
    const b = f64x2.sub(f64x2.promote_low_f32x4(upper(x)), highMean);
    low = f64x2.add(low, f64x2.mul(a, a));
    high = f64x2.add(high, f64x2.mul(b, b));
  }
  const differs = f32x4.gt(most, least);
  const lowDiffers = v128.shuffle<i32>(differs, differs, 0, 0, 1, 1);
  const highDiffers = v128.shuffle<i32>(differs, differs, 2, 2, 3, 3);
  v128.store(spreads, v128.and(lowDiffers, lowMean));
  v128.store(spreads + 16, v128.and(highDiffers, highMean));
  v128.store(spreads + 64, v128.and(lowDiffers, f64x2.sqrt(f64x2.div(low, count))));
  v128.store(spreads + 80, v128.and(highDiffers, f64x2.sqrt(f64x2.div(high, count))));
}

/** The last two lanes as the first two. */
function upper(x: v128): v128 {
  return v128.shuffle<f32>(x, x, 2, 3, 2, 3);
}

/**
 * out_iu = the sum over parts of worth_u (x_iu - mean_u) in float64, rounded once, for the films `from` up to `to`.
 *
 * @param a three panels, one after the other; 0 for one that is left out
 * @param column the last part, the same for everybody: one number a film
 * @param weights of the three panels and the column, float64: eight means, then eight worths
 * @param out may be one of the panels
 */
export function blendPanels(
  from: i32,
  to: i32,
  a: usize,
  b: usize,
  c: usize,
  column: usize,
  weights: usize,
  out: usize,
): void {
  for (let half: usize = 0; half < 2; half++) {
    const own = weights + (half << 5);
    for (let i = <usize>from; i < <usize>to; i++) {
      const at = i * ROW + (half << 4);
      let low = f64x2.splat(0);
      let high = low;
      if (a !== 0) {
        const x = v128.load(a + at);
        low = f64x2.add(low, worthOf(x, own));
        high = f64x2.add(high, worthOf(upper(x), own + 16));
      }
      if (b !== 0) {
        const x = v128.load(b + at);
        low = f64x2.add(low, worthOf(x, own + 128));
        high = f64x2.add(high, worthOf(upper(x), own + 144));
      }
      if (c !== 0) {
        const x = v128.load(c + at);
        low = f64x2.add(low, worthOf(x, own + 256));
        high = f64x2.add(high, worthOf(upper(x), own + 272));
      }
      const same = v128.load32_splat(column + (i << 2));
      low = f64x2.add(low, worthOf(same, own + 384));
      high = f64x2.add(high, worthOf(same, own + 400));
      const rounded = v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
      v128.store(out + at, rounded);
    }
  }
}

/** Of the first two lanes. @param weights their means; their worths lie 64 bytes behind */
function worthOf(x: v128, weights: usize): v128 {
  return f64x2.mul(v128.load(weights, 64), f64x2.sub(f64x2.promote_low_f32x4(x), v128.load(weights)));
}

/**
 * One person's numbers: those of a panel, or old x + young y of two, in float64, rounded once.
 *
 * @param beside y's panel; 0 for none
 * @returns whether none is NaN
 */
export function panelColumn(
  items: i32,
  person: i32,
  panel: usize,
  old: f64,
  beside: usize,
  young: f64,
  out: usize,
): bool {
  let isAll = true;
  const own = (<usize>person) << 2;
  for (let at: usize = 0, end = (<usize>items) << 2; at < end; at += 4) {
    const place = own + (at << 3);
    let value = load<f32>(panel + place);
    if (beside !== 0) value = <f32>(old * <f64>value + young * <f64>load<f32>(beside + place));
    if (!(value <= Infinity)) isAll = false;
    store<f32>(out + at, value);
  }
  return isAll;
}
