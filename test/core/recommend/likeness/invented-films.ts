// Films with drawn traits: enough of them in common that likeness means something.
import { createRandom } from "../../../../src/core/random/random.ts";
import { type ServedFilms, servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { facts } from "../some-films.ts";

/** Every third has genres and a year only. */
export function inventedFilms(count: number, seed = 1): ServedFilms {
  const random = createRandom(seed);
  const draw = (most: number, from: number) => [
    ...new Set(Array.from({ length: Math.floor(most * random.next()) }, () => Math.floor(from * random.next()))),
  ];
  return servedFilms(
    Array.from({ length: count }, (_, film) => {
      const isPlain = film % 3 === 0;
      const people = (most: number) => (isPlain ? [] : draw(most, 10).map((id) => ({ id: id + 1, name: `P${id}` })));
      return facts({
        title: `Film ${film}`,
        year: 1950 + Math.floor(60 * random.next()),
        genres: ["Drama", ...draw(3, 6).map((k) => `G${k}`)],
        keywords: isPlain ? [] : draw(6, 15).map((k) => `k${k}`),
        directors: people(2),
        cast: people(5),
        ratings: { count: Math.floor(100 * random.next() ** 3), mean: null },
      });
    }),
  );
}
