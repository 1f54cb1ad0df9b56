// Various lists for many people: those of diversify.ts, sooner. Lists hold mostly the same films: the likenesses of each film that comes
// near a list with those that came before it are worked out once, and looked up by kernels from then on.
import { chooseKernels } from "../../../kernels/choose-kernels.ts";
import { doublesOf } from "../../../kernels/doubles-of.ts";
import { withinScope } from "../../../kernels/within-scope.ts";
import type { FilmLikeness } from "../likeness/film-likeness.ts";
import { diversify, relevanceOf } from "./diversify.ts";

export type Diversify = typeof diversify;

/** What a list takes beside the table; a larger pool is left to `diversify`. */
const roomBytes = 2 ** 20;
const bytesOfCandidate = 64;

/**
 * `diversify` with one likeness.
 *
 * @param films how many there are
 * @param mostBytes what likenesses may take; films that come when it is full are left to `diversify`
 */
export function diversifyMany(likeness: FilmLikeness, films: number, mostBytes: number): Diversify {
  if (!likeness.isNeverNegative) return diversify;
  const size = Math.min(films, Math.floor(Math.sqrt(mostBytes / 4)));
  const kernels = chooseKernels({
    training: false,
    pages: Math.ceil((4 * size * size + roomBytes + 2 ** 20) / 65_536),
  });
  const table = { size, likenesses: kernels.floats(size * size) };
  const known: number[] = [];
  const placeOf = new Int32Array(films).fill(-1);
  const all = new Float32Array(films);
  const remember = (film: number) => {
    const place = known.length;
    placeOf[film] = place;
    known.push(film);
    likeness.compareAll(film, all);
    for (let other = 0; other <= place; other++) {
      const alike = all[known[other]!]!;
      table.likenesses[place * size + other] = alike;
      table.likenesses[other * size + place] = alike;
    }
  };
  const areKnown = (pool: Uint32Array) => {
    for (let rank = 0; rank < pool.length; rank++) {
      if (placeOf[pool[rank]!] !== -1) continue;
      if (known.length === size) return false;
      remember(pool[rank]!);
    }
    return true;
  };
  return (pool, n, strength, other) => {
    const fits = strength > 0 && strength <= 1 && bytesOfCandidate * pool.length <= roomBytes;
    if (!fits || !areKnown(pool)) return diversify(pool, n, strength, other);
    return withinScope(kernels, () => {
      const [places, worths] = [kernels.integers(pool.length), kernels.floats(2 * pool.length)];
      const [alone, relevance] = [doublesOf(worths), relevanceOf(pool.length)];
      for (let rank = 0; rank < pool.length; rank++) {
        places[rank] = placeOf[pool[rank]!]!;
        alone[rank] = (1 - strength) * relevance[rank]!;
      }
      const chosen = kernels.integers(Math.min(n, pool.length));
      kernels.chooseVarious(places, worths, strength, table, chosen);
      const list = new Uint32Array(chosen.length);
      for (let k = 0; k < list.length; k++) list[k] = pool[chosen[k]!]!;
      return list;
    });
  };
}
