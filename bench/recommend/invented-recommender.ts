// A recommender of so many films whose every number is drawn by chance: as large, and as much work, as one that was learnt.
import type { DirectionPart, HybridModel, NeighbourPart } from "../../src/core/models/hybrid/hybrid-model.ts";
import { weighDefaults } from "../../src/core/models/ranking/weigh.ts";
import { uncalibrated } from "../../src/core/models/stars/bayesian/calibration.ts";
import { posteriorScorer } from "../../src/core/models/stars/bayesian/posterior-scorer.ts";
import type { StarScorer } from "../../src/core/models/stars/star-model.ts";
import { createRandom, type Random } from "../../src/core/random/random.ts";
import type { RecommenderData } from "../../src/core/recommend/asking/engine.ts";
import type { FilmFacts } from "../../src/core/recommend/films/film-facts.ts";
import { servedFilms } from "../../src/core/recommend/films/served-films.ts";

const genres = ["Drama", "Comedy", "Action", "Crime", "Horror", "Romance", "Western", "Animation", "War", "Thriller"];

export function inventedRecommender(films: number): RecommenderData {
  const random = createRandom(3);
  return {
    films: servedFilms(Array.from({ length: films }, (_, film) => factsOf(film, films, random))),
    hybrid: inventedHybrid(films, random),
    stars: inventedStars(films, random),
    eventRatings: { watched: 3.5, watchlisted: 4 },
    model: { id: "invented", trainedAt: "2020-01-01T00:00:00Z", notice: "Every number is drawn by chance." },
  };
}

/** Four in ten are described in full, as TMDB 5000 does those of MovieLens. */
function factsOf(film: number, films: number, random: Random): FilmFacts {
  const some = (count: number, of: number) => [...new Set(Array.from({ length: count }, () => random.below(of)))];
  const isFull = film % 5 < 2;
  const people = (count: number) =>
    (isFull ? some(count, films) : []).map((id) => ({ id: id + 1, name: `Person ${id}` }));
  return {
    ...{ tmdb: film + 1, imdb: null, movielens: film + 1, title: `Film ${film}`, otherTitles: [] },
    year: 1920 + random.below(100),
    runtime: 80 + random.below(80),
    language: "en",
    genres: some(3, genres.length).map((k) => genres[k]!),
    directors: people(1),
    cast: people(5),
    keywords: isFull ? some(8, 5000).map((k) => `keyword ${k}`) : [],
    votes: null,
    ratings: { count: Math.ceil(20_000 / (film + 10)), mean: 2.5 + 2 * random.next() },
  };
}

function inventedHybrid(films: number, random: Random): HybridModel {
  const width = 64;
  const graded = { ...weighDefaults, weights: "graded" } as const;
  return {
    films,
    counted: films,
    neighbours: { ...inventedNeighbours(films, 80, random), directions: inventedDirections(films, 32, random) },
    newcomers: {
      ...inventedNeighbours(films, 20, random),
      directions: inventedDirections(films, 16, random),
      weigh: graded,
      intercept: new Float32Array(films).fill(0.1),
    },
    factors: {
      fold: { ...weighDefaults, halfLife: 0, alpha0: 0.1, regularization: 0.01, exponent: 1 },
      ...{ width, factors: width },
      values: Int8Array.from({ length: films * width }, () => random.below(255) - 127),
      scales: new Float32Array(films).fill(0.002),
    },
    prior: Float32Array.from({ length: films }, (_, film) => Math.log(20_000 / (film + 10) + 1)),
    bands: [
      { from: 0, weights: [0, 0, 0, 1] },
      { from: 1, weights: [0.25, 0.25, 0.25, 0.25] },
    ],
    learnt: { people: 1, losses: [], bytes: 0 },
  };
}

/** Well-known films have more neighbours, as they do where weights are kept by what they move. */
function inventedNeighbours(films: number, ofFilm: number, random: Random): NeighbourPart {
  const starts = new Uint32Array(films + 1);
  const sizes = Float64Array.from({ length: films }, (_, film) => 1 / Math.sqrt(film + 1));
  const scale = (ofFilm * films) / sizes.reduce((sum, size) => sum + size, 0);
  for (let film = 0; film < films; film++)
    starts[film + 1] = starts[film]! + Math.min(films >> 1, Math.round(scale * sizes[film]!));
  const others = new (films > 0xffff ? Uint32Array : Uint16Array)(starts[films]!);
  for (let film = 0; film < films; film++) {
    const [from, to] = [starts[film]!, starts[film + 1]!];
    const step = films / Math.max(1, to - from);
    for (let k = from; k < to; k++) others[k] = Math.min(films - 1, Math.floor((k - from + random.next()) * step));
  }
  return {
    ...{ weigh: weighDefaults, starts, others },
    weights: Int8Array.from(others, () => random.below(255) - 127),
    scales: new Float32Array(films).fill(0.001),
    intercept: null,
    directions: null,
  };
}

function inventedDirections(films: number, rank: number, random: Random): DirectionPart {
  const numbers = () => Int8Array.from({ length: films * rank }, () => random.below(255) - 127);
  return { basis: numbers(), coordinates: numbers(), units: new Float32Array(rank).fill(1e-6) };
}

function inventedStars(films: number, random: Random): StarScorer {
  const [factors, width] = [15, 16]; // as a model that is served keeps them (kept/stars-options.ts), of draws as well
  const size = factors + 1;
  const identity = Float64Array.from({ length: size * size }, (_, k) => Number(k % (size + 1) === 0));
  const prior = { size, mean: new Float64Array(size), precision: identity, root: identity };
  const numbers = (count: number) => Float32Array.from({ length: count }, () => 0.2 * random.normal());
  const draws = Array.from({ length: 4 }, () => ({
    ...{ films: numbers(films * width), prior, links: numbers(films * width), alpha: 1.5 },
  }));
  const shape = { factors, width };
  const meanFeatures = new Float32Array(films).fill(0.01);
  const posterior = {
    shape,
    items: films,
    mean: 3.5,
    unit: 1.125,
    meanFeatures,
    filmFeatures: films,
    noiseFreedom: 8,
    draws,
  };
  const biases = { mean: 3.5, films: new Float64Array(films), personRidge: 5 };
  const scale = { lowest: 0.5, highest: 5, step: 0.5 };
  return posteriorScorer(posterior, { scale, biases, calibration: uncalibrated, implicit: true, seed: 1 });
}
