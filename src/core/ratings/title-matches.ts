// Which films of a catalogue a MovieLens title may mean: equal names in equal or neighbouring years. Names are compared
// without case, accents, spaces and punctuation, the article in front ("Matrix, The" is "The Matrix"); each name in the title is
// held against the catalogue's title and original title. Finds candidates only; join-films.ts decides.
import type { Film } from "../catalogue/film.ts";
import { foldTitle } from "../search/fold-title.ts";
import { titleNames } from "../search/names-in-title.ts";
import type { MovieTitle } from "./movie-title.ts";

/** A film of the catalogue that a title may mean. */
export interface TitleMatch {
  readonly film: Film;
  /** 0 or 1: how far the years are apart. */
  readonly yearsApart: number;
}

/** A film opens in one year at a festival and in the next for everybody. */
const mostYearsApart = 1;

/** Letters of all scripts are kept: a name of which nothing is left would equal any other such name. */
function nameKey(name: string): string {
  return foldTitle(name).whole.replaceAll(" ", "");
}

/** The year in which a film came out, or null. */
export function releaseYear({ releaseDate }: Film): number | null {
  return releaseDate === null ? null : Number(releaseDate.slice(0, 4));
}

/** The films of a catalogue by their names; films without a year have none. */
export class TitleMatches {
  private readonly films = new Map<string, Set<Film>>();

  constructor(films: readonly Film[]) {
    for (const film of films) {
      for (const name of [film.title, film.originalTitle]) this.add(nameKey(name), film);
    }
  }

  /** Films that fit, each once, in the order of the title's names; none for a title without a year. */
  of(movie: MovieTitle): TitleMatch[] {
    if (movie.year === null) return [];
    const found = new Set(titleNames(movie.title).flatMap((name) => [...(this.films.get(nameKey(name)) ?? [])]));
    return [...found].flatMap((film) => {
      const year = releaseYear(film);
      const yearsApart = year === null ? Number.POSITIVE_INFINITY : Math.abs(year - movie.year!);
      return yearsApart <= mostYearsApart ? [{ film, yearsApart }] : [];
    });
  }

  private add(key: string, film: Film): void {
    if (key === "") return;
    const films = this.films.get(key);
    if (films === undefined) this.films.set(key, new Set([film]));
    else films.add(film);
  }
}
