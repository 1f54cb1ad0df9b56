// Titles as lists write them, MovieLens above all: the article behind ("Matrix, The"), other titles in brackets, the year last, and
// now and then a "(V)" after it. Taken apart here, so that a title can be held against another catalogue's. Nothing is looked up.

/** A longer text is no title; cut, so that no pattern below has far to look. */
const mostCharacters = 400;
/** "(1995)", "(2009- )" and "(1983–1987)" of series, "(1995) (V)" of videos. */
const yearBehind = /\((\d{4})(?:[-–]\s?\d{0,4}\s?)?\)(?:\s?\(V\))?$/;
const alsoKnownAs = /^a\.?k\.?a\.?:?\s/i;

/** The year that a title ends in, or null; for a span of years the first. */
export function titleYear(title: string): number | null {
  const found = yearBehind.exec(trimmed(title));
  return found === null ? null : Number(found[1]);
}

/** The names in a title, the main one first, then those in brackets; without the year, each once, none blank. */
export function titleNames(title: string): string[] {
  const named = trimmed(title).replace(yearBehind, "");
  const bracketed = Array.from(named.matchAll(/\(([^()]*)\)/g), ([, name = ""]) =>
    name.trim().replace(alsoKnownAs, ""),
  );
  const main = named.replaceAll(/\([^()]*\)/g, " ");
  const names = [main, ...bracketed].map((name) => name.replaceAll(/\s+/g, " ").trim());
  return [...new Set(names)].filter((name) => name !== "");
}

/** An article behind the comma, as lists have it in front of the year or the bracket. */
const articleBehind = /^(.+), (The|An?|L[ae]s?|L'|El|Los|Las|Il|Lo|Gli|Die|Der|Das)$/;

/** A name as people say it: "The Matrix" for "Matrix, The". Any other name as it stands. */
export function saidName(name: string): string {
  const [, rest, article] = articleBehind.exec(name) ?? [];
  if (article === undefined) return name;
  return article.endsWith("'") ? `${article}${rest}` : `${article} ${rest}`;
}

function trimmed(title: string): string {
  return title.slice(0, mostCharacters).trim();
}
