// Likeness that is worked out once: lists of many people hold mostly the same films, and each film that is put into a list is compared
// with hundreds of others. A film that is asked about is compared with all films; from then on its row is looked up. What has no room is
// worked out whenever it is asked for. The numbers are the same either way.
import type { FilmLikeness } from "./film-likeness.ts";

/**
 * @param films how many there are
 * @param mostBytes what rows may take in all
 */
export function rememberedLikeness(likeness: FilmLikeness, films: number, mostBytes: number): FilmLikeness {
  const rows: (Float32Array | undefined)[] = new Array(films).fill(undefined);
  let left = Math.floor(mostBytes / (4 * Math.max(1, films)));
  const rowOf = (film: number): Float32Array | undefined => {
    if (rows[film] !== undefined || left === 0) return rows[film];
    left--;
    const row = new Float32Array(films);
    likeness.compareAll(film, row);
    rows[film] = row;
    return row;
  };
  return {
    compareAll: (film, out) => likeness.compareAll(film, out),
    compare(film, others, out) {
      const row = rowOf(film);
      if (row === undefined) return likeness.compare(film, others, out);
      for (let place = 0; place < others.length; place++) out[place] = row[others[place]!]!;
    },
  };
}
