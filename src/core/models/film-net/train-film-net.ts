// One seed of the network on metadata: learns from films with ratings, predicts the rating of others.
//
// Films without votes have no rating; the files write 0. They are no training rows, and are told apart: where the track may
// see votes, no votes means 0 by rule; before release a second, smaller network estimates the chance that anybody will
// vote, and the prediction is that chance times the rating. Ratings of few votes are noise: a film weighs 1 / (1 + noise / votes).
import type { Kernels } from "../../../kernels/kernels.ts";
import { withinScope } from "../../../kernels/within-scope.ts";
import type { Film } from "../../catalogue/film.ts";
import type { NetworkRows } from "../../network/network.ts";
import { train } from "../../network/train.ts";
import { createRandom } from "../../random/random.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { type FilmNumber, type FilmTrack, filmNumbers, filmographiesOf } from "../../traits/film-numbers.ts";
import { filmNet } from "./film-net.ts";
import { FilmNetData } from "./film-net-data.ts";
import { chanceNetDefaults, type FilmNetOptions } from "./film-net-options.ts";

/** What every task of a split shares. */
export interface FilmNetFilms {
  /** Counts filmographies; nothing else of it is used. */
  readonly catalogue: readonly Film[];
  readonly training: readonly Film[];
  /** To be predicted; their ratings are not looked at. */
  readonly asked: readonly Film[];
  readonly vectors: WordVectors | null;
}

/** Films as the networks read them, for any number of seeds. */
export interface PreparedFilmNet {
  readonly rating: PreparedFit;
  /** Estimates whether anybody will vote; null where the track may see votes, or every training film has some. */
  readonly votes: PreparedFit | null;
  /** One a film asked for: 0 where its rating is known to be none. */
  readonly byRule: Float32Array;
}

interface PreparedFit {
  readonly options: FilmNetOptions;
  readonly data: FilmNetData;
  readonly training: NetworkRows;
  readonly asked: NetworkRows;
  /** Standardised; the prediction is times sd plus mean. */
  readonly targets: Float32Array;
  readonly weights: Float32Array | null;
  readonly mean: number;
  readonly sd: number;
}

/** Reads the films of a split once. */
export function prepareFilmNet(films: FilmNetFilms, track: FilmTrack, options: FilmNetOptions): PreparedFilmNet {
  const numbers = filmNumbers(track, filmographiesOf(films.catalogue));
  const rated = films.training.filter((film) => film.voteCount > 0);
  const seesVotes = track === "all-columns";
  const ratings = Float32Array.from(rated, (film) => film.voteAverage);
  const weights = Float32Array.from(rated, (film) => 1 / (1 + options.voteNoise / film.voteCount));
  const voted = Float32Array.from(films.training, (film) => (film.voteCount > 0 ? 1 : 0));
  const wantsVotes = !seesVotes && rated.length < films.training.length;
  return {
    rating: prepareFit(films, numbers, rated, ratings, weights, options),
    votes: wantsVotes ? prepareFit(films, numbers, films.training, voted, null, chanceNetDefaults) : null,
    byRule: Float32Array.from(films.asked, (film) => (seesVotes && film.voteCount === 0 ? 0 : 1)),
  };
}

function prepareFit(
  { asked, vectors }: FilmNetFilms,
  numbers: readonly FilmNumber[],
  training: readonly Film[],
  values: Float32Array,
  weights: Float32Array | null,
  options: FilmNetOptions,
): PreparedFit {
  const data = new FilmNetData(training, numbers, vectors, options);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const sd = variance > 0 ? Math.sqrt(variance) : 1;
  const targets = values.map((value) => (value - mean) / sd);
  return { options, data, training: data.rows(training), asked: data.rows(asked), targets, weights, mean, sd };
}

/** Trains from a seed and predicts the rating of every film asked for, 0 to 10. */
export function trainFilmNet(kernels: Kernels, { rating, votes, byRule }: PreparedFilmNet, seed: number): Float32Array {
  const chances = votes === null ? null : fitAndPredict(kernels, votes, seed + 2 ** 32);
  const clamped = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return fitAndPredict(kernels, rating, seed).map((value, i) => {
    const chance = chances === null ? 1 : clamped(chances[i] as number, 1);
    return clamped(value, 10) * chance * (byRule[i] as number);
  });
}

function fitAndPredict(kernels: Kernels, fit: PreparedFit, seed: number): Float32Array {
  const { options, data, weights, mean, sd } = fit;
  return withinScope(kernels, () => {
    const chance = { weights: createRandom(seed, 80), dropout: createRandom(seed, 81) };
    const network = filmNet(kernels, data, options, chance);
    train(kernels, network, fit.training, fit.targets, {
      epochs: options.epochs,
      adam: { learningRate: options.learningRate },
      schedule: "falling",
      random: createRandom(seed, 82),
      ...(weights && { weights }),
    });
    return network.predict(fit.asked).map((value) => value * sd + mean);
  });
}
