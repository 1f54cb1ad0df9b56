// Counts faults by kind and keeps the first few places of each: a file may hold millions of them.
import type { Repair } from "./ingest-report.ts";

const mostExamples = 5;
const mostSeenCharacters = 120;

interface OpenCount {
  readonly what: string;
  count: number;
  readonly examples: Repair["examples"][number][];
}

/** Counts of one file. */
export class FaultCounts {
  readonly #counts = new Map<string, OpenCount>();

  /** Counts one; `seen` is asked for only where it is kept. */
  add(what: string, line: number, column: string, seen: () => string): void {
    const count = this.#counts.get(what) ?? { what, count: 0, examples: [] };
    this.#counts.set(what, count);
    count.count++;
    if (count.examples.length >= mostExamples) return;
    count.examples.push({ line, column, seen: seen().slice(0, mostSeenCharacters) });
  }

  /** All kinds, in the order in which they were first met. */
  list(): Repair[] {
    return [...this.#counts.values()];
  }
}
