import { describe, expect, it } from "vitest";
import type { Engine } from "../../../../src/core/recommend/asking/engine.ts";
import { raterOf, stranger } from "../../../../src/core/recommend/asking/person.ts";
import { profile } from "../../../../src/core/recommend/asking/profile.ts";
import { servedFilms } from "../../../../src/core/recommend/films/served-films.ts";
import { facts } from "../some-films.ts";
import { engineOf } from "./plain-engine.ts";

const opinion = (count: number, mean: number) => ({ count, mean });
/** Ten westerns and ten comedies, as well known and as well liked as each other. */
const films = servedFilms(
  Array.from({ length: 20 }, (_, film) =>
    facts({
      title: `F${film}`,
      year: 1950 + film,
      genres: [film < 10 ? "Western" : "Comedy"],
      ratings: opinion(50, 3.5),
    }),
  ),
);
const engine: Engine = engineOf(films);
const rater = (ratings: readonly (readonly [film: number, stars: number])[]) =>
  raterOf({
    items: Uint32Array.from(ratings, ([film]) => film),
    ratings: Float32Array.from(ratings, ([, stars]) => stars),
  });

describe("profile", () => {
  const told = profile(
    engine,
    rater([
      [0, 5],
      [1, 5],
      [2, 5],
      [3, 5],
      [10, 2],
    ]),
  ); // prettier-ignore
  const genre = (name: string) => told.traits.genre.find((each) => each.name === name)!;

  it("says how much higher films of a trait are rated than they and the person lead to expect, shrunk", () => {
    const level = (4 * 1.5 - 1.5) / (5 + 5);
    expect(genre("Western").liking).toBeCloseTo((4 * (1.5 - level)) / (4 + 5), 5);
    expect(genre("Comedy").liking).toBeCloseTo((-1.5 - level) / (1 + 5), 5);
    expect(told.traits.genre.map(({ name }) => name)).toEqual(["Western", "Comedy"]);
    expect(told.traits.decade.map(({ name }) => name)).toEqual(["1950s", "1960s"]);
  });

  it("says how much more often they are watched than by others, shrunk", () => {
    expect(genre("Western").watching).toBeCloseTo(Math.log2((4 + 3) / (5 * 0.5 + 3)), 5);
    expect(genre("Comedy").watching).toBeCloseTo(Math.log2((1 + 3) / (5 * 0.5 + 3)), 5);
  });

  it("has the ratings behind it, beside what was to be expected", () => {
    expect(genre("Western").ratings.map(({ film, rating }) => [film.title, rating])).toEqual([
      ["F0", 5],
      ["F1", 5],
      ["F2", 5],
      ["F3", 5],
    ]);
    expect(genre("Western").ratings[0]!.expected).toBeCloseTo(3.5 + told.scale.level, 5);
  });

  it("tells the scale", () => {
    const { ratings, mean, spread, filmsMean } = told.scale;
    expect([ratings, filmsMean]).toEqual([5, 3.5]);
    expect(mean).toBeCloseTo(4.4, 5);
    expect(spread).toBeCloseTo(1.2, 5);
  });

  it("counts what was only watched, without a liking", () => {
    const watched = { items: Uint32Array.of(12), times: Float64Array.of(Number.NaN) };
    const { traits } = profile(engine, { ...stranger, events: { ...stranger.events, watched } });
    expect(traits.genre).toMatchObject([{ name: "Comedy", liking: 0, films: 1, ratings: [] }]);
  });

  it("has nothing to tell of a stranger", () => {
    const nothing = profile(engine, stranger);
    expect(nothing.scale).toEqual({ ratings: 0, mean: null, spread: null, filmsMean: null, level: 0 });
    expect(Object.values(nothing.traits).flat()).toEqual([]);
    expect(nothing.notes).toEqual(["Nothing was rated or watched: there is nothing to tell."]);
  });
});
