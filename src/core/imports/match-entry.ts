// Which film of a directory an entry means: by tmdb, imdb or movielens, in this order, else by title and year. Ids are believed
// before titles, which translators and typists change; an id that no film has says nothing, unless the film that the title would give has another.
import { idKinds } from "../search/film-directory.ts";
import type { FilmFinder } from "../search/film-finder.ts";
import { idOf } from "../search/film-ids.ts";
import { filmName, idsThatTell } from "../search/film-name.ts";
import { matchTitle, type TitleMeaning } from "../search/match-title.ts";
import { splitYear } from "../search/title-query.ts";
import { describePlace, type EntryFilm, type EntryPlace } from "./history-entry.ts";
import type { MatchRemarks } from "./match-notes.ts";

/** Titles that hold the words are looked for through all titles, which is too slow for thousands of entries. */
const mostLookedFor = 100;
const mostNamed = 5;
/** A film opens in one year at a festival and in the next for everybody; lists are off by one more. */
const mostYearsApart = 2;

/** Matches the entries of one history. */
export class EntryMatcher {
  readonly #finder: FilmFinder;
  readonly #remarks: MatchRemarks;
  #lookedFor = 0;

  constructor(finder: FilmFinder, remarks: MatchRemarks) {
    this.#finder = finder;
    this.#remarks = remarks;
  }

  /** The film's index, or why there is none. */
  match(film: EntryFilm, place: EntryPlace): number | string {
    const byId = this.#byIds(film, place);
    if (byId !== null) return byId;
    if (film.title === undefined) return `no film has ${idsOf(film)}`;
    const meaning = matchTitle(this.#finder, film.title, film.year ?? null, "alone");
    if (meaning.kind === "one") return this.#byTitle(meaning.film, meaning.isNear, film, place);
    return meaning.kind === "several" ? this.#several(meaning.films, film) : this.#none(meaning, film);
  }

  /** By the first id that a film has; where several films share it, the further ids choose among them. */
  #byIds(film: EntryFilm, place: EntryPlace): number | null {
    let films: readonly number[] = [];
    for (const kind of idKinds) {
      const id = idOf(film, kind);
      const found = id === null ? [] : this.#finder.withId(kind, id);
      if (found.length === 0) continue;
      const both = films.length === 0 ? found : films.filter((each) => found.includes(each));
      if (both.length > 0) films = both;
      else {
        const [first, other] = [films[0] as number, found[0] as number];
        this.#remarks.add(
          "ids",
          () => `${describePlace(place)}, ${this.#name(first)} and ${kind} of ${this.#name(other)}`,
        );
      }
    }
    const index = films[0];
    if (index === undefined) return null;
    if (film.year === undefined) return index;
    const { year } = this.#finder.film(index);
    if (year !== null && Math.abs(film.year - year) > mostYearsApart) {
      this.#remarks.add("year", () => `${describePlace(place)}, ${this.#name(index)} and not ${film.year}`);
    }
    return index;
  }

  /** A film that has another id than the entry gives is another film, unless title and year say that it is not. */
  #byTitle(index: number, isNear: boolean, film: EntryFilm, place: EntryPlace): number | string {
    const found = this.#finder.film(index);
    const kind = idKinds.find((each) => {
      const [asked, has] = [idOf(film, each), idOf(found, each)];
      return asked !== null && has !== null && asked !== has;
    });
    if (kind !== undefined) {
      const other = `${this.#name(index)} is ${kind}:${idOf(found, kind)} and not ${idOf(film, kind)}`;
      if (isNear || film.year === undefined || film.year !== found.year) return `no film has ${idsOf(film)}; ${other}`;
      this.#remarks.add("otherId", () => `${describePlace(place)}, ${other}`);
    }
    const { title = "" } = film;
    if (film.year === undefined && splitYear(title) === null) {
      this.#remarks.add("titleAlone", () => `${describePlace(place)}, ${this.#name(index)}`);
    }
    if (isNear) this.#remarks.add("typo", () => `${describePlace(place)}, ${nameOf(film)} as ${this.#name(index)}`);
    return index;
  }

  #several(films: readonly number[], { year }: EntryFilm): string {
    const [what, tells] = year === undefined ? ["title", "a year or an id"] : ["title and year", "an id"];
    return `several films have this ${what}: ${this.#names(films)}; ${tells} would tell them apart`;
  }

  #none(meaning: TitleMeaning & { kind: "none" }, film: EntryFilm): string {
    const near = meaning.near.length > 0 ? meaning.near : this.#holding(film);
    const what =
      film.year === undefined
        ? "no film has this title"
        : `no film has this title and is of ${film.year} or a year beside it`;
    return near.length === 0 ? what : `${what}; ${this.#names(near)} may be meant`;
  }

  #holding(film: EntryFilm): readonly number[] {
    this.#lookedFor++;
    return this.#lookedFor > mostLookedFor ? [] : this.#finder.titles.find(film.title ?? "").holding;
  }

  #name(index: number): string {
    return filmName(this.#finder.film(index));
  }

  /** "Heat (1995), Heat (1986) or The Heat (2013)"; with ids where names alone tell no difference. */
  #names(indices: readonly number[]): string {
    const films = indices.slice(0, mostNamed).map((index) => this.#finder.film(index));
    const ids = idsThatTell(films);
    const names = films.map((film, k) => (ids[k] === null ? filmName(film) : `${filmName(film)} ${ids[k]}`));
    const last = names.length > 1 ? names.pop() : undefined;
    return last === undefined ? names.join(", ") : `${names.join(", ")} or ${last}`;
  }
}

function nameOf({ title = "", year = null }: { readonly title?: string; readonly year?: number | null }): string {
  return filmName({ title, year });
}

/** "tmdb 949 or imdb tt0113277" */
function idsOf(film: EntryFilm): string {
  const ids = idKinds.map((kind) => [kind, idOf(film, kind)]).filter(([, id]) => id !== null);
  return ids.map(([kind, id]) => `${kind} ${id}`).join(" or ");
}
