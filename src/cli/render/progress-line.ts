// How far work is, on standard error: one line that is redrawn where a person is looking, now and then a plain line where
// the output goes to a file or a pipe, nothing with --quiet. Standard output is never touched.
import type { OnProgress, ProgressStep } from "../../core/progress/progress.ts";
import type { Shell } from "../shell.ts";
import { byteSize } from "./byte-size.ts";

/** Where steps are reported to. `report` is bound and may be handed on as it is. */
export interface ProgressLine {
  readonly report: OnProgress;
  /** Takes the line away, so that what is printed next starts on a clean one. May be called twice. */
  done(): void;
}

export interface ProgressLineOptions {
  readonly quiet: boolean;
  /** Milliseconds from any start; for tests. Default: performance.now. */
  readonly now?: () => number;
}

/** A terminal's line is redrawn at most this often, in milliseconds. */
const REDRAW_EVERY = 100;
/** A rate is guessed at only after this long, in milliseconds. */
const RATE_AFTER = 1000;
const ERASE_LINE = "\r\u001b[2K";

/** The progress of one run. One line serves many kinds of work, one after the other: `what` tells them apart. */
export function progressLine(shell: Pick<Shell, "stderr">, options: ProgressLineOptions): ProgressLine {
  if (options.quiet) return { report: () => {}, done: () => {} };
  return shell.stderr.isTerminal ? redrawnLine(shell, options.now ?? (() => performance.now())) : plainLines(shell);
}

function redrawnLine({ stderr }: Pick<Shell, "stderr">, now: () => number): ProgressLine {
  let begun: { readonly what: string; readonly at: number; readonly done: number } | null = null;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    report: (step) => {
      const time = now();
      if (begun?.what !== step.what || step.done < begun.done) {
        begun = { what: step.what, at: time, done: step.done };
        drawnAt = Number.NEGATIVE_INFINITY;
      }
      if (time - drawnAt < REDRAW_EVERY && step.done !== step.total) return;
      drawnAt = time;
      isDrawn = true;
      const pace = describePace(step, step.done - begun.done, time - begun.at);
      stderr.write(ERASE_LINE + `${describeStep(step)}${pace}`.slice(0, Math.max(1, stderr.columns - 1)));
    },
    done: () => {
      if (isDrawn) stderr.write(ERASE_LINE);
      isDrawn = false;
    },
  };
}

/** A line at the start of each kind of work, then one each time another tenth is done. */
function plainLines({ stderr }: Pick<Shell, "stderr">): ProgressLine {
  let what: string | null = null;
  let tenth = 0;
  return {
    report: (step) => {
      const isNew = step.what !== what;
      const reached = step.total === null || step.total === 0 ? 0 : Math.floor((10 * step.done) / step.total);
      if (!isNew && reached <= tenth) return;
      what = step.what;
      tenth = reached;
      stderr.write(`${describeStep(step)}\n`);
    },
    done: () => {},
  };
}

/** "downloading ml-25m.zip: 31 % (81.2 MB of 262.0 MB)", or without the share while the total is unknown. */
function describeStep({ note, ...step }: ProgressStep): string {
  return note === undefined ? describeAmount(step) : `${describeAmount(step)}, ${note}`;
}

function describeAmount({ what, done, total, unit }: ProgressStep): string {
  const amount = (n: number) => (unit === "bytes" ? byteSize(n) : n.toLocaleString("en-US"));
  const unitWord = unit === "bytes" ? "" : ` ${unit}`;
  if (total === null) return `${what}: ${amount(done)}${unitWord}`;
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
  return `${what}: ${percent} % (${amount(done)} of ${amount(total)}${unitWord})`;
}

/** ", 3.1 MB/s, about 58 s left", or nothing while it is too early to say. */
function describePace({ done, total, unit }: ProgressStep, gained: number, milliseconds: number): string {
  if (milliseconds < RATE_AFTER || gained <= 0) return "";
  const perSecond = (1000 * gained) / milliseconds;
  const rate = unit === "bytes" ? `, ${byteSize(perSecond)}/s` : "";
  if (total === null || done >= total) return rate;
  return `${rate}, about ${describeSeconds((total - done) / perSecond)} left`;
}

function describeSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
