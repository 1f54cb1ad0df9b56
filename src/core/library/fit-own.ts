// From somebody's own items and events to a recommender that can be asked at once. What needs a machine (threads, memory, the clock) is
// handed in.

import type { KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { wholeFrom } from "../models/options/resolve-options.ts";
import type { OnProgress } from "../progress/progress.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { watchlistedStars } from "../recommend/asking/person.ts";
import { shownValue } from "../recommend/shown-value.ts";
import type { FitData } from "./fit-data.ts";
import { learnOwn, type OwnPlan, planOwn } from "./learn-own.ts";
import type { OwnScale } from "./own-scale.ts";
import { ownTable } from "./own-table.ts";
import { packedRecommender } from "./recommender-bytes.ts";

/** All may be left out. */
export interface FitOptions {
  /** The same seed, the same model; default 1. */
  readonly seed?: number | undefined;
  /** The lowest and the highest rating that can be given. Default: ratings are stars where all are from .5 to 5, else as far as they go. */
  readonly scale?: OwnScale | undefined;
  /** What has to be said with every answer; default nothing. */
  readonly notice?: string | undefined;
  /** How many threads learn, this one included; default 1. In a browser there is one. */
  readonly threads?: number | undefined;
  /** Aborted, it ends the fit, which rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface FitShell {
  /** A pool in which every model of the plan can be fitted. */
  readonly makePool: (plan: OwnPlan, ratings: Ratings, threads: number) => KernelPool;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of matinee, where it is known. */
  readonly version: string | null;
}

const names: readonly string[] = ["seed", "scale", "notice", "threads", "signal", "onProgress"];

/**
 * @returns an artifact's bytes
 * @throws InputError for data at fault; TypeError or RangeError for options that are none; the signal's reason when cancelled
 */
export async function fitOwn(data: FitData, options: FitOptions, shell: FitShell): Promise<Uint8Array<ArrayBuffer>> {
  const { seed = 1, threads = 1, scale, notice = null, signal, onProgress } = checked(options);
  const started = shell.now();
  const table = ownTable(data, scale);
  const plan = planOwn(table);
  const pool = shell.makePool(plan, table.ratings, threads);
  try {
    const { hybrid, stars, watched, notes } = await learnOwn(table, plan, { pool, seed, signal, onProgress });
    signal?.throwIfAborted();
    const own = { ...table.own, notes: [...table.own.notes, ...notes] };
    const rest = { filmMap: null, eventRatings: { watched, watchlisted: watchlistedStars }, notice, own };
    const pieces = { films: table.films, hybrid, stars, ...rest };
    const seconds = (shell.now() - started) / 1000;
    const startedAt = new Date(started).toISOString();
    return packedRecommender(pieces, { seed, startedAt, seconds, matinee: shell.version });
  } finally {
    await pool.dispose();
  }
}

function checked(options: FitOptions): FitOptions {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`Cannot fit: an option ${shownValue(unknown)} was seen; one of ${names.join(", ")} was needed`);
  }
  for (const [name, least] of [
    ["seed", 0],
    ["threads", 1],
  ] as const) {
    const [needed, fits] = wholeFrom(least);
    const value = options[name];
    if (value !== undefined && !fits(value))
      throw new RangeError(`Cannot fit: ${name} is ${shownValue(value)}; ${needed} was needed`);
  }
  return options;
}
