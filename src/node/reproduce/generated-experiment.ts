// The original's experiment on an invented catalogue, for machines without the real files: the same job, with the true
// quality known. Nothing in it can be compared with what was published.
import { generateCatalogue } from "../../core/catalogue/generate/generate-catalogue.ts";
import { trainTestSplit } from "../../core/evaluation/train-test-split.ts";
import { type Experiment, notebookSplit } from "./experiment.ts";
import { splitHash } from "./split-hash.ts";

/** How many films are invented: enough to learn from, few enough to be quick. */
const filmCount = 2400;

/** An experiment on films invented from a seed. */
export function generatedExperiment(seed: number): Experiment {
  const { films, wordVectors, trueQuality } = generateCatalogue({ films: filmCount, seed });
  const split = trainTestSplit(films.length, notebookSplit.testShare, notebookSplit.seed);
  return {
    data: "generated",
    rows: films.map(({ tmdbId, title, voteAverage, voteCount }) => ({ tmdbId, title, voteAverage, voteCount })),
    catalogue: films,
    filmOfRow: Int32Array.from(films.keys()),
    split,
    splitHash: splitHash(
      films.map((film) => `${film.tmdbId}`),
      split,
    ),
    vectors: wordVectors,
    noVectors: null,
    trueQuality,
    protocol: "split80",
    notes: [],
    used: [],
    ingest: [],
  };
}
