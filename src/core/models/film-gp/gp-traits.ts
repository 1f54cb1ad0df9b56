// Traits of films as sparse rows for linear kernels: one block of traits a list, each film's traits of a list scaled so that
// their squares add up to 1 (traits that no training film shares included, so that a film of strangers is not taken for a
// film of the one that is known). Words weigh by their rarity; of people and the like each weighs the same.
import type { Film } from "../../catalogue/film.ts";
import type { Trait, TraitList } from "../../traits/film-lists.ts";

/** Sparse rows: film i has traits[indptr[i]] to traits[indptr[i + 1] - 1]. */
export interface TraitRows {
  readonly indptr: Int32Array;
  readonly traits: Int32Array;
  readonly values: Float32Array;
}

export interface GpTrait extends Trait {
  /** The place of its list among the lists. */
  readonly list: number;
  /** What it weighs before a film's traits are scaled. */
  readonly weight: number;
}

/** Lists of words, where "the" says less than "heist". */
const byRarity: ReadonlySet<string> = new Set(["story-word", "title-word", "job"]);

export class GpTraits {
  readonly lists: readonly TraitList[];
  /** By number: list after list, within a list as they were first seen. */
  readonly traits: readonly GpTrait[];
  private readonly numberOf: readonly ReadonlyMap<string, number>[];
  /** What a trait of a list weighs that no training film has. */
  private readonly strangers: readonly number[];

  /** @param leastFilms training films that must have a trait for it to count */
  constructor(lists: readonly TraitList[], training: readonly Film[], leastFilms: number) {
    this.lists = lists;
    const traits: GpTrait[] = [];
    this.numberOf = lists.map((list, l) => {
      const numbers = new Map<string, number>();
      for (const { trait, films } of counted(list, training)) {
        if (films < leastFilms) continue;
        numbers.set(trait.key, traits.length);
        traits.push({ ...trait, list: l, weight: weightOf(list, films, training.length) });
      }
      return numbers;
    });
    this.traits = traits;
    this.strangers = lists.map((list) => weightOf(list, 1, training.length));
  }

  rows(films: readonly Film[]): TraitRows {
    const indptr = new Int32Array(films.length + 1);
    const traits: number[] = [];
    const values: number[] = [];
    for (const [i, film] of films.entries()) {
      for (const [l, list] of this.lists.entries()) this.addList(film, list, l, traits, values);
      indptr[i + 1] = traits.length;
    }
    return { indptr, traits: Int32Array.from(traits), values: Float32Array.from(values) };
  }

  private addList(film: Film, list: TraitList, l: number, traits: number[], values: number[]): void {
    const numbers = this.numberOf[l] as ReadonlyMap<string, number>;
    const weights = list.read(film).map(({ key }): [number | undefined, number] => {
      const number = numbers.get(key);
      const weight = number === undefined ? this.strangers[l] : this.traits[number]?.weight;
      return [number, weight as number];
    });
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
    for (const [number, weight] of weights) {
      if (number === undefined) continue;
      traits.push(number);
      values.push(weight / length);
    }
  }
}

function counted(list: TraitList, films: readonly Film[]) {
  const counts = new Map<string, { readonly trait: Trait; films: number }>();
  for (const film of films) {
    for (const trait of list.read(film)) {
      const seen = counts.get(trait.key);
      if (seen === undefined) counts.set(trait.key, { trait, films: 1 });
      else seen.films++;
    }
  }
  return counts.values();
}

function weightOf({ id }: TraitList, films: number, all: number): number {
  return byRarity.has(id) ? Math.log((1 + all) / films) : 1;
}
