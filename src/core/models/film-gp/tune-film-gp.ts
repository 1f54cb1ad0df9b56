// Tunes the hyper-parameters of a film Gaussian process: climbs the log marginal likelihood by its gradient with Adam on the logarithms
// (Kingma & Ba 2015), first on a part of the films, where a step costs little, then on all. No film is held out for it and no rating
// outside the films handed in is read.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { OnProgress } from "../../progress/progress.ts";
import { type GpTraining, gpEvidence } from "./gp-evidence.ts";
import { type FilmGpHyper, type HyperLayout, hyperLayout, hyperToVector, vectorToHyper } from "./gp-hyper.ts";
import type { GpReader } from "./gp-rows.ts";

export interface TuneStage {
  readonly training: GpTraining;
  readonly steps: number;
  /** Largest move of a logarithm in the first half of the steps; it falls to a tenth at the end. */
  readonly learningRate: number;
}

export interface TuneOptions {
  /** Whether the noise's part that falls with votes is tuned; else it stays as it is. */
  readonly noiseByVotes: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface TunedGp {
  readonly hyper: FilmGpHyper;
  /** Log marginal likelihood of the last stage's films, before its first step and at its best one. */
  readonly evidence: { readonly before: number; readonly after: number };
}

/** Gradients of this size and below move less than a whole step, so that what hardly matters hardly moves. */
const quiet = 1;
const decay = { mean: 0.8, square: 0.95 } as const;

/** @throws the signal's reason when cancelled */
export async function tuneFilmGp(
  pool: KernelPool,
  reader: GpReader,
  start: FilmGpHyper,
  stages: readonly TuneStage[],
  { noiseByVotes, signal, onProgress }: TuneOptions,
): Promise<TunedGp> {
  const layout = hyperLayout(reader.parts);
  const free = Array.from({ length: layout.size }, (_, k) => noiseByVotes || k <= layout.noiseAt);
  let vector = hyperToVector(layout, start);
  let evidence = { before: Number.NEGATIVE_INFINITY, after: Number.NEGATIVE_INFINITY };
  const total = stages.reduce((sum, { steps }) => sum + steps, 0);
  let done = 0;
  for (const { training, steps, learningRate } of stages) {
    const mean = new Float64Array(layout.size);
    const square = new Float64Array(layout.size);
    let best = vector;
    evidence = { before: Number.NEGATIVE_INFINITY, after: Number.NEGATIVE_INFINITY };
    for (let step = 1; step <= steps; step++) {
      signal?.throwIfAborted();
      const { value, gradient } = await gpEvidence(pool, reader, layout, training, vector, signal);
      if (step === 1) evidence = { before: value, after: value };
      if (value >= evidence.after) {
        evidence = { ...evidence, after: value };
        best = vector;
      }
      const rate = learningRate * Math.min(1, Math.max(0.1, 2 * (1 - step / steps)));
      vector = vector.map((logarithm, k) => {
        const g = free[k] ? gradient[k]! : 0;
        mean[k] = decay.mean * mean[k]! + (1 - decay.mean) * g;
        square[k] = decay.square * square[k]! + (1 - decay.square) * g * g;
        const size = Math.sqrt(square[k]! / (1 - decay.square ** step)) + quiet;
        return bounded(layout, k, logarithm + (rate * (mean[k]! / (1 - decay.mean ** step))) / size);
      });
      onProgress?.({ what: `tuning, log likelihood ${value.toFixed(1)}`, done: ++done, total, unit: "steps" });
    }
    vector = best;
  }
  return { hyper: vectorToHyper(layout, vector), evidence };
}

/** Neither nothing nor everything: standard deviations and noise from .01 to 30, distances from .3 to 100. */
function bounded({ lengthsAt, noiseAt }: HyperLayout, k: number, logarithm: number): number {
  const isLength = k >= lengthsAt && k < noiseAt;
  const [least, most] = isLength ? [0.3, 100] : [k >= noiseAt ? 1e-3 : 0.01, 30];
  return Math.min(Math.log(most), Math.max(Math.log(least), logarithm));
}
