// The natural logarithm, the same bits everywhere. ECMAScript leaves the last bit of Math.log to the engine, and engines take it: Node 24 and
// Chromium 153 differ for 2 numbers in 100. Answers are to be the same in both, so this is made of sums, products and quotients alone, which
// IEEE 754 rounds in one way. By the method and constants of fdlibm's e_log.c (Sun Microsystems 1993, freely granted), as V8 had it in Node 24:
//   x = 2^k (1 + f),  s = f / (2 + f),  log(1 + f) = f - s (f - R(s^2)),  log x = k log 2 + log(1 + f),   off by less than one bit
import { powerOfTwo } from "./power-of-two.ts";

/** log 2 in two parts, of which k times the first is exact. */
export const ln2High = 0.6931471803691238;
export const ln2Low = 1.9082149292705877e-10;

/** R(z) = z (L1 + z (L2 + ...)), fdlibm's Lg1 to Lg7. */
const [l1, l2, l3, l4] = [0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784] as const;
const [l5, l6, l7] = [0.1818357216161805, 0.15313837699209373, 0.14798198605116586] as const;

const number = new Float64Array(1);
/** Of the number: its low half, then sign, exponent and the first 20 bits of its fraction. */
const halves = new Uint32Array(number.buffer);
const fraction = 0xfffff;
const leastNormal = 2 ** -1022;

/** -Infinity for 0, NaN for what is less. */
export function logarithm(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  const isSmall = x < leastNormal;
  const normal = isSmall ? x * 2 ** 54 : x;
  number[0] = normal;
  const high = halves[1] as number;
  const bits = high & fraction;
  const k = (high >>> 20) - 1023 + ((bits + 0x95f64) >>> 20); // 1 + f lies between the roots of 1/2 and 2
  return withPowerOfTwo(isSmall ? k - 54 : k, normal * powerOfTwo(-k) - 1, bits);
}

/** k log 2 + log(1 + f), in the order in which the least is rounded away. */
function withPowerOfTwo(k: number, f: number, bits: number): number {
  if ((fraction & (2 + bits)) < 3) {
    if (f === 0) return k * ln2High + k * ln2Low;
    const r = f * f * (0.5 - (1 / 3) * f);
    return k === 0 ? f - r : k * ln2High - (r - k * ln2Low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (l1 + w * (l3 + w * (l5 + w * l7))) + w * (l2 + w * (l4 + w * l6));
  if (((bits - 0x6147a) | (0x6b851 - bits)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + r)) : k * ln2High - (half - (s * (half + r) + k * ln2Low) - f);
  }
  return k === 0 ? f - s * (f - r) : k * ln2High - (s * (f - r) - k * ln2Low - f);
}
