// Which composition a film gets: one of those of its leading genre, now and then of its second. MovieLens lists genres by the
// alphabet, so "leading" is the one that says most about how a film looks, not the first.
import type { Random } from "../../core/random/random.ts";
import type { Composition } from "./composition.ts";
import { crime } from "./compositions/crime.ts";
import { letters } from "./compositions/letters.ts";
import { space } from "./compositions/space.ts";
import { west } from "./compositions/west.ts";

/** Most telling first. */
const byGenre: readonly (readonly [string, readonly Composition[]])[] = [
  ["western", west],
  ["sciencefiction", space],
  ["scifi", space],
  ["filmnoir", crime],
  ["crime", crime],
];

export function chooseComposition(genres: readonly string[], random: Random): Composition {
  const names = new Set(genres.map((genre) => genre.toLowerCase().replace(/[^a-z]/g, "")));
  const [first = letters, second = first] = byGenre.filter(([name]) => names.has(name)).map(([, drawn]) => drawn);
  const among = random.next() < 0.75 ? first : second;
  return among[random.below(among.length)] as Composition;
}
