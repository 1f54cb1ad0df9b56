// What a district may be called by, film by film: each name is a set of films of the map that it is true of. "Eighties horror" is those of that
// genre and decade, "French comedies" of that genre and language; a name and the films it is true of is all that name-districts.ts sees.
import type { NumberLists } from "../films/number-lists.ts";
import { listOf } from "../films/number-lists.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { capital, cinemaWord, decadeWord, genreNoun, genrePair, keywordName, placeOf } from "./district-words.ts";

/** What a name speaks of: how rare or plain it is differs by kind. */
export type DistrictNameKind = "person" | "keyword" | "place" | "cinema" | "pair" | "era" | "genre";

export interface NameTrait {
  readonly name: string;
  readonly kind: DistrictNameKind;
  /** Places on the map of the films that it is true of, ascending. */
  readonly places: readonly number[];
}

/** Years before which everything is old, as people see it: of few films of each decade there are many together. */
const ends: readonly number[] = [1940, 1950, 1960, 1970, 1980];

/** Names of fewer films are nobody's district. */
const fewestFilms = 4;

/** @param films indices, one a place of the map @returns in the order in which films first have them */
export function districtTraits(served: ServedFilms, films: ArrayLike<number>): NameTrait[] {
  const traits = new Map<string, { readonly kind: DistrictNameKind; readonly places: number[] }>();
  for (let place = 0; place < films.length; place++) {
    for (const [name, kind] of namesOfFilm(served, films[place]!)) {
      const known = traits.get(name);
      if (known === undefined) traits.set(name, { kind, places: [place] });
      else if (known.places.at(-1) !== place) known.places.push(place);
    }
  }
  return Array.from(traits, ([name, trait]) => ({ name, ...trait })).filter(
    ({ places }) => places.length >= fewestFilms,
  );
}

function* namesOfFilm(served: ServedFilms, film: number): Generator<readonly [name: string, kind: DistrictNameKind]> {
  const { columns } = served;
  const genres = names(columns.genres, film, (k) => served.genres.name(k));
  const year = served.year(film);
  const era = year === null ? null : decadeWord(year);
  const cinema = cinemaWord(languageOf(served, film));
  yield* genreNames(genres, era, cinema);
  if (era !== null) yield [`The ${era}`, "era"];
  for (const end of ends) if (year !== null && year < end) yield [`Before ${end}`, "era"];
  if (cinema !== null) yield [`${cinema} cinema`, "cinema"];
  for (const keyword of names(columns.keywords, film, (k) => served.keywords.name(k))) {
    const name = keywordName(keyword);
    if (name !== null) yield [name, placeOf(keyword) === null ? "keyword" : "place"];
  }
  for (const people of [columns.directors, columns.cast]) {
    for (const name of names(people, film, (k) => served.people.name(k))) yield [name, "person"];
  }
}

function* genreNames(
  genres: readonly string[],
  era: string | null,
  cinema: string | null,
): Generator<readonly [name: string, kind: DistrictNameKind]> {
  for (const [k, genre] of genres.entries()) {
    const noun = genreNoun(genre);
    if (noun === null) continue;
    yield [capital(noun), "genre"];
    if (era !== null) yield [capital(`${era} ${noun}`), "pair"];
    if (cinema !== null) yield [`${cinema} ${noun}`, "cinema"];
    for (const other of genres.slice(k + 1)) {
      const pair = genrePair(genre, other);
      if (pair === null) continue;
      yield [capital(pair), "pair"];
      if (era !== null) yield [capital(`${era} ${pair}`), "pair"];
    }
  }
}

function names(lists: NumberLists, film: number, name: (number: number) => string): string[] {
  return Array.from(listOf(lists, film), name);
}

function languageOf({ columns, languages }: ServedFilms, film: number): string | null {
  const number = columns.language[film]!;
  return number === 0 ? null : languages.name(number - 1);
}
