// A film that somebody names to say that it is liked: "Heat", "Heat (1995):4.5", "tmdb:949:4.5", "Mission: Impossible".
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmFinder } from "../../core/search/film-finder.ts";
import { findFilm, typedId } from "../../core/search/find-film.ts";
import { type FoundFilm, findServedFilm } from "../commands/find-film.ts";

export interface LikedFilm extends FoundFilm {
  readonly rating: number;
}

const couldNotTell = "Cannot tell what you like";
/** What a film counts as that is liked. */
const usualRating = 5;
const scale = { least: 0.5, most: 5 };

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
  const [, title = "", digits = ""] = /^(.+)[:=]\s*(-?\d+(?:\.\d+)?)$/s.exec(text) ?? [];
  // a number behind a colon may belong to an id, or to the title: "Apollo: 13"
  if (title === "" || typedId(text) !== null || isTitle(text, finder)) return findServedFilm(finder, text, couldNot);
  const rating = Number(digits);
  if (rating < scale.least || rating > scale.most) {
    const needed = `a rating from ${scale.least} to ${scale.most} was needed`;
    throw new InputError(couldNot, `${rating} was seen behind ${JSON.stringify(title)}; ${needed}`);
  }
  return { ...findServedFilm(finder, title.trim(), couldNot), rating };
}

function isTitle(text: string, finder: FilmFinder): boolean {
  const meaning = findFilm(finder, text);
  return meaning.kind === "one" && !meaning.isNear;
}
