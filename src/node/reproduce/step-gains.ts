// What steps away from a network are worth: differences with paired intervals, and rows of the metadata network.
import type { MendStep, NetRun, TestRow, TransferStep } from "../../core/evaluation/original-result.ts";
import { regressionGain } from "../../core/evaluation/regression-gain.ts";
import type { ReportRow } from "../../core/evaluation/report-document.ts";
import { filmNetDefaults } from "../../core/models/film-net/film-net-options.ts";
import { createRandom } from "../../core/random/random.ts";
import type { Experiment } from "./experiment.ts";
import { RowMaker, testRows } from "./row-maker.ts";
import type { FilmNetRun } from "./run-film-net.ts";
import type { MendedRun } from "./run-mended.ts";

type BySeed = readonly (readonly number[])[];

/** A step for every mended network, against the same network with fresh orders. */
export function mendSteps(test: readonly TestRow[], runs: readonly MendedRun[], base: readonly NetRun[]): MendStep[] {
  return runs.map(({ model, base: baseModel, network, mends, predictionsBySeed }) => {
    const before = base.filter((run) => run.model === network).map((run) => run.predictions);
    return { model, track: "original", base: baseModel, network, mends, gain: gainOf(test, predictionsBySeed, before) };
  });
}

/** What word vectors add in each track, against the network without words. */
export function transferSteps(test: readonly TestRow[], runs: readonly FilmNetRun[]): TransferStep[] {
  return runs.flatMap((run): TransferStep[] => {
    const base = runs.find(({ track, words }) => track === run.track && words === "none");
    if (run.words === "none" || base === undefined) return [];
    const { track, words } = run;
    return [{ model: filmNetId(run), track, base: filmNetId(base), words, gain: gainOf(test, run.test, base.test) }];
  });
}

function gainOf(test: readonly TestRow[], model: BySeed, base: BySeed) {
  const truth = test.map((row) => row.truth);
  const films = test.map((row) => row.tmdbId);
  return regressionGain(truth, model, base, films, { random: () => createRandom(0, 103) });
}

const filmNetId = ({ words }: FilmNetRun) => (words === "none" ? "film-net" : `film-net+${words}-words`);

/** Rows of the metadata network: by seed, averaged over seeds, and out-of-fold inside the training rows. */
export function filmNetRows(
  table: RowMaker,
  experiment: Experiment,
  runs: readonly FilmNetRun[],
  trainMean: number,
): ReportRow[] {
  const folded = new RowMaker(experiment, testRows(experiment, experiment.split.train), trainMean);
  return runs.flatMap((run) => {
    const [model, options] = [filmNetId(run), { ...filmNetDefaults, words: run.words }];
    const head = { model, options, track: run.track };
    const averaged = { ...head, model: `${model}+averaged` };
    return [
      table.row(head, { predictionsBySeed: run.test }),
      table.row(averaged, { predictionsBySeed: [meanOf(run.test)] }),
      folded.row({ ...head, protocol: "cv5" }, { predictionsBySeed: [run.folds] }),
    ];
  });
}

/** The mean prediction for every row. */
function meanOf(bySeed: BySeed): number[] {
  const [first = []] = bySeed;
  return first.map((_, i) => bySeed.reduce((sum, predictions) => sum + (predictions[i] as number), 0) / bySeed.length);
}
