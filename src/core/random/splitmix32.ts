// One step of splitmix32: a whole number mixed into 32 bits that look like chance. Counting on by one each time gives a small
// stream; random.ts seeds its large one with it. The constants are those of MurmurHash3's finaliser with a golden-ratio increment.

export function splitmix32(value: number): number {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}
