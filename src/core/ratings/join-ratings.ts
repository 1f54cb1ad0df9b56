// From the ids of the rating site to those of the catalogue: MovieLens counts its own films and names TMDB's beside them.
// What the links leave out or say twice is told, not hidden.
import { poolSummaries, type RatingSummary } from "./rating-summary.ts";

/** A film of MovieLens and what TMDB calls it. */
export interface FilmLink {
  readonly movieId: number;
  /** Null where the source leaves it blank. */
  readonly tmdbId: number | null;
  /** What IMDb calls it: "tt0113277"; left out where it is not known. */
  readonly imdbId?: string;
}

/** What joining came to. */
export interface LinkReport {
  /** TMDB films with ratings. */
  readonly linked: number;
  /** Links without a TMDB id. */
  readonly blank: number;
  /** Rated films that no link gives a TMDB id; their ratings are not in the result. */
  readonly unlinked: readonly number[];
  /** TMDB ids that several links name, in the order of the links. Their ratings were pooled. */
  readonly shared: readonly { readonly tmdbId: number; readonly movieIds: readonly number[] }[];
}

export interface JoinedRatings {
  /** By TMDB id, in the order of the links; films without a rating are not in it. */
  readonly ratings: ReadonlyMap<number, RatingSummary>;
  readonly report: LinkReport;
}

/**
 * The summaries under the catalogue's ids.
 *
 * @param summaries by MovieLens id
 * @param links one for a film at most
 */
export function joinRatings(summaries: ReadonlyMap<number, RatingSummary>, links: readonly FilmLink[]): JoinedRatings {
  const moviesOf = moviesByTmdbId(links);
  const ratings = new Map<number, RatingSummary>();
  for (const [tmdbId, movieIds] of moviesOf) {
    const found = movieIds.flatMap((movieId) => summaries.get(movieId) ?? []);
    if (found.length > 0) ratings.set(tmdbId, found.length === 1 ? found[0]! : poolSummaries(found));
  }
  const reached = new Set([...moviesOf.values()].flat());
  const report: LinkReport = {
    linked: ratings.size,
    blank: links.filter(({ tmdbId }) => tmdbId === null).length,
    unlinked: [...summaries.keys()].filter((movieId) => !reached.has(movieId)),
    shared: [...moviesOf].flatMap(([tmdbId, movieIds]) => (movieIds.length > 1 ? [{ tmdbId, movieIds }] : [])),
  };
  return { ratings, report };
}

function moviesByTmdbId(links: readonly FilmLink[]): Map<number, number[]> {
  const movies = new Map<number, number[]>();
  for (const { movieId, tmdbId } of links) {
    if (tmdbId === null) continue;
    const found = movies.get(tmdbId);
    if (found === undefined) movies.set(tmdbId, [movieId]);
    else found.push(movieId);
  }
  return movies;
}
