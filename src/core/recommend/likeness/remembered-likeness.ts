// Likeness that is worked out once: lists of many people hold mostly the same films, and each film that may be put into a list is compared
// with others of them. A film that is asked about is compared with all films; from then on its row is looked up. In a row those films stand
// first that are likely to be asked about: numbers looked up all over a memory of many megabytes are waited for longer than they take to
// be added up. What has no room is worked out whenever it is asked for. The numbers are the same either way.
import type { FilmLikeness } from "./film-likeness.ts";

/**
 * @param order all films, first those that are likely to be asked about
 * @param mostBytes what rows may take in all
 */
export function rememberedLikeness(likeness: FilmLikeness, order: Uint32Array, mostBytes: number): FilmLikeness {
  const films = order.length;
  const rows: (Float32Array | undefined)[] = new Array(films).fill(undefined);
  const places = new Uint32Array(films);
  for (let place = 0; place < films; place++) places[order[place]!] = place;
  const byFilm = new Float32Array(films);
  let left = Math.floor(mostBytes / (4 * Math.max(1, films)));
  const rowOf = (film: number): Float32Array | undefined => {
    if (rows[film] !== undefined || left === 0) return rows[film];
    left--;
    likeness.compareAll(film, byFilm);
    const row = new Float32Array(films);
    for (let place = 0; place < films; place++) row[place] = byFilm[order[place]!]!;
    rows[film] = row;
    return row;
  };
  return {
    isNeverNegative: likeness.isNeverNegative,
    compareAll: (film, out) => likeness.compareAll(film, out),
    compare(film, others, count, out) {
      const row = rowOf(film);
      if (row === undefined) return likeness.compare(film, others, count, out);
      for (let k = 0; k < count; k++) out[k] = row[places[others[k]!]!]!;
    },
  };
}
