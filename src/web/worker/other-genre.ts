// The side of the house where somebody has hardly been: the genre whose part of their history falls furthest short of its part of everybody's
// ratings.
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";

export interface OtherGenre {
  readonly genre: string;
  /** Films of it that the person has told of. */
  readonly told: number;
}

/** A genre of which so few ratings are is nothing that anybody misses. */
const leastShare = 0.02;
/** One that has so large a part of the history is no other side. */
const mostOfHistory = 0.15;

const shares = new WeakMap<ServedFilms, Float64Array>();

/** Null for somebody who is at home everywhere. @param seen films that were rated or watched */
export function otherGenre(films: ServedFilms, seen: ArrayLike<number>): OtherGenre | null {
  const told = new Uint32Array(films.genres.size);
  for (const film of Array.from(seen)) for (const genre of genresOf(films, film)) told[genre]!++;
  const share = sharesOf(films);
  let [best, most] = [-1, 0];
  for (const [genre, part] of share.entries()) {
    if (part < leastShare || told[genre]! > mostOfHistory * seen.length) continue;
    const gap = part - told[genre]! / Math.max(1, seen.length);
    if (gap > most) [best, most] = [genre, gap];
  }
  return best === -1 ? null : { genre: films.genres.name(best), told: told[best]! };
}

function genresOf({ columns: { genres } }: ServedFilms, film: number): Uint32Array | Uint16Array {
  return genres.indices.subarray(genres.indptr[film], genres.indptr[film + 1]) as Uint32Array;
}

/** Of everybody's ratings, the part that films of each genre have. */
function sharesOf(films: ServedFilms): Float64Array {
  let share = shares.get(films);
  if (share === undefined) {
    share = new Float64Array(films.genres.size);
    const { ratings } = films.columns;
    const all = ratings.reduce((sum, count) => sum + count, 0) || 1;
    for (let film = 0; film < films.size; film++) {
      for (const genre of genresOf(films, film)) share[genre]! += ratings[film]! / all;
    }
    shares.set(films, share);
  }
  return share;
}
