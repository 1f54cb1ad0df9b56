// Learns what traits say of films that nobody has rated (cold-films-model.ts has the form, ridge-map.ts the regression). Steps:
//   1. iALS and EASE on all ratings: factors and coordinates of every film (taste-targets.ts)
//   2. similarities of the films with traits and ratings
//   3. the same without a fifth of these films (taste-trial.ts), maps from the others, and on that fifth the weights of the parts
//   4. maps from all of them
// Cost beside iALS and EASE: (1 + .5) films^3 / 3 flops a map.
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { Film } from "../../catalogue/film.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import type { ColdFilm, ColdFilmsModel } from "./cold-films-model.ts";
import type { ColdFilmsOptions } from "./cold-films-options.ts";
import { coldScorers } from "./cold-scorer.ts";
import { FilmReader } from "./film-reader.ts";
import { fitReading } from "./film-reading.ts";
import { learnPartWeights } from "./learn-part-weights.ts";
import { MapLearner } from "./map-learner.ts";
import { type RidgeMap, servedMap, writeExpected } from "./ridge-map.ts";
import { similaritiesOf } from "./similarities.ts";
import type { TasteTargets } from "./taste-targets.ts";
import type { TasteTrial } from "./taste-trial.ts";

export interface ColdFilmsInput {
  readonly ratings: Ratings;
  /** One a film of the table: what is known of it, or null. */
  readonly films: readonly (Film | null)[];
  readonly track: FilmTrack;
  readonly taste: TasteTargets;
  readonly trial: TasteTrial;
}

/** Films that maps are learnt from: those with ratings and traits, ascending. */
export function teachingFilms({ items, indices }: Ratings, films: readonly (Film | null)[]): Uint32Array {
  const isRated = new Uint8Array(items.length);
  for (const film of indices) isRated[film] = 1;
  return Uint32Array.from(isRated.keys()).filter((film) => isRated[film] === 1 && (films[film] ?? null) !== null);
}

/**
 * @throws RangeError where there are fewer than ten films to learn from, nobody likes those that are held out, or a system has no
 * solution in float32
 * @throws the signal's reason when it is aborted
 */
export async function fitColdFilms(
  { ratings, films, track, taste, trial }: ColdFilmsInput,
  options: ColdFilmsOptions,
  work: FitWork,
): Promise<ColdFilmsModel> {
  const own = [...taste.films].map((film) => films[film] as Film);
  if (own.length < 10) {
    throw new RangeError(
      `Cannot learn from traits: ${own.length} films have traits and ratings; at least 10 were needed`,
    );
  }
  const reading = fitReading(own, track);
  const rows = new FilmReader(reading).rows(own, true);
  return await withinPoolScope(work.pool, async () => {
    const similarities = await similaritiesOf(work.pool, rows, rows, reading, work.signal);
    const learner = new MapLearner(work.pool, similarities, own.length, options);
    const cold = await expectedHeld(learner, taste.films, trial);
    const { bands } = await learnPartWeights(coldScorers(cold, trial.taste), ratings, trial.held, taste.weighing, work);
    const { factors, neighbours, prior } = await learner.maps(taste, Array.from(own.keys()));
    const { traits, kindsEnd, pointWidth, points } = rows;
    const served = (map: RidgeMap) => servedMap(map, rows.dense);
    return {
      reading,
      films: { traits, kindsEnd, pointWidth, points },
      maps: { factors: served(factors), neighbours: served(neighbours), prior: served(prior) },
      basis: taste.basis,
      weights: bands,
    };
  });
}

/** What maps from the other films expect of those that the trial holds out. */
async function expectedHeld(learner: MapLearner, films: Uint32Array, { held, taste }: TasteTrial): Promise<ColdFilm[]> {
  const placeOf = new Map(Array.from(films, (film, place) => [film, place] as const));
  const places = (some: Uint32Array) => Array.from(some, (film) => placeOf.get(film)!);
  const rest = places(taste.films);
  const { factors, neighbours, prior } = await learner.maps(taste, rest);
  return places(held).map((place) => {
    const similarities = learner.between(place, rest);
    const expected = (map: RidgeMap) => writeExpected(map, similarities, new Float32Array(map.width));
    return { factors: expected(factors), coordinates: expected(neighbours), prior: expected(prior)[0]! };
  });
}
