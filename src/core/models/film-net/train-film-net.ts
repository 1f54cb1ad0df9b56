// One seed of the network on metadata: learns from films with ratings, predicts the rating of others.
//
// Films without votes have no rating; the files write 0. They are no training rows, and are told apart: where the track may
// see votes, no votes means 0 by rule; before release a second, smaller network estimates the chance that anybody will
// vote, and the prediction is that chance times the rating. Ratings of few votes are noise: a film weighs 1 / (1 + noise / votes).
import type { Kernels } from "../../../kernels/kernels.ts";
import { withinScope } from "../../../kernels/within-scope.ts";
import type { Film } from "../../catalogue/film.ts";
import { train } from "../../network/train.ts";
import { createRandom } from "../../random/random.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { type FilmTrack, filmNumbers } from "../../traits/film-numbers.ts";
import { filmNet } from "./film-net.ts";
import { FilmNetData } from "./film-net-data.ts";
import { chanceNetDefaults, type FilmNetOptions } from "./film-net-options.ts";

export interface FilmNetTask {
  readonly track: FilmTrack;
  readonly options: FilmNetOptions;
  readonly seed: number;
}

/** What every task of a split shares. */
export interface FilmNetFilms {
  /** Counts filmographies; nothing else of it is used. */
  readonly catalogue: readonly Film[];
  readonly training: readonly Film[];
  /** To be predicted; their ratings are not looked at. */
  readonly asked: readonly Film[];
  readonly vectors: WordVectors | null;
}

/** Predicts the rating of every film asked for, 0 to 10. */
export function trainFilmNet(
  kernels: Kernels,
  films: FilmNetFilms,
  { track, options, seed }: FilmNetTask,
): Float32Array {
  const rated = films.training.filter((film) => film.voteCount > 0);
  const ratings = Float32Array.from(rated, (film) => film.voteAverage);
  const weights = Float32Array.from(rated, (film) => 1 / (1 + options.voteNoise / film.voteCount));
  const predictions = fitAndPredict(kernels, films, rated, ratings, weights, track, options, seed);
  const chances = track === "all-columns" ? byRule(films.asked) : chanceOfVotes(kernels, films, track, seed);
  return predictions.map((value, i) => Math.max(0, Math.min(10, value)) * (chances[i] as number));
}

/** 1 for films with votes, 0 for those without. */
function byRule(asked: readonly Film[]): Float32Array {
  return Float32Array.from(asked, (film) => (film.voteCount > 0 ? 1 : 0));
}

function chanceOfVotes(kernels: Kernels, films: FilmNetFilms, track: FilmTrack, seed: number): Float32Array {
  const voted = byRule(films.training);
  if (voted.every((value) => value === 1)) return new Float32Array(films.asked.length).fill(1);
  const chances = fitAndPredict(kernels, films, films.training, voted, null, track, chanceNetDefaults, seed + 2 ** 32);
  return chances.map((value) => Math.max(0, Math.min(1, value)));
}

/** Trains on standardised targets; returns predictions on the targets' own scale. */
function fitAndPredict(
  kernels: Kernels,
  films: FilmNetFilms,
  training: readonly Film[],
  targets: Float32Array,
  weights: Float32Array | null,
  track: FilmTrack,
  options: FilmNetOptions,
  seed: number,
): Float32Array {
  const data = new FilmNetData(training, filmNumbers(track, films.catalogue), films.vectors, options);
  const mean = targets.reduce((sum, value) => sum + value, 0) / targets.length;
  const variance = targets.reduce((sum, value) => sum + (value - mean) ** 2, 0) / targets.length;
  const sd = variance > 0 ? Math.sqrt(variance) : 1;
  return withinScope(kernels, () => {
    const chance = { weights: createRandom(seed, 80), dropout: createRandom(seed, 81) };
    const network = filmNet(kernels, data, options, chance);
    const standardised = targets.map((value) => (value - mean) / sd);
    train(kernels, network, data.rows(training), standardised, {
      epochs: options.epochs,
      adam: { learningRate: options.learningRate },
      schedule: "falling",
      random: createRandom(seed, 82),
      ...(weights && { weights }),
    });
    return network.predict(data.rows(films.asked)).map((value) => value * sd + mean);
  });
}
