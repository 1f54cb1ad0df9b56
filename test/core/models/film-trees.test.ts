import { describe, expect, it } from "vitest";
import type { Film } from "../../../src/core/catalogue/film.ts";
import { generateCatalogue } from "../../../src/core/catalogue/generate/generate-catalogue.ts";
import { FilmTable } from "../../../src/core/models/film-trees/film-table.ts";
import { predictFilmTrees } from "../../../src/core/models/film-trees/predict-film-trees.ts";
import { trainFilmTrees } from "../../../src/core/models/film-trees/train-film-trees.ts";
import { TraitRatings } from "../../../src/core/models/film-trees/trait-ratings.ts";
import { filmNumbers, filmographiesOf } from "../../../src/core/traits/film-numbers.ts";

const { films } = generateCatalogue({ films: 400, seed: 2 });
const [training, unseen] = [films.slice(0, 300), films.slice(300)];
const numbers = filmNumbers("before-release", filmographiesOf(films));
const small = {
  members: 2,
  rating: { trees: 60, learningRate: 0.1 },
  chance: { trees: 60, learningRate: 0.15, columnShare: 1 },
} as const;
const input = { training, numbers, seesVotes: false } as const;
const withoutVotes = (film: Film): Film => ({ ...film, voteCount: 0, voteAverage: 0 });
const squares = (truth: readonly Film[], of: (i: number) => number) =>
  truth.reduce((sum, { voteAverage }, i) => sum + (voteAverage - of(i)) ** 2, 0);

describe("trainFilmTrees", () => {
  it("learns what the metadata tells of films that it has not seen", () => {
    const { rating } = predictFilmTrees(trainFilmTrees(input, small), unseen);
    const rated = [...unseen.keys()].filter((i) => unseen[i].voteCount > 0);
    const truth = rated.map((i) => unseen[i]);
    const mean = truth.reduce((sum, { voteAverage }) => sum + voteAverage, 0) / truth.length;
    expect(squares(truth, (k) => rating[rated[k]])).toBeLessThan(0.9 * squares(truth, () => mean));
  });

  it("gives the same bytes for the same seed, others for another", () => {
    const predicted = (seed: number) => predictFilmTrees(trainFilmTrees(input, { ...small, seed }), unseen).predicted;
    expect(predicted(1)).toEqual(predicted(1));
    expect(predicted(1)).not.toEqual(predicted(2));
  });

  it("looks at no rating and no vote of a film asked for, before release", () => {
    const trees = trainFilmTrees(input, small);
    expect(predictFilmTrees(trees, unseen.map(withoutVotes))).toEqual(predictFilmTrees(trees, unseen));
  });

  it("estimates the chance of any vote, and multiplies by it", () => {
    // Nobody votes for films of one minute here, so that there is something to learn.
    const some = films.map((film, i) => (i % 4 === 0 ? withoutVotes({ ...film, runtime: 1 }) : film));
    const trees = trainFilmTrees({ ...input, training: some.slice(0, 300) }, small);
    const { rating, chance, predicted } = predictFilmTrees(trees, some.slice(300));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean([...chance].filter((_, i) => i % 4 === 0))).toBeLessThan(0.3);
    expect(mean([...chance].filter((_, i) => i % 4 !== 0))).toBeGreaterThan(0.8);
    predicted.forEach((value, i) => void expect(value).toBeCloseTo(rating[i] * chance[i], 5));
  });

  it("predicts 0 by rule where votes are seen and there are none", () => {
    const trees = trainFilmTrees(
      { ...input, numbers: filmNumbers("all-columns", filmographiesOf(films)), seesVotes: true },
      small,
    );
    expect(trees.chance).toBeNull();
    const { predicted, rating } = predictFilmTrees(trees, [withoutVotes(unseen[0]), { ...unseen[0], voteCount: 9 }]);
    expect(predicted[0]).toBe(0);
    expect(predicted[1]).toBe(rating[1]);
  });

  it("adds to what another model expects", () => {
    const rated = training.filter(({ voteCount }) => voteCount > 0);
    const offsets = rated.map(({ voteAverage }) => voteAverage);
    const trees = trainFilmTrees({ ...input, training: rated, offsets }, small);
    const { rating } = predictFilmTrees(trees, rated, offsets);
    rating.forEach((value, i) => void expect(value).toBeCloseTo(offsets[i], 5));
    expect(() => predictFilmTrees(trees, rated, [1])).toThrow("have 1 offsets, one each was needed");
  });

  it("refuses options and films that do not fit, by name", () => {
    expect(() => trainFilmTrees(input, { members: 0 })).toThrow("members must be a whole number from 1, got 0");
    expect(() => trainFilmTrees(input, { voteNoise: -1 })).toThrow("voteNoise must be a number from 0, got -1");
    expect(() => trainFilmTrees(input, { parts: 1 })).toThrow("parts must be a whole number from 2, got 1");
    expect(() => trainFilmTrees(input, { shrinkage: -1 })).toThrow("shrinkage must be a number from 0, got -1");
    expect(() => trainFilmTrees(input, { rating: { maxLeaves: 1 } })).toThrow(
      "maxLeaves must be a whole number from 2",
    );
    expect(() => trainFilmTrees({ ...input, training: training.map(withoutVotes) })).toThrow("no film has votes");
    expect(() => trainFilmTrees({ ...input, offsets: [1] })).toThrow("300 films have 1 offsets");
  });
});

describe("TraitRatings", () => {
  const options = { lists: ["director"], shrinkage: 1, parts: 10, seed: 0 } as const;
  const [first, second, third] = films;
  const by = (film: Film, personId: number, tmdbId = film.tmdbId): Film => ({
    ...film,
    tmdbId,
    crew: [{ personId, name: `${personId}`, department: "Directing", job: "Director" }],
  });

  it("tells the mean of a director's films, less the mean of all, drawn to 0", () => {
    const ratings = new TraitRatings([by(first, 1), by(second, 1), by(third, 2)], [7, 8, 3], [1, 1, 1], options);
    const { data } = ratings.rows([by(first, 1), by(first, 2), by(first, 3)]);
    expect(ratings.columns).toEqual(["ratings by director"]);
    expect(data[0]).toBeCloseTo(3 / 3, 6);
    expect(data[1]).toBeCloseTo(-3 / 2, 6);
    expect(data[2]).toBeNaN();
  });

  it("tells a training film nothing of its own rating, also where it stands there twice", () => {
    const row = (own: number) => {
      const training = [by(first, 1), by(first, 1), ...Array.from({ length: 20 }, (_, k) => by(second, 1, 1e6 + k))];
      // Another rating of another film keeps the mean of all where it was.
      const last = by(third, 9, 2e6);
      const values = [own, own, ...Array.from({ length: 20 }, (_, k) => k / 10), 20 - 2 * own];
      return new TraitRatings(
        [...training, last],
        values,
        values.map(() => 1),
        options,
      ).trainingRows().data[0];
    };
    expect(row(9)).toBeCloseTo(row(2), 6);
    expect(row(9)).not.toBeNaN();
  });
});

describe("FilmTable", () => {
  it("names its columns, keeps gaps, and flags what enough training films have", () => {
    const numbers = [{ id: "budget", read: ({ budget }: Film) => budget }];
    const table = new FilmTable(numbers, training, [{ id: "genre", leastFilms: 5 }]);
    const film = { ...(unseen[0] as Film), budget: null };
    const { data, columns, rows } = table.rows([film, { ...film, budget: 7, genres: [] }]);
    expect([rows, columns]).toEqual([2, table.columns.length]);
    expect(table.columns[0]).toBe("budget");
    expect(data[0]).toBeNaN();
    const flagged = table.columns.filter((_, k) => k > 0 && data[k] === 1);
    const known = film.genres.map(({ name }) => `genre: ${name}`).filter((name) => table.columns.includes(name));
    expect(flagged.toSorted()).toEqual(known.toSorted());
    expect([...data.subarray(columns)]).toEqual([7, ...Array.from({ length: columns - 1 }, () => 0)]);
  });
});
