// The films of an artifact out of what the house has: the films of a table of ratings in its order, so that a column of the table is a film's
// index, and behind them the films of the catalogue that no column is joined with.
import type { Film } from "../../catalogue/film.ts";
import type { FilmLink } from "../../ratings/join-ratings.ts";
import type { MovieTitle } from "../../ratings/movie-title.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { rawNumbers } from "../../traits/table-traits.ts";
import { type FilmFacts, filmFacts, type Opinions } from "./film-facts.ts";

export interface FilmTables {
  /** Its columns are the first films. */
  readonly ratings: Ratings;
  /** Whether raw ids are those of MovieLens's later sets: not those of MovieLens 100K, of the starter set or of somebody's own. */
  readonly isMovieLens: boolean;
  /** What the set says of its films. */
  readonly movies: readonly MovieTitle[];
  /** What the catalogue says of them, by raw id. */
  readonly joined: ReadonlyMap<number, Film>;
  /** All films of the catalogue; those that are not joined follow. */
  readonly catalogue: readonly Film[];
  /** What the set's films are called elsewhere. */
  readonly links: readonly FilmLink[];
}

/** The facts of all films, by index. A column that neither source knows keeps its id and its ratings, and has no title. */
export function gatherFilms(tables: FilmTables): FilmFacts[] {
  const { ratings, isMovieLens, movies, joined, links } = tables;
  const movieOf = new Map(movies.map((movie) => [movie.rawId, movie]));
  const linkOf = new Map(links.map((link) => [link.movieId, link]));
  const opinions = opinionsOf(ratings);
  const rated = rawNumbers(ratings.items).map((rawId, item) =>
    filmFacts({
      movie: movieOf.get(rawId) ?? { rawId, title: "", year: null, genres: [] },
      isMovieLens,
      film: joined.get(rawId),
      link: linkOf.get(rawId),
      ratings: opinions[item],
    }),
  );
  return [...rated, ...unratedFilms(tables).map((film) => filmFacts({ film }))];
}

/** The same films as the catalogue describes them, by index; null for those that it does not have. */
export function describedFilms(tables: Pick<FilmTables, "ratings" | "joined" | "catalogue">): (Film | null)[] {
  const { ratings, joined } = tables;
  return [...rawNumbers(ratings.items).map((rawId) => joined.get(rawId) ?? null), ...unratedFilms(tables)];
}

function unratedFilms({ ratings, joined, catalogue }: Pick<FilmTables, "ratings" | "joined" | "catalogue">): Film[] {
  const listed = new Set(rawNumbers(ratings.items));
  const taken = new Set(Array.from(joined).flatMap(([rawId, film]) => (listed.has(rawId) ? [film.tmdbId] : [])));
  return catalogue.filter(({ tmdbId }) => !taken.has(tmdbId));
}

function opinionsOf({ items, indices, data }: Ratings): Opinions[] {
  const [counts, sums] = [new Uint32Array(items.length), new Float64Array(items.length)];
  for (let k = 0; k < indices.length; k++) {
    counts[indices[k]!]!++;
    sums[indices[k]!]! += data[k]!;
  }
  return Array.from(counts, (count, item) => ({ count, mean: count === 0 ? null : sums[item]! / count }));
}
