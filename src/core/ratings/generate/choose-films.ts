// Which films a person watches next: drawn by weight, none twice. Weights are popularity x chance, the chance being between 0 and
// 1 and cheap to ask, so a film is drawn by popularity alone and taken with its chance. Where that takes too long (nearly
// everything seen) the rest is drawn exactly, by exponential clocks: whose clock, at the rate of its weight, rings first
// is next (Efraimidis & Spirakis 2006). Both draw from the same law.
import type { Random } from "../../random/random.ts";
import type { AliasTable } from "./alias-table.ts";

export interface FilmWeights {
  readonly table: AliasTable;
  /** What the table draws by. */
  readonly popularity: Float64Array;
  /** 0 to 1 for a film. */
  readonly chance: (film: number) => number;
}

/**
 * Draws films and marks them as seen.
 *
 * @param seen one a film, 1 where seen; changed
 * @returns in the order of watching; fewer than asked for where no more have a weight above 0
 */
export function chooseFilms(count: number, weights: FilmWeights, seen: Uint8Array, random: Random): number[] {
  const chosen: number[] = [];
  for (let tries = 30 * count + 100; tries > 0 && chosen.length < count; tries--) {
    const film = weights.table.draw(random);
    if (seen[film] === 1 || random.next() >= weights.chance(film)) continue;
    seen[film] = 1;
    chosen.push(film);
  }
  if (chosen.length < count) chosen.push(...firstClocks(count - chosen.length, weights, seen, random));
  return chosen;
}

function firstClocks(count: number, { popularity, chance }: FilmWeights, seen: Uint8Array, random: Random): number[] {
  const clocks: { readonly film: number; readonly rings: number }[] = [];
  for (let film = 0; film < seen.length; film++) {
    const weight = seen[film] === 1 ? 0 : (popularity[film] as number) * chance(film);
    if (weight > 0) clocks.push({ film, rings: -Math.log(1 - random.next()) / weight });
  }
  clocks.sort((a, b) => a.rings - b.rings);
  const first = clocks.slice(0, count).map(({ film }) => film);
  for (const film of first) seen[film] = 1;
  return first;
}
