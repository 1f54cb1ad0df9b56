// How much memory a run took at most, as the system sees it: resident sets, threads included, and those of processes that were
// started beside this one at the same time.

let withProcess = 0;

/**
 * Counts a process that ran beside this one and has ended: its own peak and what this process holds now. Both need not
 * have been at the same moment, so the sum is an upper bound.
 */
export function countProcess(peakBytes: number): void {
  withProcess = Math.max(withProcess, peakBytes + process.memoryUsage.rss());
}

/** The largest resident set of this process so far. */
export function ownPeakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

/** The most memory that this process, with those it started, held at a time, in MB of 10^6 bytes. */
export function peakMemoryMB(): number {
  return Math.round(Math.max(ownPeakBytes(), withProcess) / 1e6);
}
