// A directory with what finding takes: films by each kind of id, and an index of titles, each made when it is first asked for
// and kept. Make one for a directory and keep it.
import type { DirectoryFilm, FilmDirectory, IdKind } from "./film-directory.ts";
import { idOf } from "./film-ids.ts";
import { TitleIndex } from "./title-index.ts";

type Id = number | string;

export class FilmFinder {
  readonly #directory: FilmDirectory;
  readonly #byId = new Map<IdKind, ReadonlyMap<Id, readonly number[]>>();
  #titles: TitleIndex | null;

  /** @param titles of the same films in the same order, where somebody has them already */
  constructor(directory: FilmDirectory, titles: TitleIndex | null = null) {
    this.#directory = directory;
    this.#titles = titles;
  }

  get size(): number {
    return this.#directory.size;
  }

  film(index: number): DirectoryFilm {
    return this.#directory.film(index);
  }

  /** Finds indices by titles. */
  get titles(): TitleIndex {
    this.#titles ??= new TitleIndex(this.#films());
    return this.#titles;
  }

  /** Films with an id, ascending: mostly one or none, as sources now and then give two films one id. */
  withId(kind: IdKind, id: Id): readonly number[] {
    let films = this.#byId.get(kind);
    if (films === undefined) {
      films = this.#ids(kind);
      this.#byId.set(kind, films);
    }
    return films.get(id) ?? [];
  }

  #ids(kind: IdKind): Map<Id, number[]> {
    const byId = new Map<Id, number[]>();
    this.#films().forEach((film, index) => {
      const id = idOf(film, kind);
      if (id === null) return;
      const films = byId.get(id);
      if (films === undefined) byId.set(id, [index]);
      else films.push(index);
    });
    return byId;
  }

  #films(): DirectoryFilm[] {
    return Array.from({ length: this.#directory.size }, (_, index) => this.#directory.film(index));
  }
}
