// A trait that two films share, in words that go into a sentence.
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { FilmTraits } from "../likeness/film-traits.ts";
import { sharedNumbers } from "../likeness/similar-films.ts";
import type { TraitKind } from "../likeness/trait-numbers.ts";

/** Genres and decades are shared by too many films to say anything. */
const words: Readonly<Partial<Record<TraitKind, (name: string) => string>>> = {
  director: (name) => `is by ${name}`,
  lead: (name) => `stars ${name}`,
  keyword: (name) => `is about “${name}”`,
};

/** "is by Michael Mann"; null where the films share nothing particular. */
export function sharedWords(traits: FilmTraits, film: FilmIndex, other: FilmIndex): string | null {
  const { numbers } = traits;
  for (const [trait] of sharedNumbers(traits, film, other)) {
    const say = words[numbers.kind(trait)];
    if (say !== undefined) return say(numbers.name(trait));
  }
  return null;
}
