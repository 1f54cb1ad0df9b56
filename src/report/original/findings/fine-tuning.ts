// The original's one conclusion, that fine-tuning the word vectors beats freezing them, looked at seed by seed.
import { spread } from "../../../core/evaluation/spread.ts";
import type { Net } from "../original-view.ts";

export interface FineTuningFinding {
  /** Seeds that both networks were trained with. */
  readonly seeds: number;
  /** Of those, where the fine-tuned one has the smaller RMSE. */
  readonly wins: number;
  /** RMSE over those seeds. */
  readonly tuned: { readonly mean: number; readonly sd: number };
  readonly frozen: { readonly mean: number; readonly sd: number };
}

/** Null where one of the two was not run, or not with the same seeds. */
export function fineTuning(nets: readonly Net[]): FineTuningFinding | null {
  const [frozen, tuned] = [rmseBySeed(nets, "original-frozen"), rmseBySeed(nets, "original-tuned")];
  const pairs = [...frozen].flatMap(([seed, value]) => {
    const other = tuned.get(seed);
    return other === undefined ? [] : [{ frozen: value, tuned: other }];
  });
  if (pairs.length === 0) return null;
  return {
    seeds: pairs.length,
    wins: pairs.filter((pair) => pair.tuned < pair.frozen).length,
    tuned: spread(pairs.map((pair) => pair.tuned)),
    frozen: spread(pairs.map((pair) => pair.frozen)),
  };
}

function rmseBySeed(nets: readonly Net[], id: string): Map<number, number> {
  const net = nets.find((candidate) => candidate.id === id);
  return new Map(net?.runs.map((run, k) => [run.seed, net.seedMeasures[k]?.rmse ?? Number.NaN]));
}
