// A Shell that keeps what is printed, for tests of the command line without a process.
import type { Shell } from "../../src/cli/shell.ts";

export interface RecordingShell extends Shell {
  /** What was printed so far. */
  readonly printed: { stdout: string; stderr: string };
  cancel(): void;
}

export interface RecordingOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly isTerminal?: boolean;
  /** Called with what goes to standard error. */
  readonly onError?: (text: string) => void;
}

/** A shell with the given surroundings; by default no environment, no terminal. */
export function recordingShell({
  env = {},
  cwd = "/",
  isTerminal = false,
  onError,
}: RecordingOptions = {}): RecordingShell {
  const printed = { stdout: "", stderr: "" };
  const controller = new AbortController();
  const sink = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      printed[name] += text;
      if (name === "stderr") onError?.(text);
    },
    isTerminal,
    columns: 100,
  });
  return {
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env,
    cwd,
    signal: controller.signal,
    printed,
    cancel: () => controller.abort(new DOMException("cancelled", "AbortError")),
  };
}
