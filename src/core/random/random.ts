// The house's source of chance: xoshiro128** (Blackman & Vigna 2018), seeded through splitmix32. Everything in core that
// needs chance gets one of these handed in, so that the same seed gives the same bytes on every machine.
// Not for secrets, and not numpy's generator (mt19937.ts is).

import { logarithm } from "../elementary/logarithm.ts";
import { splitmix32 } from "./splitmix32.ts";

/** A stream of pseudo-random numbers; every call moves it on. */
export interface Random {
  /** Uniform 32 bits, 0 to 2^32 - 1. */
  bits(): number;
  /** Uniform in [0, 1), 32 bits fine. */
  next(): number;
  /** Uniform whole number from 0 to n - 1, without bias. @throws RangeError unless n is a whole number from 1 to 2^32. */
  below(n: number): number;
  /** Standard normal (Marsaglia's polar method). */
  normal(): number;
}

/**
 * A stream from a seed. Two streams of one seed do not overlap in practice: `stream` is mixed into the state.
 *
 * @param seed whole number from 0 to 2^53
 * @param stream tells apart the uses of one seed (weights, order of rows, dropout); default 0
 * @throws RangeError for a seed or stream that is no such number
 */
export function createRandom(seed: number, stream = 0): Random {
  return new Xoshiro128(seedState(checked("seed", seed), checked("stream", stream)));
}

function checked(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`Cannot make random numbers: ${name} must be a whole number from 0, got ${value}`);
}

function seedState(seed: number, stream: number): Uint32Array {
  const state = new Uint32Array(4);
  const words = [seed >>> 0, Math.floor(seed / 2 ** 32), stream >>> 0, Math.floor(stream / 2 ** 32)];
  let mixed = 0;
  for (let k = 0; k < 8; k++) {
    mixed = splitmix32(mixed ^ (words[k % 4] as number));
    state[k % 4] = mixed;
  }
  return state;
}

/** Its state lies in arrays of numbers: a field would hold each number in an object of its own, of which learning makes hundreds of millions. */
class Xoshiro128 implements Random {
  private readonly state: Int32Array;
  /** Two normal numbers, which come in pairs; whether the second is still to be handed out. */
  private readonly pair = new Float64Array(2);
  private hasSecond = false;

  constructor(seed: Uint32Array) {
    this.state = Int32Array.from(seed);
    if (this.state.every((word) => word === 0)) this.state[3] = 1; // the one state that xoshiro never leaves
  }

  bits(): number {
    const { state } = this;
    const a = state[0] as number;
    const b = state[1] as number;
    const c = (state[2] as number) ^ a;
    const d = (state[3] as number) ^ b;
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = rotateLeft(d, 11);
    return Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
  }

  next(): number {
    return this.bits() * 2 ** -32;
  }

  below(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) {
      throw new RangeError(`Cannot draw a number below n: n must be a whole number from 1 to 2^32, got ${n}`);
    }
    for (;;) {
      const bits = this.bits();
      const rest = bits - Math.floor(bits / n) * n; // exact below 2^32, and much faster than % of what is no small integer
      if (bits - rest <= 2 ** 32 - n) return rest; // else bits lie in the last, incomplete run of n
    }
  }

  normal(): number {
    if (!this.hasSecond) this.drawPair();
    this.hasSecond = !this.hasSecond;
    return (this.hasSecond ? this.pair[0] : this.pair[1]) as number;
  }

  private drawPair(): void {
    for (;;) {
      const x = 2 * this.next() - 1;
      const y = 2 * this.next() - 1;
      const s = x * x + y * y;
      if (s === 0 || s >= 1) continue;
      const scale = Math.sqrt((-2 * logarithm(s)) / s);
      this.pair[0] = x * scale;
      this.pair[1] = y * scale;
      return;
    }
  }
}

function rotateLeft(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
