// What a film is, after reading and before any model: facts with their gaps left visible as null or as empty lists.
// Field for field what the TMDB 5000 files know; other sources fill what they have.

/** A person in the cast; a film lists each person once. */
export interface CastMember {
  readonly personId: number;
  readonly name: string;
  /** The part, empty where it is not known; several parts are joined by " / ". */
  readonly character: string;
  /** Place in the credits as the source numbers it, from 0; gaps and doubles occur. */
  readonly order: number;
}

/** A person behind the camera; one person may hold several jobs in one film. */
export interface CrewMember {
  readonly personId: number;
  readonly name: string;
  readonly department: string;
  readonly job: string;
}

/** A thing with a number of TMDB's: a genre, a keyword, a company. */
export interface NamedId {
  readonly id: number;
  readonly name: string;
}

/** A thing with a code of ISO's: a country (3166-1), a language (639-1). */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/**
 * One film. Money is in US dollars, runtime in minutes; 0 in the source means "not known" there and is null here, and so
 * are amounts of 1 to 999 dollars, which are mostly meant in thousands or millions.
 */
export interface Film {
  readonly tmdbId: number;
  readonly title: string;
  readonly originalTitle: string;
  readonly originalLanguage: string;
  readonly overview: string | null;
  readonly tagline: string | null;
  readonly homepage: string | null;
  readonly status: string;
  /** Calendar day `YYYY-MM-DD`. */
  readonly releaseDate: string | null;
  readonly runtime: number | null;
  readonly budget: number | null;
  readonly revenue: number | null;
  readonly popularity: number | null;
  /** Mean public vote, 0 to 10, as the source has it: 0 where nobody voted. */
  readonly voteAverage: number;
  readonly voteCount: number;
  readonly genres: readonly NamedId[];
  readonly keywords: readonly NamedId[];
  readonly companies: readonly NamedId[];
  readonly countries: readonly NamedCode[];
  readonly spokenLanguages: readonly NamedCode[];
  /** In the order of the credits. */
  readonly cast: readonly CastMember[];
  readonly crew: readonly CrewMember[];
}
