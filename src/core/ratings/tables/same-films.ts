// Which films of one list are films of another that counts its films likewise, as MovieLens's later sets do. The number is believed where title or
// year say the same: titles are written anew from set to set ("2010 (1984)", "2010: The Year We Make Contact (1984)"), years are now and then
// another festival's, and hardly ever both. Films of which one list lacks the number may be there under another: by title and year.
import { foldTitle } from "../../search/fold-title.ts";
import { titleNames } from "../../search/names-in-title.ts";
import { type Noted, noted } from "../join-report.ts";
import type { MovieTitle } from "../movie-title.ts";

export interface FilmPair {
  readonly rawId: number;
  /** As the first list writes it, and as the second does. */
  readonly titles: readonly [string, string];
}

export interface SameFilms {
  /**
   * By a number of the second list the number of the same film in the first one; null for a film that is in no list, as its number stands for another
   * film there. Its own number for a film that the first list does not have.
   */
  readonly idOf: ReadonlyMap<number, number | null>;
  /** Films with one number in both lists. */
  readonly shared: number;
  /** Of these, under another title, but of the same year or one beside it. */
  readonly otherTitles: Noted<FilmPair>;
  /** Of these, of years further apart, but under the same title. */
  readonly otherYears: Noted<FilmPair>;
  /** Of these, neither title nor year fits: left out of the second list. */
  readonly contradictions: Noted<FilmPair>;
  /** Under two numbers, each in one list alone, and one film by title and year. */
  readonly renumbered: Noted<FilmPair & { readonly first: number }>;
}

/** A film opens in one year at a festival and in the next for everybody. */
const mostYearsApart = 1;
/** A title of one word is held in many that are not the film. */
const fewestWords = 2;

/** @param first, second each number once */
export function sameFilms(first: readonly MovieTitle[], second: readonly MovieTitle[]): SameFilms {
  const known = new Map(first.map((movie) => [movie.rawId, movie]));
  const idOf = new Map<number, number | null>();
  const [otherTitles, otherYears, contradictions]: [FilmPair[], FilmPair[], FilmPair[]] = [[], [], []];
  const without: MovieTitle[] = [];
  let shared = 0;
  for (const movie of second) {
    const other = known.get(movie.rawId);
    if (other === undefined) {
      without.push(movie);
      continue;
    }
    shared++;
    const pair = { rawId: movie.rawId, titles: [other.title, movie.title] as const };
    const [isTitle, isYear] = [titlesFit(other, movie), yearsFit(other, movie)];
    if (!isTitle) (isYear ? otherTitles : contradictions).push(pair);
    else if (!isYear) otherYears.push(pair);
    idOf.set(movie.rawId, isTitle || isYear ? movie.rawId : null);
  }
  const renumbered = byTitle(first, second, without);
  for (const { rawId } of without) idOf.set(rawId, rawId);
  for (const { rawId, first: id } of renumbered) idOf.set(rawId, id);
  return {
    idOf,
    shared,
    otherTitles: noted(otherTitles),
    otherYears: noted(otherYears),
    contradictions: noted(contradictions),
    renumbered: noted(renumbered),
  };
}

/** Pairs of films of which neither has its number in the other list, where only one film comes into question on either side. */
function byTitle(first: readonly MovieTitle[], second: readonly MovieTitle[], without: readonly MovieTitle[]) {
  const numbers = new Set(second.map(({ rawId }) => rawId));
  const named = new Map<string, MovieTitle[]>();
  for (const movie of first) {
    if (movie.year === null || numbers.has(movie.rawId)) continue;
    for (const key of keysOf(movie.title)) named.set(key, [...(named.get(key) ?? []), movie]);
  }
  const found = without.flatMap((movie) => {
    if (movie.year === null) return [];
    const all = new Set([...keysOf(movie.title)].flatMap((key) => named.get(key) ?? []));
    const films = [...all].filter((other) => yearsFit(other, movie));
    return films.length === 1 ? [{ movie, other: films[0] as MovieTitle }] : [];
  });
  const times = Map.groupBy(found, ({ other }) => other.rawId);
  return found
    .filter(({ other }) => times.get(other.rawId)?.length === 1)
    .map(({ movie, other }) => ({
      ...{ rawId: movie.rawId, first: other.rawId },
      titles: [other.title, movie.title] as const,
    }));
}

function yearsFit(a: MovieTitle, b: MovieTitle): boolean {
  return a.year !== null && b.year !== null && Math.abs(a.year - b.year) <= mostYearsApart;
}

/** A name in both, or all the words of a name of one in a name of the other. */
function titlesFit(a: MovieTitle, b: MovieTitle): boolean {
  const [ofA, ofB] = [wordsOf(a.title), wordsOf(b.title)];
  if (a.title === b.title) return true;
  return ofA.some((one) => ofB.some((other) => isSame(one, other) || isIn(one, other) || isIn(other, one)));
}

const isSame = (a: readonly string[], b: readonly string[]) => a.join("") === b.join("");
const isIn = (a: readonly string[], b: readonly string[]) =>
  a.length >= fewestWords && a.every((word) => b.includes(word));

const wordsOf = (title: string) => titleNames(title).map((name) => foldTitle(name).bare.split(" "));
const keysOf = (title: string) => new Set(wordsOf(title).map((words) => words.join("")));
