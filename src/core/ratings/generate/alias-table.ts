// Draws a number by weight in constant time, however many there are (Walker 1977, as Vose 1991 builds the table): each column
// holds one number up to its threshold and an alias above it.
import type { Random } from "../../random/random.ts";

export class AliasTable {
  private readonly thresholds: Float64Array;
  private readonly aliases: Uint32Array;

  /** @param weights not negative, sum above 0 */
  constructor(weights: Float64Array) {
    const count = weights.length;
    const sum = weights.reduce((total, weight) => total + weight, 0);
    this.thresholds = weights.map((weight) => (weight * count) / sum);
    this.aliases = Uint32Array.from({ length: count }, (_, k) => k);
    this.level();
  }

  /** A number below the count, as likely as its weight. */
  draw(random: Random): number {
    const column = random.below(this.thresholds.length);
    return random.next() < (this.thresholds[column] as number) ? column : (this.aliases[column] as number);
  }

  /** Fills up columns below 1 from those above it. */
  private level(): void {
    const { thresholds, aliases } = this;
    const small: number[] = [];
    const large: number[] = [];
    for (const [k, threshold] of thresholds.entries()) (threshold < 1 ? small : large).push(k);
    while (small.length > 0 && large.length > 0) {
      const [low, high] = [small.pop() as number, large.pop() as number];
      aliases[low] = high;
      thresholds[high]! -= 1 - (thresholds[low] as number);
      ((thresholds[high] as number) < 1 ? small : large).push(high);
    }
    for (const k of [...small, ...large]) thresholds[k] = 1; // rounding left a crumb
  }
}
