// A film that somebody names to say that it is liked: "Heat", "Heat (1995):4.5", "tmdb:949:4.5", "Mission: Impossible". A number behind a
// colon is a rating, unless only the whole is a title: "Alien:3" gives Alien three stars, and does not like Alien³ best.
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmFinder } from "../../core/search/film-finder.ts";
import { filmName } from "../../core/search/film-name.ts";
import { findFilm, typedId } from "../../core/search/find-film.ts";
import { splitYear } from "../../core/search/title-query.ts";
import { type FoundFilm, findServedFilm, listedFilms } from "../commands/find-film.ts";

export interface LikedFilm extends FoundFilm {
  readonly rating: number;
}

const couldNotTell = "Cannot tell what you like";
/** What a film counts as that is liked. */
const usualRating = 5;
const scale = { least: 0.5, most: 5 };

/** A film's title, a sign, and the rating behind it. */
interface RatedTitle {
  readonly title: string;
  readonly sign: string;
  readonly rating: number;
}

/** @throws InputError where it names no film, or several, or a rating off the scale */
export function likedFilm(text: string, finder: FilmFinder): LikedFilm {
  return { rating: usualRating, ...ratedFilm(text, finder, couldNotTell) };
}

/** A film and what it is given; without a rating where none stands behind it. @throws as likedFilm */
export function ratedFilm(
  text: string,
  finder: FilmFinder,
  couldNot: string,
): FoundFilm & { readonly rating?: number } {
  const rated = typedId(text) === null ? ratedTitle(text) : null; // a number behind a colon may belong to an id
  if (/[:=]\s*$/.test(text)) {
    const needed = `a rating from ${scale.least} to ${scale.most} behind it, or no sign, was needed`;
    throw new InputError(couldNot, `${quoteSeen(text)} was seen; ${needed}`);
  }
  const whole = rated === null ? null : filmCalled(text, finder);
  if (rated === null || (whole !== null && isTitleOnly(rated, finder))) return findServedFilm(finder, text, couldNot);
  const { title, rating } = rated;
  if (!isOnScale(rating)) {
    const needed = `a rating from ${scale.least} to ${scale.most} was needed`;
    throw new InputError(couldNot, `${rating} was seen behind ${JSON.stringify(title)}; ${needed}`);
  }
  if (whole === null || !isDoubtful(rated)) return { ...findServedFilm(finder, title.trim(), couldNot), rating };
  return inDoubt(text, rated, whole, finder, couldNot);
}

function ratedTitle(text: string): RatedTitle | null {
  const [, title, sign = "", digits] = /^(.+)([:=])\s*(-?\d+(?:\.\d+)?)$/s.exec(text) ?? [];
  return title === undefined ? null : { title, sign, rating: Number(digits) };
}

const isOnScale = (rating: number): boolean => rating >= scale.least && rating <= scale.most;

/** Whether what stands before the number is no film's title, or the number is no rating: "Apollo: 13". */
function isTitleOnly({ title, rating }: RatedTitle, finder: FilmFinder): boolean {
  if (!isOnScale(rating)) return true;
  const meaning = findFilm(finder, title);
  return meaning.kind === "none" || (meaning.kind === "one" && meaning.isNear);
}

/** Whether the whole might be meant for a title: not behind a year, an id or a "=". */
function isDoubtful({ title, sign }: RatedTitle): boolean {
  return sign === ":" && splitYear(title) === null && typedId(title) === null;
}

/** Of several films before the colon and one of the whole none is picked; of one and one the rating is meant, and told. */
function inDoubt(text: string, { title, rating }: RatedTitle, whole: number, finder: FilmFinder, couldNot: string) {
  const meaning = findFilm(finder, title);
  if (meaning.kind !== "one") {
    const films = meaning.kind === "several" ? meaning.films : [];
    const seen = `${quoteSeen(text)} may be a film's title, or ${rating} stars for one of several films`;
    throw new InputError(couldNot, `${seen}; one was needed, with its year:${listedFilms(finder, [whole, ...films])}`);
  }
  const [meant, other] = [meaning.film, whole].map((film) => filmName(finder.film(film)));
  return {
    film: meaning.film,
    rating,
    note: `${quoteSeen(text)} was taken for ${meant} with ${rating} stars, not for ${other}.`,
  };
}

function filmCalled(text: string, finder: FilmFinder): number | null {
  const meaning = findFilm(finder, text);
  return meaning.kind === "one" && !meaning.isNear ? meaning.film : null;
}
