// Every trait of a catalogue by number, list after list, in a list the most frequent first: what turns films into facts, says
// how many films a person made, and finds a person by name. Made from films, or from rows that an artifact keeps.
import type { Film } from "../catalogue/film.ts";
import type { Trait, TraitList, TraitListId } from "./film-lists.ts";

/** A trait, and how many films of the catalogue have it. */
export interface CountedTrait extends Trait {
  readonly films: number;
}

export class TraitIndex {
  readonly lists: readonly TraitList[];
  /** By number. */
  readonly traits: readonly CountedTrait[];
  /** The place of its list, by number. */
  readonly listOf: Uint8Array;
  private readonly numbers: readonly ReadonlyMap<string, number>[];

  /** @param byList the traits of each list, in the order in which they get their numbers */
  constructor(lists: readonly TraitList[], byList: readonly (readonly CountedTrait[])[]) {
    this.lists = lists;
    this.traits = byList.flat();
    this.listOf = Uint8Array.from(byList.flatMap((traits, list) => traits.map(() => list)));
    let next = 0;
    this.numbers = byList.map((traits) => new Map(traits.map(({ key }) => [key, next++])));
  }

  /** The index of a catalogue; among equally frequent traits the one seen first comes first. */
  static of(lists: readonly TraitList[], films: readonly Film[]): TraitIndex {
    return new TraitIndex(
      lists,
      lists.map((list) => countTraits(list, films)),
    );
  }

  /** The number of a trait, or -1 where no film of the catalogue has it. */
  find(list: number, key: string): number {
    return this.numbers[list]?.get(key) ?? -1;
  }

  /** How many films of the catalogue have a trait. */
  films(id: TraitListId, key: string): number {
    const number = this.find(
      this.lists.findIndex((list) => list.id === id),
      key,
    );
    return this.traits[number]?.films ?? 0;
  }
}

function countTraits(list: TraitList, films: readonly Film[]): CountedTrait[] {
  const counts = new Map<string, { readonly trait: Trait; films: number }>();
  for (const film of films) {
    for (const trait of list.read(film)) {
      const seen = counts.get(trait.key);
      if (seen === undefined) counts.set(trait.key, { trait, films: 1 });
      else seen.films++;
    }
  }
  return [...counts.values()].sort((a, b) => b.films - a.films).map(({ trait, films }) => ({ ...trait, films }));
}
