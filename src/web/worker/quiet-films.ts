// Films that few know: rated by some, so that their ratings say something, and known to few by either count, those of training and the votes
// at TMDB; a film that was rated by few because it is newer than the ratings is not quiet.
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";

export interface QuietFilms {
  /** By index, ascending. */
  readonly films: Uint32Array;
  /** No film of them has more ratings. */
  readonly most: number;
}

/** Of the films that anybody rated, so many are well known. */
const wellKnown = 0.2;
/** Of the films that anybody voted for at TMDB; those that have votes here are the better known half of all. */
const wellVoted = 0.3;
/** Fewer ratings are one evening's chance. */
const leastRatings = 3;

const kept = new WeakMap<ServedFilms, QuietFilms>();

export function quietFilms(films: ServedFilms): QuietFilms {
  let quiet = kept.get(films);
  if (quiet === undefined) {
    quiet = chooseQuiet(films);
    kept.set(films, quiet);
  }
  return quiet;
}

/** Years in which a film finds whoever is going to see it. */
const settled = 4;

function chooseQuiet({ columns: { ratings, votes, year }, size }: ServedFilms): QuietFilms {
  const newest = year.reduce((last, each) => Math.max(last, each), 0) - settled;
  const most = Math.max(leastRatings, countAt(ratings, wellKnown));
  const mostVotes = countAt(votes, wellVoted);
  const isQuiet = (film: number) =>
    ratings[film]! >= leastRatings &&
    ratings[film]! <= most &&
    year[film]! <= newest &&
    (mostVotes === 0 || votes[film]! <= mostVotes);
  const all = Uint32Array.from({ length: size }, (_, film) => film);
  return { films: all.filter(isQuiet), most };
}

/** The count that a part of all films that have any reaches; 0 where none has any. */
function countAt(counts: Uint32Array | Int32Array, part: number): number {
  const some = Array.from(counts as ArrayLike<number>).filter((count) => count > 0);
  some.sort((a, b) => b - a);
  return some[Math.floor(part * some.length)] ?? 0;
}
