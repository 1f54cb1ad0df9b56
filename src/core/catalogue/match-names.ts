// Names that a person wrote, matched to what the catalogue knows. What it does not know keeps its name and gets a negative
// number of its own, so that no model takes it for something else; a note says so. Of several that share a name the one
// with the most films is taken: who writes a name alone mostly means the one whom others know.
import { type CommonName, commonCountry, commonGenre, commonLanguage } from "./common-names.ts";
import type { FilmRemarks } from "./field-fault.ts";
import type { NamedCode, NamedId } from "./film.ts";
import type { FilmNames, NameKind, NameMatch } from "./film-names.ts";

/** TMDB has dozens of unknown keywords a film; more than this many names in one note say nothing. */
const mostNamed = 8;

const commonNames: Readonly<Partial<Record<NameKind, CommonName>>> = {
  genre: commonGenre,
  country: commonCountry,
  language: commonLanguage,
};

/** Matches the names of one film; a name asked for twice is the same thing and is noted once. */
export class NameMatcher {
  readonly #names: FilmNames;
  readonly #remarks: FilmRemarks;
  readonly #known = new Map<string, NamedCode>();
  readonly #unknown = new Map<NameKind, string[]>();
  #lastOwn = 0;

  constructor(names: FilmNames, remarks: FilmRemarks) {
    this.#names = names;
    this.#remarks = remarks;
  }

  /** A person, genre, keyword or company by its number. */
  id(kind: NameKind, name: string): NamedId {
    const { code, name: spelt } = this.code(kind, name);
    return { id: Number(code), name: spelt };
  }

  /** Several, each thing once even where two names mean the same one. */
  ids(kind: NameKind, names: readonly string[]): NamedId[] {
    return [...new Map(names.map((name) => this.id(kind, name)).map((thing) => [thing.id, thing])).values()];
  }

  /** A country or a language by its code. */
  code(kind: NameKind, name: string): NamedCode {
    const place = `${kind} ${name.toLowerCase()}`;
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const found = this.#find(kind, name);
    this.#known.set(place, found);
    return found;
  }

  codes(kind: NameKind, names: readonly string[]): NamedCode[] {
    return [...new Map(names.map((name) => this.code(kind, name)).map((thing) => [thing.code, thing])).values()];
  }

  /** One note for all unknown names of a kind; returns how many names there are. To be called when the film is read. */
  noteUnknown(): number {
    let count = 0;
    for (const [kind, names] of this.#unknown) {
      const shown = names.slice(0, mostNamed).map(onOneLine).join(", ");
      const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
      this.#remarks.note(`Not in the catalogue, so without a say: ${kind} ${shown}${more}.`);
      count += names.length;
    }
    return count;
  }

  #matches(kind: NameKind, name: string): readonly NameMatch[] {
    const matches = this.#names.find(kind, name);
    if (matches.length > 0) return matches;
    const common = commonNames[kind]?.(name) ?? null;
    return common === null ? matches : this.#names.find(kind, common);
  }

  #find(kind: NameKind, name: string): NamedCode {
    const matches = this.#matches(kind, name);
    const best = matches.reduce<NameMatch | null>(better, null);
    if (best === null) {
      const others = this.#unknown.get(kind);
      if (others === undefined) this.#unknown.set(kind, [name]);
      else others.push(name);
      this.#lastOwn--;
      return { code: `${this.#lastOwn}`, name };
    }
    if (matches.length > 1) {
      const films = best.films === 1 ? "1 film" : `${best.films} films`;
      this.#remarks.note(
        `${matches.length} in the catalogue are called ${best.name} (${kind}): the one with the most films, ${films}, was taken.`,
      );
    }
    return { code: best.key, name: best.name };
  }
}

/** More films first; then the smaller key, so that the order of the catalogue does not matter. */
function better(a: NameMatch | null, b: NameMatch): NameMatch {
  if (a === null || b.films > a.films) return b;
  return b.films === a.films && (b.key.length - a.key.length || (b.key < a.key ? -1 : 1)) < 0 ? b : a;
}

/** A name as a note may show it. */
function onOneLine(name: string): string {
  const line = name.replaceAll(/\p{Cc}+/gu, " ");
  return line.length > 60 ? `${[...line].slice(0, 60).join("")}...` : line;
}
