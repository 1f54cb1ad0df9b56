// Whatever is said of a fold is learnt from the other folds: a rating that nobody could know changes no answer of its own fold.
import { describe, expect, it } from "vitest";
import { generateCatalogue } from "../../../../src/core/catalogue/generate/generate-catalogue.ts";
import { leftOutAnswers, leftOutIntervals } from "../../../../src/core/models/film-quality/left-out-answers.ts";
import { type QualityFilms, readQualityFilms } from "../../../../src/core/models/film-quality/quality-films.ts";
import { type QualityOptions, qualityDefaults } from "../../../../src/core/models/film-quality/quality-options.ts";
import type { QualityScores } from "../../../../src/core/models/film-quality/quality-scores.ts";
import type { QualityTrack } from "../../../../src/core/models/film-quality/quality-tracks.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

const count = 150;
const films = readQualityFilms(generateCatalogue({ films: count, seed: 8 }).films, new Map(), null);
const options: QualityOptions = { ...qualityDefaults, width: { trees: 20, leastRows: 10 } };
const training = Int32Array.from({ length: count }, (_, i) => i);
const foldOf = training.map((i) => i % 3);
const chance = seededChance(1);
const near = (sd: number) => films.ratings.map((rating) => rating + sd * chance.normal());
const scores: QualityScores = {
  process: near(0.5),
  trees: near(0.7),
  attention: Float64Array.from(films.votes, (votes) => Math.log10(1 + votes) + chance.normal()),
  chance: Float64Array.from(films.votes, () => 3 + chance.normal()),
};
const blind = { ...scores, attention: null, chance: null };
const inputOf = (track: QualityTrack, of: QualityFilms = films) => ({ films: of, track, options, training });

const others: QualityFilms = {
  ...films,
  ratings: films.ratings.map((rating, i) => (i % 3 === 0 ? 10 - rating : rating)),
  votes: films.votes.map((votes, i) => (i % 3 === 0 ? (votes > 0 ? 0 : 5) : votes)),
};
const own = [...training].filter((i) => i % 3 === 0);
const rest = [...training].filter((i) => i % 3 !== 0);
const pick = <T>(values: ArrayLike<T>, rows: readonly number[]) => rows.map((row) => values[row]);

describe("leftOutAnswers", () => {
  it("learns nothing of a fold from its own ratings and votes", () => {
    const [seen, altered] = [films, others].map((of) => leftOutAnswers(inputOf("before-release", of), scores, foldOf));
    expect(pick(altered.expected, own)).toEqual(pick(seen.expected, own));
    expect(pick(altered.combined, own)).toEqual(pick(seen.combined, own));
    expect(pick(altered.expected, rest)).not.toEqual(pick(seen.expected, rest));
  });

  it("is rating times chance, and so are the members alone", () => {
    const { combined, expected, process, trees } = leftOutAnswers(inputOf("before-release"), scores, foldOf);
    for (const [i, { rating, chance: own }] of combined.entries()) {
      expect(expected[i]).toBe(rating * own);
      expect(process[i]).toBe(Math.max(0, Math.min(10, scores.process[i])) * own);
      expect(trees[i]).toBe(Math.max(0, Math.min(10, scores.trees[i])) * own);
    }
  });

  it("answers 0 for a film without votes where they are seen", () => {
    const votes = films.votes.map((own, i) => (i % 5 === 0 ? 0 : Math.max(own, 1)));
    const { expected } = leftOutAnswers(inputOf("all-columns", { ...films, votes }), blind, foldOf);
    for (const [i, value] of expected.entries()) expect(value > 0).toBe(i % 5 !== 0);
  });

  it("can be asked what another combiner would say", () => {
    const only = (of: readonly number[]) =>
      leftOutAnswers(inputOf("all-columns"), blind, foldOf, (combiner) => ({ ...combiner, blend: of }));
    expect(only([0, 0]).expected).toEqual(only([0, 0]).process);
    expect(only([0, 1]).combined.map(({ rating }) => rating)).toEqual(
      [...scores.trees.map((value) => Math.max(0, Math.min(10, value)))].map((value) => expect.closeTo(value, 9)),
    );
  });
});

describe("leftOutIntervals", () => {
  it("learns nothing of a fold from its own ratings", () => {
    const answers = leftOutAnswers(inputOf("before-release"), scores, foldOf);
    const [seen, altered] = [films, others].map((of) =>
      leftOutIntervals(inputOf("before-release", of), scores, foldOf, answers),
    );
    expect(pick(altered, own)).toEqual(pick(seen, own));
    expect(pick(altered, rest)).not.toEqual(pick(seen, rest));
  });

  it("covers about as much as it should", () => {
    const answers = leftOutAnswers(inputOf("before-release"), scores, foldOf);
    const intervals = leftOutIntervals(inputOf("before-release"), scores, foldOf, answers);
    const held = intervals.filter(({ lo, hi }, i) => films.ratings[i] >= lo && films.ratings[i] <= hi);
    expect(held.length / count).toBeGreaterThan(0.8);
    expect(held.length / count).toBeLessThan(0.97);
  });
});
