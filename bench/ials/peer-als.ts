// The Python library implicit's ALS, asked through bench/peers/implicit/als.py: one process a question, so that each can have
// an OpenBLAS of its own choosing.
import { runPeer } from "../peer.ts";
import type { HandedOver } from "./handed-over.ts";

export type Solver = "exact" | "conjugate";

/** The table in `HandedOver`, and what is learnt from it. An entry's confidence C is 1 + alpha of the paper. */
export interface Problem {
  readonly people: number;
  readonly films: number;
  readonly factors: number;
  readonly confidence: number;
  /** Added to every diagonal as it is, whatever the number of entries. */
  readonly regularization: number;
}

export interface SweepRun {
  readonly solver: Solver;
  readonly sweeps: number;
  readonly repeats: number;
  /** Leave the factors after the last sweep in `after`. */
  readonly write?: boolean;
}

/** NDCG@100 after each sweep, and the seconds of training until then. */
export type Curve = readonly (readonly [seconds: number, ndcg: number])[];

export interface PeerQuality {
  readonly setting: { readonly alpha: number; readonly regularization: number; readonly sweeps: number };
  readonly best: { readonly sweeps: number; readonly seconds: number; readonly ndcg: number };
  readonly curve: Curve;
}

export interface QualityRun {
  readonly people: number;
  readonly films: number;
  readonly validationPeople: number;
  readonly factors: number;
  readonly repeats: number;
}

interface Told {
  readonly version: string;
  /** Which kernels OpenBLAS took; null where it did not say. */
  readonly coreType: string | null;
}

/** OpenBLAS's kernels that are tried: its own choice, then those of AVX2 and of AVX-512, which end a process on a processor without. */
const coreTypes = [null, "Haswell", "SkylakeX", "SapphireRapids"];

export class PeerAls {
  private readonly python: string;
  private readonly handed: HandedOver;
  private readonly threads: number;
  private coreType: string | null = null;

  constructor(python: string, handed: HandedOver, threads: number) {
    this.python = python;
    this.handed = handed;
    this.threads = threads;
  }

  /** Takes the core type that is fastest for exact sweeps, from now on. @returns seconds of a sweep by core type, as told and as asked for */
  chooseCoreType(problem: Problem): Record<string, number> {
    const found = new Map<string | null, number>();
    const seconds: Record<string, number> = {};
    for (const coreType of coreTypes) {
      this.coreType = coreType;
      try {
        const told = this.sweeps(problem, { solver: "exact", sweeps: 2, repeats: 1 });
        const least = Math.min(...told.seconds);
        found.set(coreType, least);
        seconds[`${coreType ?? "own choice"} (${told.coreType})`] = least;
      } catch {
        // an illegal instruction: not for this processor
      }
    }
    if (found.size === 0) throw new Error("implicit's ALS ends with an error for every core type");
    this.coreType = [...found].reduce((best, each) => (each[1] < best[1] ? each : best))[0];
    return seconds;
  }

  /** Seconds of every sweep, from the factors `start`. */
  sweeps(problem: Problem, run: SweepRun): Told & { readonly seconds: readonly number[]; readonly steps: number } {
    return this.ask("sweeps", { ...problem, ...run });
  }

  /** The objective of some factors on the table, in float64. */
  loss(problem: Problem, name: string): number {
    return this.ask<{ loss: number }>("loss", { ...problem, name }).loss;
  }

  /** Its curves with its tuned settings, on the tables `train`, `given` and `held`. */
  quality(asked: QualityRun): { readonly solvers: Readonly<Record<Solver, PeerQuality>> } {
    return this.ask("quality", { ...asked, seed: 0 });
  }

  private ask<Answer>(mode: string, asked: object): Answer {
    const env = {
      OPENBLAS_NUM_THREADS: "1",
      ...(this.coreType !== null && { OPENBLAS_CORETYPE: this.coreType }),
    };
    const input = { mode, folder: this.handed.folder, threads: this.threads, ...asked };
    return runPeer<Answer>(this.python, "implicit/als.py", { env, input });
  }
}
