// e^x and powers, the same bits everywhere, for the reason that logarithm.ts says. By the method and constants of fdlibm's e_exp.c (Sun
// Microsystems 1993, freely granted), as V8 had it in Node 24:
//   x = k log 2 + r,  c = r - r^2 P(r^2),  e^r = 1 + r + r c / (2 - c),  e^x = 2^k e^r,   off by less than one bit
import { ln2High, ln2Low, logarithm } from "./logarithm.ts";
import { powerOfTwo } from "./power-of-two.ts";

/** P(t) = p1 + t (p2 + ...). */
const [p1, p2, p3] = [0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5] as const;
const [p4, p5] = [-1.6533902205465252e-6, 4.1381367970572385e-8] as const;

/** Beyond these there is no number. */
const [most, least] = [709.782712893384, -745.1332191019411] as const;

export function exponential(x: number): number {
  if (!(x <= most)) return x > most ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < least) return 0;
  if (x === 1) return Math.E; // which the sum misses by a bit
  const k = Math.abs(x) <= Math.LN2 / 2 ? 0 : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const first = Math.trunc(k / 2); // 2^k alone may be beyond what a number holds
  return (1 - (low - (r * c) / (2 - c) - high)) * powerOfTwo(first) * powerOfTwo(k - first);
}

/** base^exponent by logarithm and exponential: off by the last bit as often as twice what exponent times logarithm is, and once or twice more. */
export function power(base: number, exponent: number): number {
  if (exponent === 1) return base;
  if (exponent === 0 || base === 1) return 1;
  return exponential(exponent * logarithm(base));
}
