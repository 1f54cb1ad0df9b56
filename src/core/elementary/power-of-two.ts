// Powers of two, exact: doubled and halved, not taken from the engine's power.

const least = -1024;
const powers = powersFrom(least, 1023);

/** @param k whole, from -1024 to 1023 */
export function powerOfTwo(k: number): number {
  return powers[k - least] as number;
}

function powersFrom(first: number, last: number): Float64Array {
  const all = new Float64Array(last - first + 1);
  all[-first] = 1;
  for (let k = 1; k <= last; k++) all[k - first] = 2 * (all[k - 1 - first] as number);
  for (let k = -1; k >= first; k--) all[k - first] = (all[k + 1 - first] as number) / 2;
  return all;
}
