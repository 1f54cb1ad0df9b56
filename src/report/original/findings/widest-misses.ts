// The test films that the networks, all seeds together, are furthest from.
import type { TestRow } from "../../../core/evaluation/original-result.ts";
import type { OriginalView } from "../original-view.ts";

export interface Miss {
  readonly film: TestRow;
  /** Mean prediction of each network over its seeds, in the order of the view. */
  readonly predicted: readonly number[];
  /** Mean over networks of the distance from the truth. */
  readonly distance: number;
}

/** The `count` widest misses among films with at least `fewestVotes`, widest first; ties in the order of the test rows. */
export function widestMisses(view: OriginalView, count: number, fewestVotes: number): Miss[] {
  const misses = view.result.test.map((film, k): Miss => {
    const predicted = view.nets.map(
      (net) => net.runs.reduce((sum, run) => sum + (run.predictions[k] as number), 0) / net.runs.length,
    );
    const distance = predicted.reduce((sum, value) => sum + Math.abs(value - film.truth), 0) / predicted.length;
    return { film, predicted, distance };
  });
  return misses
    .filter(({ film }) => film.votes >= fewestVotes)
    .sort((a, b) => b.distance - a.distance)
    .slice(0, count);
}
