// Films that ascend within rows, as how far each lies behind the one before it: as many numbers, most of them so small that a byte holds
// them. Read back once when a file is opened.

/** The most film indices that 16 bits tell apart. */
export const mostShort: number = 2 ** 16;

/** @param starts rows + 1; @returns of each row its first film, then gaps; in the films' own width */
export function rowGaps<Films extends Uint16Array | Uint32Array>(starts: Uint32Array, films: Films): Films {
  const gaps = films.slice() as Films;
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let k = starts[row]! + 1; k < starts[row + 1]!; k++) gaps[k] = films[k]! - films[k - 1]!;
  }
  return gaps;
}

/**
 * The films that gaps are of; null where a row does not ascend, or holds a film that is none of `count`.
 *
 * @param starts ascending from 0 to the length of `gaps`
 */
export function filmsOfGaps<Films extends Uint16Array | Uint32Array>(
  starts: Uint32Array,
  gaps: Films,
  count: number,
): Films | null {
  const films = gaps.slice() as Films;
  for (let row = 0; row + 1 < starts.length; row++) {
    let film = -1;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const next = k === starts[row] ? gaps[k]! : film + gaps[k]!;
      if (next <= film || next >= count) return null;
      film = next;
      films[k] = film;
    }
  }
  return films;
}
