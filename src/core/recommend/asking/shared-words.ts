// A trait that two films share, in words that go into a sentence.
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { FilmTraits } from "../likeness/film-traits.ts";
import { sharedTraits } from "../likeness/similar-films.ts";

/** Genres and decades are shared by too many films to say anything. */
const words: Readonly<Record<string, (name: string) => string>> = {
  director: (name) => `is by ${name}`,
  lead: (name) => `stars ${name}`,
  keyword: (name) => `is about “${name}”`,
};

/** "is by Michael Mann"; null where the films share nothing particular. */
export function sharedWords(traits: FilmTraits, film: FilmIndex, other: FilmIndex): string | null {
  for (const { trait } of sharedTraits(traits, film, other)) {
    const end = trait.indexOf(": ");
    const say = words[trait.slice(0, end)];
    if (say !== undefined) return say(trait.slice(end + 2));
  }
  return null;
}
