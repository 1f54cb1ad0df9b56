// Reads films as they are written in films/: three lines a film, a blank one between two films, fields with " | " between them.
//
//   Title = Original title (year) | language | minutes min | Genre, Genre | fame 1 to 5 | tmdb number | imdb tt number
//   Director, Director | Lead, Lead, Lead
//   keyword, keyword, keyword, keyword
//
// " = Original title", tmdb and imdb may be left out. Whatever is not so is a fault that says where it stands.
import { InputError } from "../errors/input-error.ts";
import {
  type Fame,
  type StarterFacts,
  type StarterGenre,
  type StarterLanguage,
  starterGenres,
  starterLanguages,
} from "./starter-film.ts";

const linesOfFilm = 3;

/**
 * The films in a text, in its order.
 *
 * @param file what the text is called in faults
 * @throws InputError where a line is not as it should be, with its number in the text, from 1
 */
export function readFilmText(text: string, file: string): StarterFacts[] {
  const films: StarterFacts[] = [];
  let lines: string[] = [];
  for (const [k, line] of [...text.split("\n"), ""].entries()) {
    if (line !== "") lines.push(line);
    else if (lines.length > 0) {
      films.push(readFilm(lines, { file, line: k + 1 - lines.length }));
      lines = [];
    }
  }
  return films;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function fault(place: Place, seen: string, needed: string): InputError {
  return new InputError("Cannot read films", `${JSON.stringify(seen)} was seen; ${needed} was needed`, place);
}

function readFilm(lines: readonly string[], first: Place): StarterFacts {
  const [facts, people, keywords] = lines;
  if (facts === undefined || people === undefined || keywords === undefined || lines.length !== linesOfFilm) {
    throw new InputError("Cannot read films", `${lines.length} lines were seen; ${linesOfFilm} were needed`, first);
  }
  const [second, third] = [1, 2].map((more) => ({ ...first, line: first.line + more })) as [Place, Place];
  return { ...readFacts(facts, first), ...readPeople(people, second), keywords: readList(keywords, "keywords", third) };
}

function readFacts(line: string, place: Place) {
  const [named, language, minutes, genres, fame, ...ids] = line.split(" | ");
  if (named === undefined || fame === undefined) {
    throw fault(place, line, "a line of title, language, minutes, genres and fame with | between them");
  }
  return {
    ...readName(named, place),
    language: readLanguage(language!, place),
    runtime: readPattern(/^([1-9]\d{0,2}) min$/, minutes!, 'minutes such as "96 min"', place, Number),
    genres: readList(genres!, "genres", place).map((genre) => readGenre(genre, place)),
    fame: readPattern(/^fame ([1-5])$/, fame, "fame 1 to 5", place, (text) => Number(text) as Fame),
    ...readIds(ids, place),
  };
}

function readName(text: string, place: Place) {
  const [, names, year] = /^(\S.*) \((\d{4})\)$/.exec(text) ?? [];
  if (names === undefined) throw fault(place, text, 'a title with its year such as "Heat (1995)"');
  const [title = "", originalTitle = title, ...more] = names.split(" = ");
  if (more.length > 0) throw fault(place, names, "one original title at most");
  return { title, originalTitle, year: Number(year) };
}

function readLanguage(code: string, place: Place): StarterLanguage {
  if (Object.hasOwn(starterLanguages, code)) return code as StarterLanguage;
  throw fault(place, code, `one of the languages ${Object.keys(starterLanguages).join(", ")}`);
}

function readGenre(name: string, place: Place): StarterGenre {
  if (Object.hasOwn(starterGenres, name)) return name as StarterGenre;
  throw fault(place, name, `one of the genres ${Object.keys(starterGenres).join(", ")}`);
}

function readIds(fields: readonly string[], place: Place): Pick<StarterFacts, "tmdb" | "imdb"> {
  const left = [...fields];
  const take = (name: string) => (left[0]?.startsWith(`${name} `) ? left.shift() : undefined);
  const [tmdb, imdb] = [take("tmdb"), take("imdb")];
  if (left[0] !== undefined) throw fault(place, left[0], "nothing, or tmdb with a number, then imdb with another,");
  return {
    tmdb: tmdb === undefined ? null : readPattern(/^tmdb ([1-9]\d{0,8})$/, tmdb, "a number of TMDB's", place, Number),
    imdb: imdb === undefined ? null : readPattern(/^imdb (tt\d{7,8})$/, imdb, "a number of IMDb's", place, String),
  };
}

function readPeople(line: string, place: Place): Pick<StarterFacts, "directors" | "leads"> {
  const [directors, leads, ...more] = line.split(" | ");
  if (directors === undefined || leads === undefined || more.length > 0) {
    throw fault(place, line, "a line of directors and leads with | between them");
  }
  return { directors: readList(directors, "directors", place), leads: readList(leads, "leads", place) };
}

/** No comma, and no space at an end. */
const aName = /^[^\s,]([^,]*[^\s,])?$/;

/** At least one, each once. */
function readList(text: string, what: string, place: Place): string[] {
  const names = text.split(", ");
  const odd = names.find((name, k) => !aName.test(name) || names.indexOf(name) !== k);
  if (odd !== undefined) throw fault(place, text, `${what} with ", " between them, each once,`);
  return names;
}

function readPattern<T>(pattern: RegExp, text: string, needed: string, place: Place, read: (found: string) => T): T {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw fault(place, text, needed);
  return read(found);
}
