// Steps that nobody ran: the faults of invented networks mended, and an invented network on metadata with and without
// words. What each is worth is computed from the invented predictions as it is from real ones.
import type {
  MendStep,
  NetRun,
  OriginalModelId,
  Step,
  TestRow,
  TransferStep,
} from "../../src/core/evaluation/original-result.ts";
import { regressionGain } from "../../src/core/evaluation/regression-gain.ts";
import type { ReportRow } from "../../src/core/evaluation/report-document.ts";
import { type Mend, mendedId, mends } from "../../src/core/models/mended/mends.ts";
import { createRandom } from "../../src/core/random/random.ts";
import { inventRow } from "./invented-row.ts";
import { seededChance } from "./seeded-chance.ts";

export interface InventedSteps<T extends Step> {
  readonly rows: readonly ReportRow[];
  readonly steps: readonly T[];
}

type Predictions = readonly (readonly number[])[];

/** The share of what a network adds to the constant that stays once a fault is mended; 0.95 for any other mend. */
const stays: Readonly<Partial<Record<Mend["id"], number>>> = {
  "title-words": 0.9,
  "unknown-film": 0.45,
  "pooled-words": 0.85,
  "early-stopping": 0.8,
  "rated-only": 1,
  huber: 1,
  "paper-adam": 0.004,
  "start-at-mean": 0.02,
  "own-films": 0.05,
};

/** Each mend of each network alone, then all of them; the networks are those of `freshOrder`. */
export function inventMends(
  freshOrder: readonly NetRun[],
  test: readonly TestRow[],
  data: string,
): InventedSteps<MendStep> {
  const found = [...Map.groupBy(freshOrder, (run) => run.model)].flatMap(([network, runs]) => {
    const own = mends.filter((mend) => mend.models.includes(network));
    const base = runs.map((run) => run.predictions);
    return [...own.map((mend) => [mend]), own].map((chosen) => inventMend(network, chosen, base, test, data));
  });
  return { rows: found.map(({ row }) => row), steps: found.map(({ step }) => step) };
}

function inventMend(
  network: OriginalModelId,
  chosen: readonly Mend[],
  base: Predictions,
  test: readonly TestRow[],
  data: string,
): { row: ReportRow; step: MendStep } {
  const ids = chosen.map(({ id }) => id);
  const model = mendedId(network, ids);
  const kept = ids.reduce((share, id) => share * (stays[id] ?? 0.95), 1);
  const predictions = base.map((list) => list.map((value, k) => mendPrediction(value, test[k], kept, ids)));
  const step = {
    model,
    track: "original",
    base: `${network}+fresh-order`,
    gain: gainOf(test, predictions, base),
    network,
    mends: chosen.map(({ id, fault, remedy }) => ({ id, fault, remedy })),
  };
  return { row: inventRow(model, test, predictions, data), step };
}

/** Without unrated films in training, films with votes are told a little better, those without are missed by more. */
function mendPrediction(value: number, film: TestRow, kept: number, ids: readonly Mend["id"][]): number {
  const rated = ids.includes("rated-only");
  const unrated = rated && film.votes === 0 ? 0.9 : 0;
  const unsure = ids.includes("huber") ? 0.05 * Math.sin(7.3 * film.tmdbId) : 0;
  const skill = ids.length > 1 ? 0.12 : rated ? 0.03 : 0;
  return 6.09 + kept * (value - 6.09) + unrated + unsure + (film.votes > 0 ? skill * (film.truth - 6.09) : 0);
}

/** Skill of the network on metadata, what words add to it, and what it may look at. */
const skills = { "before-release": 0.34, "all-columns": 0.52 } as const;
const added = { "film-net": 0, "film-net+frozen-words": 0.035, "film-net+tuned-words": 0.0 } as const;

/** The network on metadata in two tracks: on the test rows, averaged, and out of fold. */
export function inventFilmNet(
  test: readonly TestRow[],
  seeds: number,
  data: string,
  seed: number,
): InventedSteps<TransferStep> {
  const found = (["before-release", "all-columns"] as const).map((track) => {
    const models = Object.keys(added) as (keyof typeof added)[];
    const ran = models.map(
      (model, k) => [model, inventReading(test, seeds, skills[track] + added[model], seed + k)] as const,
    );
    const base = ran[0][1];
    return {
      rows: ran.flatMap(([model, predictions]) => filmNetRows(model, track, predictions, test, data)),
      steps: ran.slice(1).map(
        ([model, predictions]): TransferStep => ({
          model,
          track,
          base: "film-net",
          gain: gainOf(test, predictions, base),
          words: model === "film-net+frozen-words" ? "frozen" : "tuned",
        }),
      ),
    };
  });
  return { rows: found.flatMap(({ rows }) => rows), steps: found.flatMap(({ steps }) => steps) };
}

function filmNetRows(
  model: string,
  track: string,
  predictions: Predictions,
  test: readonly TestRow[],
  data: string,
): ReportRow[] {
  const averaged = test.map((_, k) => predictions.reduce((sum, list) => sum + list[k], 0) / predictions.length);
  return [
    inventRow(model, test, predictions, data, { track }),
    inventRow(`${model}+averaged`, test, [averaged], data, { track }),
    inventRow(model, test, predictions.slice(0, 1), data, { track, protocol: "cv5" }),
  ];
}

function inventReading(test: readonly TestRow[], seeds: number, skill: number, seed: number): Predictions {
  const chance = seededChance(seed * 31 + 5);
  return Array.from({ length: seeds }, () =>
    test.map((film) => 6.09 + skill * (film.truth - 6.09) + 0.35 * chance.normal()),
  );
}

function gainOf(test: readonly TestRow[], model: Predictions, base: Predictions): Step["gain"] {
  const [truth, films] = [test.map((film) => film.truth), test.map((film) => film.tmdbId)];
  return regressionGain(truth, model, base, films, { random: () => createRandom(1, 7), repeats: 60 });
}
