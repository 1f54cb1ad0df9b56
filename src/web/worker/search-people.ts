// Directors and leads by what is being typed, those with most films first.
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import { foldWords } from "../../core/search/fold-title.ts";

interface KnownPerson {
  readonly name: string;
  readonly folded: string;
  readonly films: number;
}

const known = new WeakMap<ServedFilms, readonly KnownPerson[]>();

export function searchPeople(films: ServedFilms, text: string, n: number): string[] {
  const typed = foldWords(text);
  if (typed === "") return [];
  const found = peopleOf(films).filter(({ folded }) => folded.startsWith(typed) || folded.includes(` ${typed}`));
  return found.slice(0, n).map(({ name }) => name);
}

/** Everybody of whom there is a film, by the number of films. */
function peopleOf(films: ServedFilms): readonly KnownPerson[] {
  let people = known.get(films);
  if (people === undefined) {
    const counts = new Uint32Array(films.people.size);
    const { directors, cast } = films.columns;
    for (const { indices } of [directors, cast]) for (const person of indices) counts[person]!++;
    people = films.people
      .names()
      .map((name, k) => ({ name, folded: foldWords(name), films: counts[k]! }))
      .filter((person) => person.films > 0)
      .sort((a, b) => b.films - a.films || (a.name < b.name ? -1 : 1));
    known.set(films, people);
  }
  return people;
}
