// An evaluation of models of stars that nobody ran: plausible figures with slices, intervals and p values, and chains with a calibration.
// The same invention for the same arguments.
import type { StarRow } from "../../src/core/evaluation/stars/evaluate-stars.ts";
import type { StarsResult } from "../../src/core/evaluation/stars/stars-result.ts";
import { chainTrace, chainWarning } from "../../src/core/models/stars/bayesian/chain-trace.ts";
import { inventedRankingResult } from "./invented-ranking-result.ts";
import { type Chance, seededChance } from "./seeded-chance.ts";

export interface InventedStars {
  readonly data?: string;
  readonly models?: readonly string[];
  readonly baseline?: string | null;
  /** p of every model against the baseline. */
  readonly p?: number;
  readonly headline?: string;
  readonly folds?: number;
  /** False for chains that are still on their way. */
  readonly settled?: boolean;
  readonly calibrated?: boolean;
  readonly slices?: boolean;
  readonly seed?: number;
}

const errors: Readonly<Record<string, number>> = {
  bias: 0.9415,
  "mf-sgd": 0.905,
  svdpp: 0.9071,
  "bayesian-mf": 0.8759,
};
const histories = [
  ["0", 1.06, 9],
  ["1-5", 1.04, 40],
  ["6-10", 1.02, 120],
  ["101+", 0.97, 300],
] as const;

export function inventedStarsResult(options: InventedStars = {}): StarsResult {
  const { data = "ml-100k", models = ["bias", "svdpp", "bayesian-mf"], folds = 2, headline = "rmse" } = options;
  const chance = seededChance(options.seed ?? 1);
  const { manifest } = inventedRankingResult({ data });
  const rows = models.map((model) => inventRow(model, { ...options, data, folds }, chance));
  const notes = rows.flatMap(({ model, options: { learnt = [] } }) =>
    (learnt as { notes: string[] }[]).flatMap((one) => one.notes.map((note) => `${model}: ${note}`)),
  );
  return {
    rows,
    manifest,
    data,
    protocol: "folds",
    headline,
    facts: { users: 943, items: 1682, ratings: 100_000, people: 943, folds, held: 40_000 },
    command: `matinee evaluate --sets ${data} --protocol folds --models ${models.join(",")}`,
    notes: ["Times were missing.", ...new Set(notes)],
  };
}

type Wanted = InventedStars & { readonly data: string; readonly folds: number };

function inventRow(model: string, options: Wanted, chance: Chance): StarRow {
  const { data, folds, baseline = "bias", p = 0.0006, slices = true } = options;
  const error = errors[model] ?? 0.93;
  const tested = model !== baseline && baseline !== null;
  const figure = (mean: number, n = 943) => ({ mean, ci95: [mean - 0.01, mean + 0.01] as const, n });
  const isSure = model === "bayesian-mf";
  const metrics = {
    rmse: { ...figure(error), ...(tested && { p }) },
    mae: { ...figure(0.78 * error), ...(tested && { p }) },
    ...(isSure && { cover90: figure(0.893), low90: figure(0.021), width90: figure(2.61) }),
    ...(slices &&
      Object.fromEntries(
        histories.flatMap(([label, share, people]) => [
          [`rmse[history=${label}]`, figure(share * error, people)],
          ...(isSure ? [[`cover90[history=${label}]`, figure(label === "1-5" ? 0.84 : 0.9, people)]] : []),
        ]),
      )),
  };
  const perFold = Array.from({ length: folds }, (_, fold) => ({
    fold,
    people: 460,
    ratings: 20_000,
    metrics: { rmse: error + 0.003 * chance.normal(), mae: 0.7 },
    fitSeconds: 1,
    scoreSeconds: 0.5,
  }));
  const own = isSure
    ? { sweeps: 60, burnIn: 10, chosen: "default", learnt: perFold.map(() => inventChain(options, chance)) }
    : { sweeps: 5 };
  return {
    model,
    track: "stars",
    protocol: "folds",
    data,
    split: `sha256:${"5e".repeat(32)}`,
    options: own,
    seeds: 1,
    ...(tested && { baseline }),
    metrics,
    seconds: 1.5 * folds,
    fitSeconds: folds,
    scoreSeconds: folds / 2,
    folds: perFold,
  };
}

/** As a fit tells it: what comes down from where it began, and from there on wanders or climbs. */
function inventChain({ settled = true, calibrated = true }: InventedStars, chance: Chance) {
  const sweeps = Array.from({ length: 60 }, (_, k) => ({
    rmse: 0.76 + 0.6 * 0.5 ** k + 0.002 * chance.normal() + (settled ? 0 : 0.001 * k),
    noise: 0.7 + 0.01 * chance.normal(),
    peopleLinks: 2 + 0.1 * chance.normal(),
    filmLinks: Math.exp(chance.normal() * (settled ? 0.1 : 3)),
  }));
  const trace = chainTrace(sweeps, 10);
  const warning = chainWarning(trace);
  const steps = [0, 1, 2, 3, 5, 10, 20, 40, 80].map((given) => ({
    given,
    offset: 0.2 / (1 + given),
    spread: 1.05 - 0.001 * given,
    stretch: 0.1 + 0.001 * given,
    share: 0.6 / (1 + given),
    reach: 1.7 - 0.002 * given + 0.01 * chance.normal(),
  }));
  const calibration = calibrated ? steps : [{ given: 0, offset: 0, stretch: 0, share: 0, spread: 1, reach: 1.6449 }];
  return { calibration, ...trace, notes: warning === null ? [] : [warning] };
}
