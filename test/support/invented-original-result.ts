// An OriginalResult that nobody measured: invented films and invented networks, as bad as the original's (RMSE about 1.30,
// 1.54 and 1.84 over ten seeds, the constant at 1.14). For tests of what is written about such a result.
import type {
  CurvePoint,
  NetRun,
  OriginalModelId,
  OriginalResult,
  TestRow,
} from "../../src/core/evaluation/original-result.ts";
import { regressionMetrics } from "../../src/core/evaluation/regression-metrics.ts";
import { inventQuality } from "./invented-quality.ts";
import { inventRow } from "./invented-row.ts";
import { type InventedSteps, inventFilmNet, inventMends } from "./invented-steps.ts";
import { type Chance, seededChance } from "./seeded-chance.ts";

export interface Invention {
  readonly seed?: number;
  readonly seeds?: number;
  readonly films?: number;
  readonly data?: OriginalResult["data"];
  readonly nets?: readonly OriginalModelId[];
  /** Whether the networks are also run with a fresh order of rows; default true. */
  readonly fresh?: boolean;
  /** 1 for the original's errors; 0.5 halves what the networks add to the constant's. */
  readonly noise?: number;
  readonly title?: string;
  /** Whether each fault of the networks is also mended, alone and together; default false. */
  readonly mends?: boolean;
  /** Whether the network on metadata is also run, in two tracks; default false. */
  readonly filmNet?: boolean;
  /** Training films that film quality models were also run on, in three tracks; left out or 0 for none. */
  readonly quality?: number;
}

/** What each network adds to the constant: spread within a run, offset between runs, and how much the offset varies. */
const habits: Record<OriginalModelId, { within: number; bias: number; drift: number; parameters: number }> = {
  "original-deep": { within: 0.55, bias: -0.25, drift: 0.34, parameters: 511_399 },
  "original-frozen": { within: 0.85, bias: 0.4, drift: 0.5, parameters: 558_999 },
  "original-tuned": { within: 1.05, bias: -0.7, drift: 0.85, parameters: 558_999 },
};

/** The same invention for the same options. */
export function inventedOriginalResult(options: Invention = {}): OriginalResult {
  const { seed = 7, seeds = 10, films = 962, data = "tmdb-5000", noise = 1, fresh = true, quality = 0 } = options;
  const { nets = ["original-deep", "original-frozen", "original-tuned"] } = options;
  const chance = seededChance(seed);
  const test = Array.from({ length: films }, (_, k) => inventFilm(k, chance, k === 3 ? options.title : undefined));
  const runs = nets.flatMap((id) => Array.from({ length: seeds }, (_, k) => inventRun(id, k + 1, test, noise, chance)));
  const freshOrder = fresh
    ? nets.flatMap((id) => Array.from({ length: seeds }, (_, k) => inventRun(id, k + 1, test, noise, chance, 0.25)))
    : [];
  const constants = ["mean", "median"].map((id, k) => inventRow(id, test, [test.map(() => 6.09 + 0.16 * k)], data));
  const rowsOf = (list: readonly NetRun[], suffix: string) =>
    [...Map.groupBy(list, (run) => run.model)].map(([id, own]) =>
      inventRow(
        `${id}${suffix}`,
        test,
        own.map((run) => run.predictions),
        data,
      ),
    );
  const [rows, freshRows] = [rowsOf(runs, ""), rowsOf(freshOrder, "+fresh-order")];
  const none: InventedSteps<never> = { rows: [], steps: [] };
  const mended = options.mends === true ? inventMends(freshOrder, test, data) : none;
  const transfer = options.filmNet === true ? inventFilmNet(test, seeds, data, seed) : none;
  const all: OriginalModelId[] = ["original-deep", "original-frozen", "original-tuned"];
  return {
    data,
    comparable: data === "tmdb-5000",
    command: `matinee reproduce --seed 0 --seeds ${seeds}`,
    notes: [],
    test,
    runs,
    freshOrder,
    rows: [...constants, ...rows, ...freshRows, ...mended.rows, ...transfer.rows],
    facts: {
      trainRows: 3847,
      testRows: films,
      testRowsOfUnseenFilms: films - 2,
      trainTitleWords: 4159,
      unseenTitleWordShare: 0.2468,
      rowsWithoutVotes: 62,
      wordsWithVector: nets.includes("original-frozen") ? 3961 : null,
      trainMean: 6.09,
      trainMedian: 6.25,
    },
    mended: mended.steps,
    transfer: transfer.steps,
    ...(quality === 0 ? {} : { quality: inventQuality(test, quality, data, seed) }),
    leftOut: all
      .filter((id) => !nets.includes(id))
      .map((model) => ({ model, why: "there are no word vectors: glove.6B.50d.txt was not found" })),
    ingest: [
      {
        file: "tmdb_5000_movies.csv",
        rowsRead: 4803,
        rowsKept: 4803,
        repaired: [
          {
            what: "budget 0 read as not known",
            count: 1037,
            examples: [{ line: 43, column: "budget", seen: "0" }],
          },
          {
            what: "empty release date read as not known",
            count: 1,
            examples: [{ line: 4555, column: "release_date", seen: "" }],
          },
        ],
        refused: [],
      },
      {
        file: "tmdb_5000_credits.csv",
        rowsRead: 4803,
        rowsKept: 4802,
        repaired: [],
        refused: [{ line: 17, column: "cast", why: "the list of people ends in the middle" }],
      },
    ],
    manifest: {
      matinee: "0.1.0",
      node: "24.21.0",
      commit: "c0abfd5",
      seed: 1,
      options: { seeds, epochs: 10, batchSize: 64, learningRate: 0.001 },
      data: [
        { name: "tmdb_5000_movies.csv", rows: 4803, sha256: "ab".repeat(32) },
        { name: "tmdb_5000_credits.csv", rows: 4803, sha256: "cd".repeat(32) },
      ],
      startedAt: "2025-05-01T20:00:00Z",
      seconds: 41.7,
      peakMemoryMB: 214,
    },
  };
}

const words = [
  "The",
  "Night",
  "Heat",
  "Return",
  "of",
  "a",
  "River",
  "Train",
  "Moon",
  "Second",
  "Winter",
  "Glass",
  "House",
];

function inventFilm(k: number, chance: Chance, title: string | undefined): TestRow {
  const votes = k % 77 === 5 ? 0 : Math.floor(Math.exp(1 + 5.2 * Math.abs(chance.normal() * 0.35 + 0.75)));
  const truth = votes === 0 ? 0 : Math.min(10, Math.max(0.5, 6.2 + chance.normal() * (votes < 20 ? 1.25 : 0.8)));
  const length = 1 + Math.floor(chance.next() * 4);
  const invented = Array.from({ length }, () => words[Math.floor(chance.next() * words.length)]).join(" ");
  return { tmdbId: 1000 + k, title: title ?? invented, truth: Math.round(truth * 10) / 10, votes };
}

/** `drifting` scales how much runs differ: a fresh order of rows has them differ less. */
function inventRun(
  model: OriginalModelId,
  seed: number,
  test: readonly TestRow[],
  noise: number,
  chance: Chance,
  drifting = 1,
): NetRun {
  const { within, bias, drift, parameters } = habits[model];
  const offset = noise * (bias + drifting * drift * chance.normal());
  const skill = noise < 1 ? 0.6 : 0.04;
  const predictions = test.map(
    (film) => 6.09 + offset + skill * (film.truth - 6.09) + noise * within * chance.normal(),
  );
  const end =
    regressionMetrics(
      test.map((film) => film.truth),
      predictions,
    ).rmse ** 2;
  return { model, seed, curve: inventCurve(end, chance), predictions, parameters, seconds: 0.4 };
}

function inventCurve(end: number, chance: Chance): CurvePoint[] {
  return Array.from({ length: 10 }, (_, k) => ({
    epoch: k + 1,
    trainLoss: 0.42 + 8.4 * Math.exp(-0.95 * k) + 0.05 * Math.abs(chance.normal()),
    testLoss:
      end * (1 + 0.5 * Math.exp(-k / 2) - 0.06 * (9 - k) * Math.exp(-k / 6) + 0.03 * (k < 9 ? chance.normal() : 0)),
  }));
}
