// What a command gets from the outside: where to print, what was set, and how it is told to stop. Only src/cli prints or
// exits; a command gets this handed in, so that tests run it without a process.

/** The outside of one run of the command line. */
export interface Shell {
  /** Answers: one table or one JSON document. */
  readonly stdout: Sink;
  /** Everything else: progress, notes, warnings. */
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths are meant from. */
  readonly cwd: string;
  /** Aborted when the person presses Ctrl+C. */
  readonly signal: AbortSignal;
}

/** Something to print to. */
export interface Sink {
  write(text: string): void;
  /** A person is looking: colours and redrawn lines are welcome. */
  readonly isTerminal: boolean;
  /** Width in characters where it is known. */
  readonly columns: number;
}
