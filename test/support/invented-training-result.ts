// What a training found out, invented: figures that tell each other apart, and two lists.
import type { FilmName } from "../../src/core/recommend/asking/answer.ts";
import type { HeldOutModelId, SampleList, TrainingResult } from "../../src/core/recommend/training-result.ts";

const film = (title: string, year: number | null): FilmName => ({
  tmdb: null,
  imdb: null,
  movielens: null,
  title,
  year,
});

const figure = (mean: number) => ({ mean, ci95: [mean - 0.0441, mean + 0.0442] as const });

const heldOutModel = (model: HeldOutModelId, mean: number) => ({
  model,
  metrics: {
    "ndcg@100": figure(mean),
    "ndcg@10": figure(mean - 0.1001),
    "recall@20": figure(mean - 0.0502),
    "auc-liked": figure(mean + 0.3),
  },
});

const list = (name: string, rated: SampleList["rated"]): SampleList => ({
  name,
  rated,
  films: [
    {
      rank: 1,
      film: film("Heat", 1995),
      predicted: { mean: 4.21, sd: 0.6, lo: 3.24, hi: 5 },
      reason: "102 people gave it 3.9 on average.",
    },
    { rank: 2, film: film("Untitled", null), predicted: null, reason: "Nobody here has rated it yet." },
  ],
});

export function inventedTrainingResult(changes: Partial<TrainingResult> = {}): TrainingResult {
  const gain = (ratings: number, mean: number) => ({ ratings, mean, ci95: [mean - 0.03, mean + 0.03] as const });
  return {
    command: "matinee train --sets ml-latest-small,tmdb-5000 --seed 7",
    set: "ml-latest-small",
    people: 610,
    ratings: 100_836,
    films: { all: 10_992, rated: 9724 },
    notice: null,
    heldOut: {
      people: 60,
      choosy: 57,
      models: [
        heldOutModel("hybrid", 0.3945),
        heldOutModel("popularity", 0.2432),
        heldOutModel("neighbours", 0.3841),
        heldOutModel("newcomers", 0.3742),
        heldOutModel("factors", 0.3933),
        heldOutModel("prior", 0.2432),
      ],
      p: 0.0004,
      newcomers: {
        people: 58,
        popularity: 0.1834,
        gains: [gain(0, 0), gain(1, 0.021), gain(3, 0.041), gain(10, 0.062)],
      },
    },
    bands: [
      { from: 0, weights: [0, 0, 0, 1] },
      { from: 1, weights: [0.1, 0.6, 0.1, 0.2] },
      { from: 2, weights: [0.2, 0.5, 0.3, 0] },
      { from: 21, weights: [0.52, 0.18, 0.3, 0] },
    ],
    learnt: {
      people: 90,
      losses: [
        { of: "neighbours", learnt: 0.3696, kept: 0.3631 },
        { of: "hybrid", learnt: 0.3877, kept: 0.3859 },
      ],
      bytes: 7_900_000,
    },
    watched: {
      rating: 4.5,
      ndcg: [
        { rating: null, value: 0.3859 },
        { rating: 4, value: 0.3656 },
        { rating: 4.5, value: 0.3658 },
      ],
    },
    watchlisted: 3.5,
    tracks: ["before-release", "all-columns"],
    file: {
      name: "matinee.model",
      bytes: 18_004_000,
      parts: [
        { name: "served-films", sections: 33, bytes: 1_432_596, gzipped: 688_330 },
        { name: "hybrid/neighbours", sections: 4, bytes: 4_886_019, gzipped: 3_448_632 },
        { name: "film-quality", sections: 44, bytes: 6_984_178, gzipped: 3_866_272 },
      ],
    },
    first: list("Nothing is known", []),
    samples: [list("Machines", [{ film: film("Alien", 1979), rating: 5 }])],
    manifest: {
      ...{ matinee: "0.1.0", node: "v24.21.0", commit: null, seed: 7, options: { threads: 2 } },
      ...{ startedAt: "2026-01-01T00:00:00.000Z", seconds: 41, peakMemoryMB: 900, id: "0123456789abcdef" },
      data: [{ name: "ml-latest-small/ratings.csv", rows: 100_836, sha256: "ab".repeat(32) }],
    },
    licences: ["MovieLens: research use.", "TMDB: facts of films."],
    ...changes,
  };
}
