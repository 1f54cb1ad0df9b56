// Names that people use for what a catalogue calls otherwise: TMDB calls languages by themselves ("Français") and has one
// spelling for each genre. Asked only where the catalogue does not know the name as it was written.
import type { NameKind } from "./film-names.ts";

const others: Readonly<Partial<Record<NameKind, ReadonlyMap<string, string>>>> = {
  genre: new Map([
    ["sci-fi", "Science Fiction"],
    ["sci fi", "Science Fiction"],
    ["scifi", "Science Fiction"],
    ["sf", "Science Fiction"],
    ["animated", "Animation"],
    ["historical", "History"],
    ["children", "Family"],
  ]),
  country: new Map([
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
  ]),
  language: new Map([
    ["mandarin", "zh"],
    ["cantonese", "cn"], // TMDB's own code
    ["farsi", "fa"],
  ]),
};

let english: { readonly country: ReadonlyMap<string, string>; readonly language: ReadonlyMap<string, string> } | null =
  null;

/** What else the thing may be called: a genre's usual name, the ISO code of a country or language by its English name. */
export function commonName(kind: NameKind, name: string): string | null {
  const asked = name.trim().toLowerCase();
  const other = others[kind]?.get(asked);
  if (other !== undefined) return other;
  if (kind !== "country" && kind !== "language") return null;
  english ??= { country: englishNames("region"), language: englishNames("language") };
  return english[kind].get(asked) ?? null;
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
