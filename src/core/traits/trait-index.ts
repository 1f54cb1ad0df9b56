// Every trait of a catalogue by number, list after list, in a list the most frequent first: what turns films into facts, says
// how many films a person made, and finds a person by name. Made from films, or from what an artifact keeps: there are some hundred
// thousand of them, so that words are fetched when they are asked for, and most never are.
import type { Film } from "../catalogue/film.ts";
import type { Trait, TraitList, TraitListId } from "./film-lists.ts";

/** A trait, and how many films of the catalogue have it. */
export interface CountedTrait extends Trait {
  readonly films: number;
}

/** Keys and names of traits, by number. */
export interface TraitWords {
  readonly key: (number: number) => string;
  readonly name: (number: number) => string;
}

export class TraitIndex {
  readonly lists: readonly TraitList[];
  /** One a list and one more: the number at which its traits start. */
  readonly starts: Int32Array;
  /** The place of its list, by number. */
  readonly listOf: Uint8Array;
  /** How many films of the catalogue have it, by number. */
  readonly filmCounts: Int32Array;
  private readonly words: TraitWords;
  /** By list, made when somebody looks for a trait of it. */
  private readonly numbers: (ReadonlyMap<string, number> | undefined)[] = [];

  /** @param sizes how many traits each list has */
  constructor(lists: readonly TraitList[], sizes: readonly number[], filmCounts: Int32Array, words: TraitWords) {
    this.lists = lists;
    this.starts = new Int32Array(lists.length + 1);
    for (const [list, size] of sizes.entries()) this.starts[list + 1] = this.starts[list]! + size;
    this.listOf = new Uint8Array(filmCounts.length);
    for (const list of sizes.keys()) this.listOf.fill(list, this.starts[list], this.starts[list + 1]);
    this.filmCounts = filmCounts;
    this.words = words;
  }

  /** The index of a catalogue; among equally frequent traits the one seen first comes first. */
  static of(lists: readonly TraitList[], films: readonly Film[]): TraitIndex {
    const byList = lists.map((list) => countTraits(list, films));
    const traits = byList.flat();
    return new TraitIndex(
      lists,
      byList.map(({ length }) => length),
      Int32Array.from(traits, ({ films }) => films),
      { key: (number) => traits[number]!.key, name: (number) => traits[number]!.name },
    );
  }

  get size(): number {
    return this.filmCounts.length;
  }

  /** @param number of a trait that is there */
  name(number: number): string {
    return this.words.name(number);
  }

  key(number: number): string {
    return this.words.key(number);
  }

  /** "director: Michael Mann". */
  label(number: number): string {
    return `${this.lists[this.listOf[number]!]!.label}: ${this.name(number)}`;
  }

  /** The number of a trait, or -1 where no film of the catalogue has it. */
  find(list: number, key: string): number {
    this.numbers[list] ??= this.numbersOf(list);
    return this.numbers[list].get(key) ?? -1;
  }

  /** How many films of the catalogue have a trait. */
  films(id: TraitListId, key: string): number {
    const number = this.find(
      this.lists.findIndex((list) => list.id === id),
      key,
    );
    return this.filmCounts[number] ?? 0;
  }

  private numbersOf(list: number): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    for (let number = this.starts[list]!; number < this.starts[list + 1]!; number++) {
      numbers.set(this.words.key(number), number);
    }
    return numbers;
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
