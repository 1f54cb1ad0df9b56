import { describe, expect, it } from "vitest";
import type { Film } from "../../../../src/core/catalogue/film.ts";
import { FIRST_ID } from "../../../../src/core/catalogue/generate/film-world.ts";
import { generateCatalogue } from "../../../../src/core/catalogue/generate/generate-catalogue.ts";
import { GENRES } from "../../../../src/core/catalogue/generate/genres.ts";
import { QUALITY_WEIGHTS } from "../../../../src/core/catalogue/generate/quality.ts";
import { THEMES } from "../../../../src/core/catalogue/generate/themes.ts";

const COUNT = 4800;
const { films, trueQuality, explainedQuality, wordVectors } = generateCatalogue({ films: COUNT, seed: 7 });

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    ab += (a[k]! - meanA) * (b[k]! - meanB);
    aa += (a[k]! - meanA) ** 2;
    bb += (b[k]! - meanB) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

function share(wanted: (film: Film) => boolean): number {
  return films.filter(wanted).length / COUNT;
}

/** How often each person, keyword or company occurs. */
function timesOf(idsOf: (film: Film) => readonly number[]): number[] {
  const times = new Map<number, number>();
  for (const film of films) for (const id of idsOf(film)) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times.values()];
}

const directorIds = (film: Film) => film.crew.filter((each) => each.job === "Director").map((each) => each.personId);

describe("generateCatalogue", () => {
  it("gives the same catalogue for the same seed, another for another", () => {
    const options = { films: 200, seed: 3 };
    const [first, again] = [generateCatalogue(options), generateCatalogue(options)];
    expect(JSON.stringify(again.films)).toBe(JSON.stringify(first.films));
    expect(again.trueQuality).toEqual(first.trueQuality);
    expect(again.wordVectors).toEqual(first.wordVectors);
    expect(generateCatalogue({ films: 200, seed: 4 }).films[0]).not.toEqual(first.films[0]);
  });

  it("invents ten films as well as thousands", () => {
    for (const count of [10, 37]) {
      const small = generateCatalogue({ films: count, seed: 0 });
      expect(small.films).toHaveLength(count);
    }
  });

  it.each([
    { films: 9, seed: 0 },
    { films: 10.5, seed: 0 },
    { films: 10, seed: -1 },
    { films: 10, seed: 2 ** 32 },
  ])("refuses %o", (options) => {
    expect(() => generateCatalogue(options)).toThrow(RangeError);
  });

  it("has ids and facts within bounds", () => {
    expect(new Set(films.map((film) => film.tmdbId)).size).toBe(COUNT);
    for (const film of films) {
      expect(film.tmdbId).toBeGreaterThanOrEqual(FIRST_ID);
      expect(film.title).toMatch(/^[A-Z][A-Za-z]*( [A-Za-z0-9]+)*$/);
      expect(film.releaseDate ?? "2000-01-01").toMatch(
        /^(19[3-9]\d|200\d|201[0-6])-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/,
      );
      expect(film.runtime ?? 90).toSatisfy((minutes: number) => minutes >= 45 && minutes <= 250);
      expect(film.budget ?? 1).toBeGreaterThan(0);
      expect(film.voteAverage * 10).toBeCloseTo(Math.round(film.voteAverage * 10), 9);
      expect(new Set(film.cast.map((each) => each.personId)).size).toBe(film.cast.length);
      expect(film.cast.map((each) => each.order)).toEqual(film.cast.map((_, order) => order));
      expect(new Set(film.genres.map((each) => each.id)).size).toBe(film.genres.length);
    }
  });

  it("has a zero average exactly where nobody voted, for about one film in a hundred", () => {
    for (const film of films) expect(film.voteAverage === 0).toBe(film.voteCount === 0);
    expect(share((film) => film.voteCount === 0)).toSatisfy((value: number) => value > 0.005 && value < 0.016);
  });

  it("looks about like a real catalogue", () => {
    expect(mean(films.map((film) => film.voteAverage))).toSatisfy((value: number) => value > 5.8 && value < 6.4);
    const counts = films.map((film) => film.voteCount).sort((a, b) => a - b);
    expect(counts[COUNT / 2]).toSatisfy((value: number) => value > 100 && value < 400);
    expect(share((film) => film.budget === null)).toBeCloseTo(0.2, 1);
    expect(share((film) => film.genres.some((each) => each.name === "Drama"))).toBeGreaterThan(0.25);
    expect(share((film) => film.keywords.length === 0)).toSatisfy((value: number) => value > 0.05 && value < 0.15);
    const namesakes = COUNT - new Set(films.map((film) => film.title)).size;
    expect(namesakes).toSatisfy((value: number) => value < 50);
    for (const { name } of GENRES)
      expect(share((film) => film.genres.some((each) => each.name === name))).toBeGreaterThan(0);
  });

  it("lets people come back: a busy few and a long tail", () => {
    const directed = timesOf(directorIds);
    expect(Math.max(...directed)).toSatisfy((value: number) => value >= 10 && value <= 60);
    expect(directed.filter((times) => times === 1).length / directed.length).toBeGreaterThan(0.3);
    expect(mean(timesOf((film) => film.keywords.map((each) => each.id)))).toBeGreaterThan(5);
  });

  it("gives people careers: films within some decades", () => {
    const years = new Map<number, number[]>();
    for (const film of films) {
      if (film.releaseDate === null) continue;
      for (const id of directorIds(film))
        years.set(id, [...(years.get(id) ?? []), Number(film.releaseDate.slice(0, 4))]);
    }
    const spans = [...years.values()].map((each) => Math.max(...each) - Math.min(...each));
    expect(spans.filter((span) => span > 40).length / spans.length).toBeLessThan(0.02);
  });
});

describe("the truth of a generated catalogue", () => {
  it("shows in the votes the more, the more there are", () => {
    const bounds = [1, 20, 200, 1_000_000];
    const agreement = bounds.slice(0, -1).map((least, k) => {
      const rows = films.flatMap((film, row) =>
        film.voteCount >= least && film.voteCount < bounds[k + 1]! ? [row] : [],
      );
      return correlation(
        rows.map((row) => films[row]!.voteAverage),
        rows.map((row) => trueQuality[row]!),
      );
    });
    expect(agreement[0]).toBeLessThan(agreement[1]! - 0.05);
    expect(agreement[1]).toBeLessThan(agreement[2]!);
    expect(agreement[2]).toBeGreaterThan(0.98);
  });

  it("is explained as far as the unexplained part lets it be", () => {
    const rest = trueQuality.map((quality, row) => quality - explainedQuality[row]!);
    const deviation = Math.sqrt(mean(rest.map((value) => value * value)));
    expect(mean(rest)).toBeCloseTo(0, 1);
    expect(deviation).toSatisfy((value: number) => Math.abs(value - QUALITY_WEIGHTS.unexplained) < 0.02);
    expect(correlation(rest, explainedQuality)).toSatisfy((value: number) => Math.abs(value) < 0.05);
    const explained = correlation(trueQuality, explainedQuality) ** 2;
    expect(explained).toSatisfy((value: number) => value > 0.5 && value < 0.7);
  });

  it("hangs on the director: films of one director resemble each other", () => {
    const rowsOf = new Map<number, number[]>();
    for (const [row, film] of films.entries()) {
      for (const id of directorIds(film)) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
    }
    const pairs = [...rowsOf.values()].filter((rows) => rows.length >= 2);
    const [first, second] = [0, 1].map((k) => pairs.map((rows) => trueQuality[rows[k]!]!));
    expect(correlation(first!, second!)).toBeGreaterThan(0.2);
  });

  it("hangs on the genre", () => {
    const qualityOf = (name: string) =>
      mean([...trueQuality].filter((_, row) => films[row]!.genres.some((each) => each.name === name)));
    expect(qualityOf("Documentary") - qualityOf("Horror")).toBeGreaterThan(0.5);
  });
});

describe("the word vectors of a generated catalogue", () => {
  const vectorOf = (word: string) => {
    const row = wordVectors.rowOf.get(word.toLowerCase())!;
    return wordVectors.data.subarray(row * wordVectors.dimension, (row + 1) * wordVectors.dimension);
  };
  const cosine = (a: Float32Array, b: Float32Array) => {
    const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, k) => sum + value * y[k]!, 0);
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  };

  it("are rows of 50 finite numbers, a row a word", () => {
    expect(wordVectors.dimension).toBe(50);
    expect(wordVectors.data).toHaveLength(50 * wordVectors.words.length);
    expect(wordVectors.data.every(Number.isFinite)).toBe(true);
    for (const [row, word] of wordVectors.words.entries()) expect(wordVectors.rowOf.get(word)).toBe(row);
  });

  it("know most title words, but not all", () => {
    const words = new Set(films.flatMap((film) => film.title.toLowerCase().split(" ")));
    const known = [...words].filter((word) => wordVectors.rowOf.has(word)).length / words.size;
    expect(known).toSatisfy((value: number) => value > 0.8 && value < 0.97);
  });

  it("put the words of one theme near each other and those of two themes apart", () => {
    const [sea, fear] = ["sea", "fear"].map((name) => THEMES.find((theme) => theme.name === name)!.nouns);
    for (const word of sea!.slice(1)) {
      const here = cosine(vectorOf(sea![0]!), vectorOf(word));
      const there = mean(fear!.map((other) => cosine(vectorOf(word), vectorOf(other))));
      expect(here).toBeGreaterThan(0.6);
      expect(here).toBeGreaterThan(there + 0.3);
    }
  });
});
