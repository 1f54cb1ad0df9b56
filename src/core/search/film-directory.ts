// Who has films to be found: a served catalogue, a set of ratings, anybody's list. Only the question stands here, so that a
// film can be looked up without knowing a model or a file. FilmFinder (film-finder.ts) finds in one.

/** Whose number an id is. In the order in which ids are believed. */
export const idKinds = ["tmdb", "imdb", "movielens"] as const;
export type IdKind = (typeof idKinds)[number];

/** Ids of one film; any may be left out, or null, where it is not known. */
export interface FilmIds {
  readonly tmdb?: number | null;
  /** `tt0113277`; other ways to write it are understood (film-ids.ts). */
  readonly imdb?: string | null;
  readonly movielens?: number | null;
}

/** A film as a directory knows it. */
export interface DirectoryFilm extends FilmIds {
  readonly title: string;
  /** In other languages, in its own, as others list it: the film is found by each of them. */
  readonly otherTitles?: readonly string[];
  readonly year: number | null;
}

export interface FilmDirectory {
  /** How many films there are. */
  readonly size: number;
  /** A film by its index, from 0. Always the same one. */
  film(index: number): DirectoryFilm;
}
