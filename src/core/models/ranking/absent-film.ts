// A film that a person has nothing of, drawn without trying again: the films that are lacking are counted off by binary search in
// the person's row, so that one number is one film however full the row is.

/**
 * The film at a place among those that a row lacks, in ascending order.
 *
 * @param indices film indices, ascending and none twice from `from` up to, not including, `to`
 * @param place from 0, below the number of films that are lacking
 */
export function absentFilm(indices: Uint32Array, from: number, to: number, place: number): number {
  // below film indices[from + k] k films are there, so indices[from + k] - k are lacking
  let [low, high] = [0, to - from];
  while (low < high) {
    const k = (low + high) >>> 1;
    if ((indices[from + k] as number) - k <= place) low = k + 1;
    else high = k;
  }
  return place + low;
}
