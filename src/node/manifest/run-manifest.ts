// How a run was made: versions, commit, options, time and memory, for the manifest of every report document.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { DataUsed, Manifest } from "../../core/evaluation/report-document.ts";
import { peakMemoryMB } from "./peak-memory.ts";

/** Started with the work, finished with its results. */
export interface RunClock {
  readonly startedAt: Date;
  /** Milliseconds from any origin. */
  readonly started: number;
}

export function startClock(): RunClock {
  return { startedAt: new Date(), started: performance.now() };
}

/** Seconds since the clock was started. */
export function secondsSince(clock: RunClock): number {
  return (performance.now() - clock.started) / 1000;
}

/** The manifest of a run that ends now. */
export async function runManifest(
  clock: RunClock,
  seed: number,
  options: Readonly<Record<string, unknown>>,
  data: readonly DataUsed[],
): Promise<Manifest> {
  return {
    matinee: packageVersion(),
    node: process.version,
    commit: await commit(),
    seed,
    options,
    data,
    startedAt: clock.startedAt.toISOString(),
    seconds: secondsSince(clock),
    peakMemoryMB: peakMemoryMB(),
  };
}

/** This package's folder: three up, both from src/node/manifest and from dist/node/manifest. */
const packageFolder = new URL("../../../", import.meta.url);

/** The version in this package's package.json, such as "0.1.0". */
export function packageVersion(): string {
  const text = readFileSync(new URL("package.json", packageFolder), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Commit of the checkout that this package runs from, marked where files differ from it; null for an installed one. */
async function commit(): Promise<string | null> {
  if (!existsSync(new URL(".git", packageFolder))) return null;
  const git = async (...words: string[]) => {
    const { stdout } = await promisify(execFile)("git", words, { cwd: fileURLToPath(packageFolder) });
    return stdout.trim();
  };
  try {
    const [head, changes] = [await git("rev-parse", "HEAD"), await git("status", "--porcelain")];
    return changes === "" ? head : `${head}-dirty`;
  } catch {
    return null; // no git on this machine, or no commit yet
  }
}
