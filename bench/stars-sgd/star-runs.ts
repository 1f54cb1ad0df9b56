// Fits with a clock beside them, here and in the other programs, on a fold that lies in a folder.
import { spawnSync } from "node:child_process";
import type { StarModel } from "../../src/core/models/stars/star-model.ts";
import { callingThreadPool } from "../../src/kernels/pool/calling-thread-pool.ts";
import { createWasmKernels } from "../../src/kernels/wasm/wasm-kernels.ts";
import { kernelPages } from "../../src/node/threads/kernel-pages.ts";
import { peerScript, runPeer } from "../peer.ts";
import { errorOf, type StarFold } from "./star-folds.ts";

export interface StarRun {
  readonly seconds: number;
  /** On what is held. */
  readonly rmse: number;
}

type Given = Readonly<Record<string, unknown>>;

/** One fit on one thread; what the scorer is asked is not in the seconds. */
export async function ownRun(model: StarModel, given: Given, fold: StarFold): Promise<StarRun> {
  const { users, items, data } = fold.train;
  const options = model.resolve(given);
  const size = { users: users.length, items: items.length, ratings: data.length };
  const kernels = createWasmKernels("relaxed", { pages: kernelPages(model.memory(size, options)) });
  const begun = performance.now();
  const scorer = await model.fit(fold.train, options, { pool: callingThreadPool(kernels), seed: 0 });
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, rmse: errorOf(scorer, fold) };
}

/** Surprise's SVD or SVDpp; without `score` the error is not asked for, which takes SVDpp minutes. */
export function surpriseRun(python: string, folder: string, model: "SVD" | "SVDpp", options: Given, score = true) {
  const input = { folder, model, options, score };
  return runPeer<{ readonly seconds: number; readonly rmse: number | null; readonly version: string }>(
    python,
    "surprise/svd.py",
    { input },
  );
}

/** The folder that MATINEE_PEERS_LIBMF names, with npm's `libmf` installed in it; else null, with a line that says why. */
export function libmfFolder(): string | null {
  const folder = process.env["MATINEE_PEERS_LIBMF"] ?? null;
  if (folder === null)
    console.error("without libmf: MATINEE_PEERS_LIBMF, a folder with it in node_modules, is not set");
  return folder;
}

/**
 * LIBMF's real-valued factorisation. `fit` takes JavaScript objects apart first: `seconds` has that with it, `rounds` has not.
 *
 * @throws Error where it fails, with the end of what it said
 */
export function libmfRun(libmf: string, folder: string, options: Given): StarRun & { readonly rounds: number } {
  const input = JSON.stringify({ libmf, folder, options });
  const ran = spawnSync(process.execPath, [peerScript("libmf/fit.mjs")], { encoding: "utf8", input });
  if (ran.error !== undefined) throw ran.error;
  if (ran.status !== 0) throw new Error(`libmf/fit.mjs ended with ${ran.status}: ${ran.stderr.slice(-400)}`);
  return JSON.parse(ran.stdout.slice(ran.stdout.lastIndexOf("\n{") + 1));
}
