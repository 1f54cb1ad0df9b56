// The scorers of a hybrid's parts for many people one after the other: the same numbers as those of one, sooner. Neighbours lie as the
// kernels want them, in a memory of their own; people are folded in a block at a time. Worth its memory where there are hundreds.
import { chooseKernels } from "../../../kernels/choose-kernels.ts";
import { doublesOf } from "../../../kernels/doubles-of.ts";
import type { Kernels, NeighbourTable } from "../../../kernels/kernels.ts";
import type { History } from "../../ratings/history.ts";
import { type FactorScorer, historiesAtOnce } from "../ranking/factors/factor-scorer.ts";
import { popularityScorer } from "../ranking/popularity.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import { weighHistory } from "../ranking/weigh.ts";
import type { HybridModel, NeighbourPart } from "./hybrid-model.ts";
import { finishScores, neighbourScorer } from "./neighbour-scorer.ts";

export interface PartsTogether {
  /** In the order of `hybridPartIds`; they answer the histories that were taken last. */
  readonly scorers: readonly Scorer[];
  /** At most `historiesAtOnce`, which are asked about next. */
  take(histories: readonly History[]): void;
}

type Kept = Pick<HybridModel, "films" | "neighbours" | "newcomers" | "prior">;

export function partsTogether(
  { films: items, neighbours, newcomers, prior }: Kept,
  factors: FactorScorer,
): PartsTogether {
  const folded = new Float32Array(historiesAtOnce * items);
  const rowOf = new Map<History, number>();
  return {
    scorers: [
      quickNeighbours(neighbours),
      quickNeighbours(newcomers),
      {
        items,
        score(history, out) {
          const row = rowOf.get(history) as number;
          out.set(folded.subarray(row * items, (row + 1) * items));
        },
      },
      popularityScorer(prior),
    ],
    take(histories) {
      rowOf.clear();
      for (const [row, history] of histories.entries()) rowOf.set(history, row);
      factors.scoreMany(histories, folded);
    },
  };
}

/** The part's own scorer where its numbers are no whole ones. */
function quickNeighbours(part: NeighbourPart): Scorer {
  if (part.weights instanceof Float32Array) return neighbourScorer(part);
  const items = part.scales.length;
  const bytes = 4 * (part.weights.length + 5 * (items + 8)) + 2 ** 21;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(bytes / 65_536) });
  const table = takeTable(kernels, part);
  const [films, weights, sums] = [kernels.integers(items), kernels.floats(items), kernels.floats(2 * items)];
  const doubles = doublesOf(sums);
  return {
    items,
    score(history, out) {
      const weighed = weighHistory(history, part.weigh);
      films.set(weighed.items);
      weights.set(weighed.weights);
      kernels.sumNeighbours(weighed.items.length, films, weights, table, sums);
      finishScores(part, weighed, doubles, out);
    },
  };
}

function takeTable(kernels: Kernels, { starts, others, weights }: NeighbourPart): NeighbourTable {
  const entries = kernels.integers(weights.length);
  for (let k = 0; k < entries.length; k++) entries[k] = ((others[k] as number) << 8) | ((weights[k] as number) & 0xff);
  const rows = kernels.integers(starts.length);
  rows.set(starts);
  return { starts: rows, entries };
}
