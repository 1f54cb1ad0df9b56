// How unlike a history each film is by what it is: 1 less the cosine of its traits with the sum of the history's. What "safe to adventurous" reads.
import type { FilmTraits } from "./film-traits.ts";
import { cosinesWith, traitsOf } from "./film-traits.ts";

/** One value a film, 0 to 1; all 1 for a history of which nothing is known. @param items film indices */
export function unlikeHistory(traits: FilmTraits, items: Iterable<number>): Float32Array {
  const sum = new Map<number, number>();
  for (const film of items) {
    traits.numbers.films.check(film);
    for (const [trait, value] of traitsOf(traits, film)) sum.set(trait, (sum.get(trait) ?? 0) + value);
  }
  const length = Math.sqrt([...sum.values()].reduce((squares, value) => squares + value * value, 0)) || 1;
  const unit = Array.from(sum, ([trait, value]) => [trait, value / length] as const);
  const out = new Float32Array(traits.numbers.films.size);
  cosinesWith(traits, unit, out);
  for (let film = 0; film < out.length; film++) out[film] = 1 - out[film]!;
  return out;
}
