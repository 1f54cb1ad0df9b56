// What the film Gaussian process costs as a catalogue grows, on invented films: seconds and memory of one fit with five folds, by films.
// Then the price of learning from a part, on the real training rows where MATINEE_DATA has them: R2 out of fold by films learnt from.
import { spawnSync } from "node:child_process";
import { generateCatalogue } from "../src/core/catalogue/generate/generate-catalogue.ts";
import { foldsOf } from "../src/core/evaluation/folds.ts";
import { regressionMetrics } from "../src/core/evaluation/regression-metrics.ts";
import { fitFilmGp } from "../src/core/models/film-gp/film-gp-fit.ts";
import { noiseVariance } from "../src/core/models/film-gp/gp-hyper.ts";
import { qualityReader } from "../src/core/models/film-quality/fit-quality.ts";
import { type QualityFilms, readQualityFilms } from "../src/core/models/film-quality/quality-films.ts";
import { centres, qualityDefaults } from "../src/core/models/film-quality/quality-options.ts";
import { trainingFilms } from "../src/core/models/film-quality/training-films.ts";
import { pickFacts } from "../src/core/traits/fact-table.ts";
import { readQualityData } from "../src/node/film-quality/quality-data.ts";
import { qualityPool } from "../src/node/film-quality/quality-pool.ts";

const sizes = [1000, 2500, 5000, 8000, 10_000, 20_000];
const track = "all-columns";

/** What the fit expects of every film, those of a fold without it; films beyond `learnt` have no rating to learn from. */
async function fitFolds(films: QualityFilms, rows: Int32Array, learnt: ReadonlySet<number>, folds: Int32Array) {
  const pool = qualityPool(rows.length, 2);
  const reader = qualityReader(films, track, qualityDefaults);
  const hyper = qualityDefaults.hyper[track];
  const started = performance.now();
  const fits = await fitFilmGp(pool, reader, hyper, {
    rows: reader.rows(pickFacts(films.facts, rows)),
    targets: Float64Array.from(rows, (film) => films.ratings[film] as number),
    centre: centres.rating,
    noise: Float64Array.from(rows, (film) =>
      learnt.has(film) && (films.votes[film] as number) > 0
        ? noiseVariance(hyper.noise, films.votes[film] as number)
        : Number.POSITIVE_INFINITY,
    ),
    foldings: [folds],
  });
  const seconds = (performance.now() - started) / 1000;
  await pool.dispose();
  return { seconds, expected: Array.from(rows, (_, i) => fits.byFold[0]?.[folds[i] as number]?.expected[i] as number) };
}

async function cost(count: number): Promise<void> {
  const { films: catalogue } = generateCatalogue({ films: count, seed: 0 });
  const films = readQualityFilms(catalogue, new Map(), null);
  const rows = trainingFilms(films.votes, 0);
  const ids = Array.from(rows, (film) => films.ids[film] as number);
  const { seconds } = await fitFolds(films, rows, new Set(rows), foldsOf(ids, 5, 0));
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${JSON.stringify({ films: count, learntFrom: rows.length, seconds: Number(seconds.toFixed(2)), peakMB })}\n`,
  );
}

/** R2 over rated training films of a process that learns from a part of each fold's others. */
async function price(): Promise<void> {
  const folder = process.env["MATINEE_DATA"];
  if (folder === undefined) {
    process.stderr.write("the price of a part: skipped, MATINEE_DATA names no folder with TMDB 5000\n");
    return;
  }
  const { films, experiment } = await readQualityData(folder, 0);
  const rated = new Set(Array.from(experiment.split.train, (row) => experiment.filmOfRow[row] as number));
  const rows = Int32Array.from(rated).filter((film) => (films.votes[film] as number) > 0);
  const folds = foldsOf(
    Array.from(rows, (film) => films.ids[film] as number),
    5,
    0,
  );
  const truth = Array.from(rows, (film) => films.ratings[film] as number);
  for (const most of [500, 1000, 2000, 3000, rows.length]) {
    const part = trainingFilms(
      Array.from(rows, (film) => films.votes[film] as number),
      0,
      most,
    );
    const { expected } = await fitFolds(films, rows, new Set(Array.from(part, (k) => rows[k] as number)), folds);
    const { r2 } = regressionMetrics(truth, expected);
    process.stdout.write(`${JSON.stringify({ learntFrom: Math.min(most, rows.length), r2: Number(r2.toFixed(4)) })}\n`);
  }
}

const [only] = process.argv.slice(2);
if (only !== undefined) await cost(Number(only));
else {
  // each size in a process of its own, so that its peak is its own
  for (const size of sizes) spawnSync(process.execPath, [import.meta.filename, `${size}`], { stdio: "inherit" });
  await price();
}
