// Traits of a list by number: those that enough training films have. What too few films have can teach nothing about
// another film, and is left out.
import type { Film } from "../catalogue/film.ts";
import type { Bags } from "../network/input.ts";
import { makeBags } from "../network/make-bags.ts";
import type { Trait, TraitList } from "./film-lists.ts";

/** Fitted on training films, applied to any. */
export class TraitVocabulary {
  readonly list: TraitList;
  /** By number; most frequent first, first seen first among equals. */
  readonly traits: readonly Trait[];
  private readonly numberOf: ReadonlyMap<string, number>;

  /** @param leastFilms training films that must have a trait for it to count */
  constructor(list: TraitList, training: readonly Film[], leastFilms: number) {
    const counts = new Map<string, { trait: Trait; films: number }>();
    for (const film of training) {
      for (const trait of list.read(film)) {
        const seen = counts.get(trait.key);
        if (seen === undefined) counts.set(trait.key, { trait, films: 1 });
        else seen.films++;
      }
    }
    const frequent = [...counts.values()].filter(({ films }) => films >= leastFilms).sort((a, b) => b.films - a.films);
    this.list = list;
    this.traits = frequent.map(({ trait }) => trait);
    this.numberOf = new Map(this.traits.map(({ key }, number) => [key, number]));
  }

  /** Films' traits as lists of numbers; weights weight / sqrt(known traits), so that long lists do not weigh more. */
  bags(films: readonly Film[], weight = 1): Bags {
    const lists = films.map((film) =>
      this.list
        .read(film)
        .map(({ key }) => this.numberOf.get(key))
        .filter((number) => number !== undefined),
    );
    return makeBags(lists, (list) => list.map(() => weight / Math.sqrt(list.length)));
  }
}
