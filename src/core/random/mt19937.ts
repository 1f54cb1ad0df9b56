// MT19937, the Mersenne Twister (Matsumoto & Nishimura 1998), with numpy's legacy integers on top, bit for bit: what
// numpy.random.RandomState(seed) draws. It exists to make the original's split (scikit-learn, random_state 42) again;
// everything else in the house draws from random.ts.

const SIZE = 624;
const MIDDLE = 397;

/** The raw 32-bit stream of RandomState(seed). */
export class Mt19937 {
  private readonly state = new Uint32Array(SIZE);
  private position = SIZE;

  /** @throws RangeError unless the seed is a whole number from 0 to 2^32 - 1, as numpy wants it */
  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
      throw new RangeError(`Cannot seed MT19937: the seed must be a whole number from 0 to 2^32 - 1, got ${seed}`);
    }
    const state = this.state;
    state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const previous = state[i - 1] as number;
      state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
  }

  /** The next 32 bits, 0 to 2^32 - 1. */
  bits(): number {
    if (this.position === SIZE) this.twist();
    let y = this.state[this.position++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** numpy's `random_interval`: uniform from 0 to `most`, both included, by masking and rejecting. */
  upTo(most: number): number {
    if (most === 0) return 0;
    const mask = 2 ** (32 - Math.clz32(most)) - 1;
    for (;;) {
      const value = (this.bits() & mask) >>> 0;
      if (value <= most) return value;
    }
  }

  /** numpy's `RandomState.permutation(n)`: the numbers 0 to n - 1, shuffled from the end. */
  permutation(n: number): Int32Array {
    const values = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.upTo(i);
      const held = values[i] as number;
      values[i] = values[j] as number;
      values[j] = held;
    }
    return values;
  }

  private twist(): void {
    const state = this.state;
    for (let i = 0; i < SIZE; i++) {
      const y = ((state[i] as number) & 0x80000000) | ((state[(i + 1) % SIZE] as number) & 0x7fffffff);
      state[i] = (state[(i + MIDDLE) % SIZE] as number) ^ (y >>> 1) ^ ((y & 1) * 0x9908b0df);
    }
    this.position = 0;
  }
}
