// Films of five plain kinds, each with a taste of its own, so that a map of them has a known answer.
import { createRandom } from "../../src/core/random/random.ts";
import type { FilmFacts } from "../../src/core/recommend/films/film-facts.ts";
import { type ServedFilms, servedFilms } from "../../src/core/recommend/films/served-films.ts";
import type { MappedModel } from "../../src/core/recommend/taste-map/draw-taste-map.ts";
import { facts } from "../core/recommend/some-films.ts";

const craven = { id: 1, name: "Wes Craven" };
const kinds: readonly Partial<FilmFacts>[] = [
  { genres: ["Horror"], year: 1985, directors: [craven], language: "en" },
  { genres: ["Comedy"], year: 1962, language: "fr" },
  { genres: ["Science Fiction"], year: 2012, language: "en", keywords: ["marvel comic"] },
  { genres: ["Western"], year: 1955, language: "en" },
  { genres: ["Family", "Animation"], year: 1998, language: "en" },
];
const width = 8;

export interface PlantedMap {
  readonly films: ServedFilms;
  readonly model: MappedModel;
}

/** Films in turn of each kind; the more often rated the later. A last one that nobody liked has no factors. */
export function plantedMap(each = 32): PlantedMap {
  const count = kinds.length * each;
  const random = createRandom(3);
  const values = new Float32Array((count + 1) * width);
  for (let film = 0; film < count; film++) {
    for (let f = 0; f < width; f++) {
      values[film * width + f] = (f === film % kinds.length ? 1 : 0) + 0.25 * random.normal();
    }
  }
  const told = (_: unknown, film: number) =>
    facts({
      ...kinds[film % kinds.length],
      title: `Film ${film}`,
      ratings: { count: film + 1, mean: 3 },
    });
  return {
    films: servedFilms(Array.from({ length: count + 1 }, told)),
    model: {
      counted: count + 1,
      factors: {
        fold: { alpha0: 0.1, regularization: 0.01, exponent: 1, halfLife: 0, weigh: "likes" } as never,
        ...{ width, factors: width, values, scales: new Float32Array(count + 1).fill(1) },
      },
    },
  };
}
