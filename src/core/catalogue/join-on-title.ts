// The original project's join of films and credits: on the title, not on the id. Titles are not unique, so films that
// share one are paired with each other's credits too, and 4,803 films become 4,809 rows. Only the reproduction of the
// original wants this; everything else joins on the id.

/** A row of either table, in the table's order. */
export interface TitledRow {
  readonly tmdbId: number;
  readonly title: string;
}

/** One row of the join: the film's id in the table of films, and the id of the credits beside it. */
export interface TitleJoinRow {
  readonly movieId: number;
  readonly creditId: number;
}

/**
 * The inner join on exactly equal titles in the order of `pandas.DataFrame.merge`: by film, and for one film by credits.
 *
 * @returns one row for each pair of a film and a credits row of the same title.
 */
export function joinOnTitle(movies: readonly TitledRow[], credits: readonly TitledRow[]): TitleJoinRow[] {
  const creditsByTitle = Map.groupBy(credits, (credit) => credit.title);
  return movies.flatMap((movie) =>
    (creditsByTitle.get(movie.title) ?? []).map((credit) => ({ movieId: movie.tmdbId, creditId: credit.tmdbId })),
  );
}
