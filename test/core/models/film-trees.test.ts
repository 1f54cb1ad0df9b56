import { describe, expect, it } from "vitest";
import type { Film } from "../../../src/core/catalogue/film.ts";
import { generateCatalogue } from "../../../src/core/catalogue/generate/generate-catalogue.ts";
import { filmChanceRows, fitFilmChance } from "../../../src/core/models/film-trees/film-chance.ts";
import { FilmTreeColumns } from "../../../src/core/models/film-trees/film-tree-columns.ts";
import { type FilmTreesOptions, filmTreesDefaults } from "../../../src/core/models/film-trees/film-trees-options.ts";
import {
  type FilmTreesSource,
  filmTreeRows,
  fitFilmTrees,
  meanScores,
} from "../../../src/core/models/film-trees/fit-film-trees.ts";
import { traitMeans, traitRatingNames, traitRatingRows } from "../../../src/core/models/film-trees/trait-ratings.ts";
import { readFacts } from "../../../src/core/traits/fact-table.ts";
import { traitList, traitLists } from "../../../src/core/traits/film-lists.ts";
import { filmNumbers, filmographiesOf } from "../../../src/core/traits/film-numbers.ts";
import { TraitIndex } from "../../../src/core/traits/trait-index.ts";

const { films } = generateCatalogue({ films: 400, seed: 2 });
const small: FilmTreesOptions = {
  ...filmTreesDefaults,
  rating: { ...filmTreesDefaults.rating, trees: 60, learningRate: 0.1 },
  chance: { ...filmTreesDefaults.chance, trees: 60, learningRate: 0.15, columnShare: 1 },
};

function sourceOf(catalogue: readonly Film[]): FilmTreesSource {
  const index = TraitIndex.of(traitLists, catalogue);
  const numbers = filmNumbers("before-release", filmographiesOf(catalogue));
  const facts = readFacts(catalogue, index, numbers);
  return { index, facts, columns: new FilmTreeColumns(index, facts.names, small.lists) };
}

const votesOf = (rows: readonly number[], of: readonly Film[]) => rows.map((row) => of[row].voteCount);
const ratingsOf = (rows: readonly number[], of: readonly Film[]) => rows.map((row) => of[row].voteAverage);
const rowsOf = (of: readonly Film[]) => [...of.keys()].filter((row) => of[row].voteCount > 0);
const source = sourceOf(films);
const rated = rowsOf(films);
const training = rated.filter((row) => row < 300);
const unseen = rated.filter((row) => row >= 300);

function predict(seed: number, options = small, from = source): Float64Array {
  const input = { rows: training, ratings: ratingsOf(training, films), votes: votesOf(training, films), seed };
  const trees = fitFilmTrees(from, input, options);
  return meanScores(trees.models, filmTreeRows(from, trees, unseen, options));
}

describe("fitFilmTrees", () => {
  it("learns what the metadata tells of films that it has not seen", () => {
    const predicted = predict(0);
    const truth = ratingsOf(unseen, films);
    const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
    const squares = (of: (k: number) => number) => truth.reduce((sum, value, k) => sum + (value - of(k)) ** 2, 0);
    expect(squares((k) => predicted[k])).toBeLessThan(0.9 * squares(() => mean));
  });

  it("gives the same numbers for the same seed, others for another", () => {
    expect(predict(1)).toEqual(predict(1));
    expect(predict(1)).not.toEqual(predict(2));
  });

  it("looks at no rating and no vote of a film asked for", () => {
    const altered = films.map((film, row) => (row < 300 ? film : { ...film, voteCount: 0, voteAverage: 0 }));
    expect(predict(0, small, sourceOf(altered))).toEqual(predict(0));
  });

  it("hears little from films of few votes", () => {
    // Half of the training films are all alike in what they say but for their votes, and say 0.
    const input = (votes: number) => ({
      rows: training,
      ratings: training.map((row, i) => (i % 2 === 0 ? films[row].voteAverage : 0)),
      votes: training.map((_, i) => (i % 2 === 0 ? 1000 : votes)),
      seed: 0,
    });
    const mean = (votes: number) => {
      const trees = fitFilmTrees(source, input(votes), { ...small, voteNoise: 100 });
      const scores = meanScores(trees.models, filmTreeRows(source, trees, unseen, small));
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    expect(mean(1)).toBeGreaterThan(mean(1000) + 1);
  });

  it("refuses options and films that do not fit, by name", () => {
    const refused = (options: Partial<FilmTreesOptions>) => () => predict(0, { ...small, ...options });
    expect(refused({ members: 0 })).toThrow("members must be a whole number from 1, got 0");
    expect(refused({ voteNoise: -1 })).toThrow("voteNoise must be a number from 0, got -1");
    expect(refused({ parts: 1 })).toThrow("parts must be a whole number from 2, got 1");
    expect(refused({ shrinkage: -1 })).toThrow("shrinkage must be a number from 0, got -1");
    expect(refused({ rating: { maxLeaves: 1 } })).toThrow("maxLeaves must be a whole number from 2");
    const none = { rows: [], ratings: [], votes: [], seed: 0 };
    expect(() => fitFilmTrees(source, none, small)).toThrow("no film has votes");
  });
});

describe("fitFilmChance", () => {
  // Nobody votes for films of one minute here, so that there is something to learn.
  const some = films.map((film, i) => (i % 4 === 0 ? { ...film, runtime: 1, voteCount: 0, voteAverage: 0 } : film));
  const own = sourceOf(some);
  const learnt = [...films.keys()].filter((row) => row < 300);
  const asked = [...films.keys()].filter((row) => row >= 300);

  function chances(attention: (row: number) => number, from = own): Float64Array {
    const input = { rows: learnt, votes: votesOf(learnt, some), attention: learnt.map(attention), seed: 0 };
    const models = fitFilmChance(from, input, small);
    return meanScores(models, filmChanceRows(from, asked, asked.map(attention))).map((x) => 1 / (1 + Math.exp(-x)));
  }
  const mean = (values: Float64Array, of: (row: number) => boolean) => {
    const kept = [...values].filter((_, k) => of(asked[k]));
    return kept.reduce((sum, value) => sum + value, 0) / kept.length;
  };

  it("estimates the log odds of any vote", () => {
    const chance = chances(() => 0);
    expect(mean(chance, (row) => row % 4 === 0)).toBeLessThan(0.3);
    expect(mean(chance, (row) => row % 4 !== 0)).toBeGreaterThan(0.8);
  });

  it("reads the attention that another model expects, as its last column", () => {
    // runtimes tell nothing here, the attention everything
    const silent = sourceOf(some.map((film) => ({ ...film, runtime: 100 })));
    const chance = chances((row) => (row % 4 === 0 ? 0 : 3), silent);
    expect(mean(chance, (row) => row % 4 === 0)).toBeLessThan(0.3);
    expect(mean(chance, (row) => row % 4 !== 0)).toBeGreaterThan(0.8);
    const { data, columns } = filmChanceRows(own, [3, 5], [0.25, 0.75]);
    expect([data[columns - 1], data[2 * columns - 1]]).toEqual([0.25, 0.75]);
  });
});

describe("trait ratings", () => {
  const by = (film: Film, personId: number): Film => ({
    ...film,
    crew: [{ personId, name: `${personId}`, department: "Directing", job: "Director" }],
  });
  const lists = ["director"] as const;

  function told(catalogue: readonly Film[], values: readonly number[], without: number | null, partOf: number[]) {
    const index = TraitIndex.of([traitList("director")], catalogue);
    const facts = readFacts(catalogue, index, []);
    const rated = { rows: [...values.keys()], values, weights: values.map(() => 1), partOf };
    const means = traitMeans(index, facts, rated, lists, 1, without);
    return traitRatingRows(index, facts, [...catalogue.keys()], lists, () => means).data;
  }
  const [first, second, third, fourth] = films;

  it("are the mean of a director's films, less the mean of all, drawn to 0", () => {
    const catalogue = [by(first, 1), by(second, 1), by(third, 2), by(fourth, 3)];
    const data = told(catalogue, [7, 8, 3], null, [0, 1, 2]);
    expect(traitRatingNames(lists)).toEqual(["ratings by director"]);
    expect(data[0]).toBeCloseTo(3 / 3, 6);
    expect(data[2]).toBeCloseTo(-3 / 2, 6);
    expect(data[3]).toBeNaN();
  });

  it("tell a film nothing of the ratings of its own part", () => {
    const catalogue = [by(first, 1), by(second, 1), by(third, 1), by(fourth, 9)];
    // Another rating of a stranger's film keeps the mean of all where it was.
    const row = (own: number) => told(catalogue, [own, own / 2, 4, 20 - 1.5 * own], 0, [0, 0, 1, 2])[0];
    expect(row(9)).toBeCloseTo(row(2), 6);
    expect(row(9)).not.toBeNaN();
    expect(told(catalogue, [9, 4, 4, 4], 0, [0, 0, 0, 2])[0]).toBeNaN();
  });

  it("weigh films, and take the mean over a film's traits", () => {
    const both = { ...by(first, 1), crew: [...by(first, 1).crew, ...by(first, 2).crew] };
    const catalogue = [by(first, 1), by(second, 2), both];
    const index = TraitIndex.of([traitList("director")], catalogue);
    const facts = readFacts(catalogue, index, []);
    const means = traitMeans(
      index,
      facts,
      { rows: [0, 1], values: [8, 5], weights: [2, 1], partOf: [0, 0] },
      lists,
      1,
      null,
    );
    const [one, two, mean] = traitRatingRows(index, facts, [0, 1, 2], lists, () => means).data;
    expect([one, two]).toEqual([Math.fround(2 / 3), Math.fround(-2 / 2)]);
    expect(mean).toBeCloseTo((2 / 3 - 1) / 2, 6);
  });
});

describe("FilmTreeColumns", () => {
  it("names its columns, keeps gaps, and flags what enough films of the catalogue have", () => {
    const catalogue = [{ ...films[0], budget: null }, { ...films[0], budget: 7, genres: [] }, ...films.slice(1)];
    const index = TraitIndex.of(traitLists, catalogue);
    const numbers = [
      { id: "runtime", read: ({ runtime }: Film) => runtime },
      { id: "budget", read: ({ budget }: Film) => budget },
    ];
    const table = new FilmTreeColumns(index, ["budget"], [{ id: "genre", leastFilms: 5 }]);
    const { data, columns, rows } = table.rows(readFacts(catalogue, index, numbers), [0, 1]);
    expect([rows, columns]).toEqual([2, table.names.length]);
    expect(table.names[0]).toBe("budget");
    expect(data[0]).toBeNaN();
    const flagged = table.names.filter((_, k) => k > 0 && data[k] === 1);
    const counts = (name: string) =>
      catalogue.filter(({ genres }) => genres.some((genre) => genre.name === name)).length;
    const known = films[0].genres.filter(({ name }) => counts(name) >= 5).map(({ name }) => `genre: ${name}`);
    expect(flagged.toSorted()).toEqual(known.toSorted());
    expect(flagged.length).toBeGreaterThan(0);
    expect([...data.subarray(columns)]).toEqual([7, ...Array.from({ length: columns - 1 }, () => 0)]);
  });
});
