// Evaluates the film quality models on the original's rows: out of fold inside the training rows, where everything was chosen, and once
// on the test rows, which nothing that chooses can read: they come in behind the fit, as films to be asked about.
import type { Film } from "../../core/catalogue/film.ts";
import { foldsOf } from "../../core/evaluation/folds.ts";
import { intervalCoverage } from "../../core/evaluation/interval-coverage.ts";
import type { QualityPrediction, QualityResult, QualityTrackResult } from "../../core/evaluation/quality-result.ts";
import type { ReportRow } from "../../core/evaluation/report-document.ts";
import type { FilmVectors } from "../../core/models/film-gp/gp-rows.ts";
import { servingTrack } from "../../core/models/film-quality/build-film-quality.ts";
import { type FitQualityInput, fitQuality } from "../../core/models/film-quality/fit-quality.ts";
import { leftOutAnswers, leftOutIntervals } from "../../core/models/film-quality/left-out-answers.ts";
import { type QualityOptions, qualityDefaults } from "../../core/models/film-quality/quality-options.ts";
import type { QualityTrack } from "../../core/models/film-quality/quality-tracks.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { filmVectors } from "../../core/traits/film-vectors.ts";
import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { RowMaker, testRows } from "../reproduce/row-maker.ts";
import { treeFarm } from "../threads/tree-farm.ts";
import type { QualityData } from "./quality-data.ts";
import { importanceOf } from "./quality-importance.ts";
import { ingredientsOf } from "./quality-ingredients.ts";
import { qualityPool } from "./quality-pool.ts";

export interface EvaluateOptions {
  readonly threads: number;
  readonly seed: number;
  /** Ten folds over all films of the catalogue in place of five over the training rows. */
  readonly full: boolean;
  /** Mean of the training rows: the baseline of the tests. */
  readonly trainMean: number;
  readonly options?: QualityOptions;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Divisions into folds, by seeds from the first on. All films in ten folds are enough, and long enough, once. */
const divisionsOf = (full: boolean) => (full ? 1 : 3);

/** Everything for one track, and its rows of the table. */
export async function evaluateQuality(data: QualityData, options: EvaluateOptions): Promise<QualityResult> {
  const pool = qualityPool(data.films.facts.films, options.threads);
  const rows: ReportRow[] = [];
  const tracks: QualityTrackResult[] = [];
  try {
    for (const track of data.tracks) {
      const own = await evaluateTrack(pool, data, track, options);
      rows.push(...own.rows);
      tracks.push(own.result);
    }
  } finally {
    await pool.dispose();
  }
  return { rows, tracks, divisions: divisionsOf(options.full) };
}

async function evaluateTrack(
  pool: KernelPool,
  data: QualityData,
  track: QualityTrack,
  evaluate: EvaluateOptions,
): Promise<{ rows: ReportRow[]; result: QualityTrackResult }> {
  const started = performance.now();
  const { experiment, films } = data;
  const { full, seed, trainMean, signal, onProgress } = evaluate;
  const filmAt = (row: number) => experiment.filmOfRow[row] as number;
  const asked = full ? Int32Array.from(experiment.rows.keys()) : experiment.split.train;
  const training = Int32Array.from(new Set(Array.from(asked, filmAt)));
  const ids = Array.from(training, (film) => films.ids[film] as number);
  const foldings = Array.from({ length: divisionsOf(full) }, (_, k) => foldsOf(ids, full ? 10 : 5, seed + k));
  const input: FitQualityInput = {
    films,
    track,
    options: { ...(evaluate.options ?? qualityDefaults), seed },
    training,
    foldings,
    signal,
    onProgress,
    farm: treeFarm(evaluate.threads),
  };
  const fitted = await fitQuality(pool, input);
  const placeOf = new Map(Array.from(training, (film, place) => [film, place]));
  const answers = fitted.leftOut.map((scores, k) => leftOutAnswers(input, scores, foldings[k] as Int32Array));
  const intervals = leftOutIntervals(input, fitted.leftOut[0]!, foldings[0]!, answers[0]!);
  const places = Array.from(asked, (row) => placeOf.get(filmAt(row)) as number);
  const byRow = (values: ArrayLike<number>) => places.map((place) => values[place] as number);
  const folded = new RowMaker(experiment, testRows(experiment, asked), trainMean);
  const model = servingTrack(input, fitted);
  const test = Array.from(experiment.split.test, filmAt);
  // a film that the notebook's join gave to both parts is answered by the fit that left it out
  const said = test.map((film) => model.answer(films.facts, film, placeOf.has(film) ? film : null, films.votes[film]!));
  const seconds = (performance.now() - started) / 1000;
  const head = { track, seconds };
  const cv = { ...head, protocol: full ? "cv10" : "cv5" };
  const tested = new RowMaker(experiment, testRows(experiment, experiment.split.test), trainMean);
  const rows = [
    folded.row({ ...cv, model: "film-gp" }, { predictionsBySeed: answers.map(({ process }) => byRow(process)) }),
    folded.row({ ...cv, model: "film-trees" }, { predictionsBySeed: answers.map(({ trees }) => byRow(trees)) }),
    folded.row({ ...cv, model: "film-quality" }, { predictionsBySeed: answers.map(({ expected }) => byRow(expected)) }),
    ...(full
      ? []
      : [
          tested.row({ ...head, model: "film-quality" }, { predictionsBySeed: [said.map(({ expected }) => expected)] }),
        ]),
  ];
  const first = answers[0]!;
  const folds = places.map((place, k) =>
    prediction(data, filmAt(asked[k] as number), first.expected[place]!, intervals[place]!),
  );
  const onTest = full ? [] : said.map((answer, k) => prediction(data, test[k]!, answer.expected, answer.interval));
  const ingredients = await ingredientsOf(pool, input, fitted, foldings[0]!, vectorsOf(data));
  const importance = importanceOf(input, model);
  return {
    rows,
    result: {
      track,
      folds,
      test: onTest,
      coverage: intervalCoverage(folds),
      testCoverage: intervalCoverage(onTest),
      ingredients,
      importance,
      seconds: (performance.now() - started) / 1000,
    },
  };
}

function prediction(
  { catalogue }: QualityData,
  place: number,
  expected: number,
  { lo, hi }: { readonly lo: number; readonly hi: number },
): QualityPrediction {
  const { tmdbId, title, releaseDate, voteAverage, voteCount } = catalogue[place] as Film;
  const year = releaseDate === null ? null : Number(releaseDate.slice(0, 4));
  return { tmdbId, title, year, truth: voteAverage, votes: voteCount, expected, lo, hi };
}

/** What the films say of themselves, where there are word vectors. */
function vectorsOf({ catalogue, experiment }: QualityData): FilmVectors | null {
  return experiment.vectors === null ? null : filmVectors(catalogue, experiment.vectors);
}
