// The facts of a film that somebody wrote down, in few words or many. A film of the catalogue without an overview or a homepage is an entry
// that nobody cared for, which says much of whether anybody will vote; who did not write them has said nothing. So a number whose field was
// left out is what is usual, the catalogue's median, and not "none" or "no". What stays a gap, because that does better on films of the
// catalogue with fields taken away (docs/guide/film-quality.md): how much more there would have been to write, and what the public made.
import type { Film } from "../../catalogue/film.ts";
import { type FactTable, readFacts } from "../../traits/fact-table.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";

export interface WrittenFacts {
  /** What the models of the rating and of the chance read. */
  readonly facts: FactTable;
  /** The same with NaN for all that is not known: what may be said of the film, and what tells how sure the answer is. */
  readonly known: FactTable;
}

interface Rule {
  readonly numbers: RegExp;
  readonly isWritten: (film: Film) => boolean;
}

/** Numbers that read as "none" or "no" where their field was left out; all others read null there. */
const rules: readonly Rule[] = [
  { numbers: /^genres?\b/, isWritten: ({ genres }) => genres.length > 0 },
  { numbers: /^companies$/, isWritten: ({ companies }) => companies.length > 0 },
  { numbers: /^(countries$|made in )/, isWritten: ({ countries }) => countries.length > 0 },
  { numbers: /^languages$/, isWritten: ({ spokenLanguages }) => spokenLanguages.length > 0 },
  { numbers: /^(words|characters) of overview\b/, isWritten: ({ overview }) => overview !== null },
  { numbers: /^words of tagline\b/, isWritten: ({ tagline }) => tagline !== null },
  { numbers: /^(characters of title|title was translated)$/, isWritten: ({ title }) => title !== "" },
  { numbers: /^has a homepage$/, isWritten: ({ homepage }) => homepage !== null },
  { numbers: /^dated /, isWritten: ({ releaseDate }) => releaseDate !== null },
  { numbers: /^budget to the dollar$/, isWritten: ({ budget }) => budget !== null },
];

/** How many more people, parts and keywords there would have been to write. */
const unknown: ReadonlySet<string> = new Set([
  "size of cast (log)",
  "size of crew (log)",
  "departments",
  "keywords (log)",
  "things left open",
  "parts with a name, counted",
  "last place in the cast",
  "people credited, to 20 each",
  "parts with a name",
  "voices",
  "playing themselves",
  "uncredited",
  "parts of two words",
]);

const byThePublic = /^(votes|popularity|revenue|MovieLens)\b/;

/**
 * @param numbers those of the catalogue's facts, in their order
 * @param usual one a number: what it is taken for where its field was left out
 */
export function writtenFacts(
  film: Film,
  index: TraitIndex,
  numbers: readonly FilmNumber[],
  usual: Float32Array,
): WrittenFacts {
  const told = numbers.map((number): FilmNumber => {
    const { id } = number;
    const isKnown = !unknown.has(id) && rules.every((rule) => !rule.numbers.test(id) || rule.isWritten(film));
    return isKnown ? number : { id, read: () => null };
  });
  const known = readFacts([film], index, told);
  const filled = known.numbers.map((value, k) => {
    const id = known.names[k] as string;
    return Number.isNaN(value) && !unknown.has(id) && !byThePublic.test(id) ? (usual[k] as number) : value;
  });
  return { facts: { ...known, numbers: filled }, known };
}

/** The median of each number over the films that have it; NaN where none has. */
export function usualNumbers({ films, names, numbers }: FactTable): Float32Array {
  return Float32Array.from(names, (_, k) => {
    const column = Float32Array.from({ length: films }, (_, i) => numbers[i * names.length + k] as number);
    const values = column.filter((value) => !Number.isNaN(value)).sort();
    return values[values.length >> 1] ?? Number.NaN;
  });
}
