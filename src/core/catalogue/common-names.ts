// Names that people use for what a catalogue calls otherwise: TMDB calls languages by themselves ("Français") and has one
// spelling for each genre. Asked only where the catalogue does not know the name as it was written.

/** By their usual names: TMDB's. */
const genres: ReadonlyMap<string, string> = new Map([
  ["sci-fi", "Science Fiction"],
  ["sci fi", "Science Fiction"],
  ["scifi", "Science Fiction"],
  ["sf", "Science Fiction"],
  ["animated", "Animation"],
  ["historical", "History"],
  ["children", "Family"],
]);
const countries: ReadonlyMap<string, string> = new Map([
  ["usa", "US"],
  ["u.s.", "US"],
  ["u.s.a.", "US"],
  ["america", "US"],
  ["uk", "GB"],
  ["u.k.", "GB"],
  ["great britain", "GB"],
  ["england", "GB"],
  ["scotland", "GB"],
  ["wales", "GB"],
  ["czech republic", "CZ"],
  ["turkey", "TR"],
]);
const languages: ReadonlyMap<string, string> = new Map([
  ["mandarin", "zh"],
  ["cantonese", "cn"], // TMDB's own code
  ["farsi", "fa"],
]);

/** A function for each kind, so that who asks for one carries the names of no other. */
export type CommonName = (name: string) => string | null;

/** A genre's usual name. */
export const commonGenre: CommonName = (name) => genres.get(asked(name)) ?? null;

/** The ISO code of a country by its English name. */
export const commonCountry: CommonName = englishNamed("region", countries);

/** The ISO code of a language by its English name. */
export const commonLanguage: CommonName = englishNamed("language", languages);

/** All English names are looked up once, when somebody asks for one that is not among `others`. */
function englishNamed(type: "region" | "language", others: ReadonlyMap<string, string>): CommonName {
  let names: ReadonlyMap<string, string> | null = null;
  return (name) => {
    const other = others.get(asked(name));
    if (other !== undefined) return other;
    names ??= englishNames(type);
    return names.get(asked(name)) ?? null;
  };
}

function asked(name: string): string {
  return name.trim().toLowerCase();
}

/** English names of all codes of two letters that have one, as the runtime knows them (Unicode CLDR). */
function englishNames(type: "region" | "language"): Map<string, string> {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const shown = new Intl.DisplayNames(["en"], { type, fallback: "none" });
  const names = new Map<string, string>();
  for (const code of codes.map((each) => (type === "region" ? each.toUpperCase() : each))) {
    const name = shown.of(code)?.toLowerCase();
    // Old codes share names with today's ("iw", Hebrew): today's is the one that its own name leads to.
    if (name !== undefined && (!names.has(name) || isCanonical(type, code))) names.set(name, code);
  }
  return names;
}

function isCanonical(type: "region" | "language", code: string): boolean {
  const tag = type === "region" ? `und-${code}` : code;
  return Intl.getCanonicalLocales(tag)[0] === tag;
}
