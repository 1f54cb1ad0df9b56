// What the measurements beside Python libraries share: finding a Python that has them, running a script of bench/peers, and the
// name of the machine. A measurement without its peers is none the worse; whoever has none is told why, on stderr.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

/** Processor, cores and Node, as every benchmark prints them. */
export const machine: string = `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`;

/**
 * The Python that MATINEE_PEERS_PYTHON names, where it has these modules; else null, with a line that says why.
 *
 * @param peers what is left out without it, as the line calls it
 */
export function peersPython(peers: string, modules: readonly string[]): string | null {
  const python = process.env["MATINEE_PEERS_PYTHON"];
  const without = (why: string) => {
    console.error(`without ${peers}: ${why}`);
    return null;
  };
  if (python === undefined) return without("MATINEE_PEERS_PYTHON, the path of a Python that has it, is not set");
  const find = "import importlib.util as u, sys; sys.exit(not all(map(u.find_spec, sys.argv[1:])))";
  const { status, error } = spawnSync(python, ["-c", find, ...modules]);
  return status === 0 ? python : without(error?.message ?? `${python} lacks one of ${modules.join(", ")}`);
}

export interface PeerRun {
  readonly words?: readonly string[];
  /** Set beside the environment as it is. */
  readonly env?: Readonly<Record<string, string>>;
  /** Handed over as JSON. */
  readonly input?: unknown;
}

/**
 * What a script prints as JSON.
 *
 * @param script from bench/peers
 * @throws Error where it fails, with the end of what it said
 */
export function runPeer<Output>(python: string, script: string, { words = [], env, input }: PeerRun = {}): Output {
  const { status, stdout, stderr, error } = spawnSync(python, [peerScript(script), ...words], {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, ...env },
    ...(input !== undefined && { input: JSON.stringify(input) }),
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr.slice(-400)}`);
  return JSON.parse(stdout) as Output;
}

/** The path of a script of bench/peers. */
export function peerScript(script: string): string {
  return fileURLToPath(new URL(`peers/${script}`, import.meta.url));
}

/** What a benchmark's own script prints as JSON, in a process of its own: its peak memory is then its own. */
export function runCase<Output>(script: string, words: readonly string[]): Output {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`the measured process ended with ${status}: ${stderr.slice(-400)}`);
  return JSON.parse(stdout) as Output;
}
