// How much memory there is to be had, so that work which needs more can be refused before it begins: the system ends a process that
// takes too much without a word.
import { freemem, totalmem } from "node:os";

/**
 * Bytes that this process may still take: what the machine has free (files that it keeps at hand count as free), and no more than a
 * container allows.
 */
export function availableMemory(): number {
  // macOS counts files at hand as taken, and shrinks what others hold
  const free = process.platform === "darwin" ? totalmem() : freemem();
  const allowed = process.constrainedMemory(); // 0, or more than any machine has, where there is no limit
  return allowed > 0 ? Math.min(free, Math.max(0, allowed - process.memoryUsage.rss())) : free;
}
