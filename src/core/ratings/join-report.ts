// What joining the films of MovieLens with a catalogue came to: how many, and everything that a person may want to look at.

/** How often something was met, and the first of them. */
export interface Noted<T> {
  readonly count: number;
  /** At most 20, in the order of the movies. */
  readonly examples: readonly T[];
}

/** A title, and what it may mean. */
export interface UncertainTitle {
  readonly rawId: number;
  readonly title: string;
  /** The TMDB id of the film's link; null where it has none. */
  readonly link: number | null;
  /** TMDB ids of the films that fit title and year. */
  readonly byTitle: readonly number[];
}

/** One film of the catalogue that several of MovieLens are. */
export interface SharedFilm {
  readonly tmdbId: number;
  readonly rawIds: readonly number[];
}

export interface JoinReport {
  /** Films that MovieLens lists. */
  readonly movies: number;
  /** Those whose link names a TMDB id. */
  readonly linkedMovies: number;
  /** Those that were joined to a film of the catalogue. */
  readonly joinedMovies: number;
  /** Films of the catalogue: reached by links, by titles whatever the links say, by either; and those really joined. */
  readonly films: {
    readonly byLink: number;
    readonly byTitle: number;
    readonly either: number;
    readonly joined: number;
  };
  /** The link leads to another film than title and year; the link was believed. */
  readonly disagreements: Noted<UncertainTitle>;
  /** No link, and several films fit the title: not joined. */
  readonly ambiguous: Noted<UncertainTitle>;
  /** No link, and the one film that fits is another's by link or by a nearer year: not joined. */
  readonly outdone: Noted<UncertainTitle>;
  /** Several films of MovieLens are joined to one of the catalogue: all of them keep it. */
  readonly shared: Noted<SharedFilm>;
}

const mostExamples = 20;

/** A list as a count with examples. */
export function noted<T>(all: readonly T[]): Noted<T> {
  return { count: all.length, examples: all.slice(0, mostExamples) };
}
