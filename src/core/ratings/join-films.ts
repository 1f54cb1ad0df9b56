// Films of MovieLens as films of the TMDB catalogue: by the links that MovieLens publishes, and where a film has none, by title
// and year. A link is believed before a title: remakes and namesakes share both. What cannot be told apart stays unjoined;
// that, and every contradiction, is in the report.
import type { Film } from "../catalogue/film.ts";
import type { FilmLink } from "./join-ratings.ts";
import type { JoinReport, SharedFilm, UncertainTitle } from "./join-report.ts";
import { noted } from "./join-report.ts";
import type { MovieTitle } from "./movie-title.ts";
import { type TitleMatch, TitleMatches } from "./title-matches.ts";

export interface JoinedFilm {
  readonly film: Film;
  readonly by: "link" | "title";
}

export interface JoinedFilms {
  /** By MovieLens id, in the order of the movies; films that are not joined are not in it. */
  readonly films: ReadonlyMap<number, JoinedFilm>;
  readonly report: JoinReport;
}

/** What is known of one film of MovieLens. */
interface Evidence {
  readonly movie: MovieTitle;
  /** Undefined where there is no link, or a blank one. */
  readonly link: number | undefined;
  /** The linked film; null where there is no link, or one to a film outside the catalogue. */
  readonly linked: Film | null;
  readonly matches: readonly TitleMatch[];
}

/**
 * Joins films.
 *
 * @param movies each id once
 * @param catalogue each id once
 * @param links one for a film at most; those of films that are not listed are ignored
 */
export function joinFilms(
  movies: readonly MovieTitle[],
  catalogue: readonly Film[],
  links: readonly FilmLink[],
): JoinedFilms {
  const evidence = gather(movies, catalogue, links);
  const unlinked = evidence.filter(({ link }) => link === undefined);
  const byTitle = unlinked.filter(({ matches }) => matches.length === 1);
  const titled = clearTitles(byTitle, new Set(evidence.flatMap(({ linked }) => linked ?? [])));
  const films = new Map<number, JoinedFilm>();
  for (const { movie, linked } of evidence) {
    const film = linked ?? titled.get(movie);
    if (film !== undefined) films.set(movie.rawId, { film, by: linked === null ? "title" : "link" });
  }
  const report = {
    ...counted(evidence, films),
    disagreements: noted(evidence.filter(disagrees).map(uncertain)),
    ambiguous: noted(unlinked.filter(({ matches }) => matches.length > 1).map(uncertain)),
    outdone: noted(byTitle.filter(({ movie }) => !titled.has(movie)).map(uncertain)),
    shared: noted(sharedFilms(movies, films)),
  };
  return { films, report };
}

function gather(movies: readonly MovieTitle[], catalogue: readonly Film[], links: readonly FilmLink[]): Evidence[] {
  const filmOf = new Map(catalogue.map((film) => [film.tmdbId, film]));
  const linkOf = new Map(links.map(({ movieId, tmdbId }) => [movieId, tmdbId ?? undefined]));
  const titles = new TitleMatches(catalogue);
  return movies.map((movie) => {
    const link = linkOf.get(movie.rawId);
    const linked = link === undefined ? null : (filmOf.get(link) ?? null);
    return { movie, link, linked, matches: titles.of(movie) };
  });
}

const only = ({ matches }: Evidence) => matches[0] as TitleMatch;

/** Films by their titles, those left out that another has by link, or by title with a nearer year. */
function clearTitles(byTitle: readonly Evidence[], taken: ReadonlySet<Film>): Map<MovieTitle, Film> {
  const nearest = new Map<Film, number>();
  for (const { film, yearsApart } of byTitle.map(only)) {
    nearest.set(film, Math.min(yearsApart, nearest.get(film) ?? yearsApart));
  }
  const kept = byTitle.filter((each) => {
    const { film, yearsApart } = only(each);
    return !taken.has(film) && yearsApart === nearest.get(film);
  });
  return new Map(kept.map((each) => [each.movie, only(each).film]));
}

/** Both ways exist and do not lead to the same film. */
function disagrees({ link, matches }: Evidence): boolean {
  return link !== undefined && matches.length > 0 && matches.every(({ film }) => film.tmdbId !== link);
}

function uncertain({ movie: { rawId, title }, link, matches }: Evidence): UncertainTitle {
  return { rawId, title, link: link ?? null, byTitle: matches.map(({ film }) => film.tmdbId) };
}

function sharedFilms(movies: readonly MovieTitle[], films: ReadonlyMap<number, JoinedFilm>): SharedFilm[] {
  const joined = movies.filter(({ rawId }) => films.has(rawId));
  const byFilm = Map.groupBy(joined, ({ rawId }) => films.get(rawId)!.film.tmdbId);
  return [...byFilm].flatMap(([tmdbId, those]) =>
    those.length > 1 ? [{ tmdbId, rawIds: those.map(({ rawId }) => rawId) }] : [],
  );
}

function counted(evidence: readonly Evidence[], films: ReadonlyMap<number, JoinedFilm>) {
  const byLink = new Set(evidence.flatMap(({ linked }) => linked ?? []));
  const byTitle = new Set(evidence.flatMap(({ matches }) => matches.map(({ film }) => film)));
  return {
    movies: evidence.length,
    linkedMovies: evidence.filter(({ link }) => link !== undefined).length,
    joinedMovies: films.size,
    films: {
      byLink: byLink.size,
      byTitle: byTitle.size,
      either: new Set([...byLink, ...byTitle]).size,
      joined: new Set(Array.from(films.values(), ({ film }) => film)).size,
    },
  };
}
