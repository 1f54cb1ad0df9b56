// The catalogue's people, genres, keywords and the like by their names, for films that somebody writes down.
import type { FilmNames, NameKind, NameMatch } from "../../catalogue/film-names.ts";
import type { TraitListId } from "../../traits/film-lists.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";

const listsOf: Readonly<Record<NameKind, readonly TraitListId[]>> = {
  person: ["cast", "crew", "director", "writer", "producer", "lead"], // whoever is in all of them is in the first two
  genre: ["genre"],
  keyword: ["keyword"],
  company: ["company"],
  country: ["country"],
  language: ["language"],
};

const folded = (name: string) => name.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class CatalogueNames implements FilmNames {
  private readonly index: TraitIndex;
  private readonly byName = new Map<NameKind, ReadonlyMap<string, NameMatch[]>>();

  constructor(index: TraitIndex) {
    this.index = index;
  }

  find(kind: NameKind, name: string): readonly NameMatch[] {
    const known = this.byName.get(kind) ?? this.gather(kind);
    this.byName.set(kind, known);
    return known.get(folded(name)) ?? [];
  }

  /** Made when a kind is first asked for: a title that is looked up needs none. */
  private gather(kind: NameKind): ReadonlyMap<string, NameMatch[]> {
    const byKey = new Map<string, NameMatch>();
    for (const [list, { id }] of this.index.lists.entries()) {
      if (!listsOf[kind].includes(id)) continue;
      for (let number = this.index.starts[list]!; number < this.index.starts[list + 1]!; number++) {
        const [key, name] = [this.index.key(number), this.index.name(number)];
        if (key.startsWith("original ")) continue;
        const films = Math.max(this.index.filmCounts[number]!, byKey.get(key)?.films ?? 0);
        byKey.set(key, { key, name, films });
      }
    }
    const byName = new Map<string, NameMatch[]>();
    const add = (name: string, match: NameMatch) => {
      const own = byName.get(folded(name)) ?? [];
      if (!own.some(({ key }) => key === match.key)) byName.set(folded(name), [...own, match]);
    };
    for (const match of byKey.values()) {
      add(match.name, match);
      if (kind === "country" || kind === "language") add(match.key, match);
    }
    return byName;
  }
}
