// Which numbers of a film that somebody wrote down say anything: one whose field was left out is not "none" or "no", and how many more people
// and keywords there would have been to write nobody has told.
import type { Film } from "../catalogue/film.ts";

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

/** Whether a number tells how much there is to be told of a film, which somebody who writes one down never tells in full. */
export const isUntold = (id: string): boolean => unknown.has(id);

/** Whether what a number reads of a written film was written. */
export function isWrittenNumber(id: string, film: Film): boolean {
  return !isUntold(id) && rules.every((rule) => !rule.numbers.test(id) || rule.isWritten(film));
}
