// The real process as a Shell. The first Ctrl+C asks the work to stop; a second one ends the process at once.
import type { Shell, Sink } from "./shell.ts";

/** The shell of this process. */
export function processShell(): Shell {
  const controller = new AbortController();
  const onInterrupt = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new DOMException("cancelled by the person", "AbortError"));
  };
  process.on("SIGINT", onInterrupt);
  process.on("SIGTERM", onInterrupt);
  process.stdout.on("error", endQuietly);
  process.stderr.on("error", () => {}); // nobody reads the progress any more: the work goes on
  return {
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    signal: controller.signal,
  };
}

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    write: (text) => {
      stream.write(text);
    },
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns || 100; // 0 where a terminal does not know its size
    },
  };
}

/** `matinee ... | head` closes the pipe early, which is no fault; a full disk behind it is one that the person can mend. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`matinee: Cannot write the answer: ${error.message}\n`);
  process.exit(2);
}
