// The scorers of a hybrid's parts for many people one after the other: the same numbers as those of one, sooner. Neighbours lie as the
// kernels want them, in a memory of their own; people are folded in, and meet the directions, a block at a time. Worth its memory where
// there are hundreds.
import { chooseKernels } from "../../../kernels/choose-kernels.ts";
import { doublesOf } from "../../../kernels/doubles-of.ts";
import type { Kernels, NeighbourTable } from "../../../kernels/kernels.ts";
import type { History } from "../../ratings/history.ts";
import { type FactorScorer, historiesAtOnce } from "../ranking/factors/factor-scorer.ts";
import { popularityScorer } from "../ranking/popularity.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import { type WeighedHistory, weighHistory } from "../ranking/weigh.ts";
import { directionSums } from "./direction-sums.ts";
import type { HybridModel, KeptWeights, NeighbourPart } from "./hybrid-model.ts";
import { finishScores, type KeptSums, keptSums } from "./neighbour-scorer.ts";

export interface PartsTogether {
  /** In the order of `hybridPartIds`; they answer the histories that were taken last. */
  readonly scorers: readonly Scorer[];
  /** At most `historiesAtOnce`, which are asked about next. */
  take(histories: readonly History[]): void;
}

type Kept = Pick<HybridModel, "films" | "neighbours" | "newcomers" | "prior">;

/** A part of which the histories that it took last are told by their places. */
interface BlockScorer {
  take(histories: readonly History[]): void;
  score(place: number, out: Float32Array): void;
}

export function partsTogether(
  { films: items, neighbours, newcomers, prior }: Kept,
  factors: FactorScorer,
): PartsTogether {
  const parts = [blockOfNeighbours(neighbours), blockOfNeighbours(newcomers), blockOfFactors(factors)];
  const placeOf = new Map<History, number>();
  const scorerOf = ({ score }: BlockScorer): Scorer => ({
    items,
    score: (history, out) => score(placeOf.get(history)!, out),
  });
  return {
    scorers: [...parts.map(scorerOf), popularityScorer(prior)],
    take(histories) {
      placeOf.clear();
      for (const [place, history] of histories.entries()) placeOf.set(history, place);
      for (const part of parts) part.take(histories);
    },
  };
}

function blockOfFactors({ items, scoreMany }: FactorScorer): BlockScorer {
  const folded = new Float32Array(historiesAtOnce * items);
  return {
    take: (histories) => scoreMany(histories, folded),
    score: (place, out) => out.set(folded.subarray(place * items, (place + 1) * items)),
  };
}

function blockOfNeighbours(part: NeighbourPart): BlockScorer {
  const items = part.scales.length;
  const sumsOf = part.weights instanceof Float32Array ? keptSums(part) : quickSums(part);
  const directions = part.directions && directionSums(part.directions, historiesAtOnce);
  let taken: readonly WeighedHistory[] = [];
  let beside: Float32Array | null = null;
  return {
    take(histories) {
      taken = histories.map((history) => weighHistory(history, part.weigh));
      beside = directions?.of(taken) ?? null;
    },
    score(place, out) {
      finishScores(part, sumsOf(taken[place]!), beside?.subarray(place * items, (place + 1) * items) ?? null, out);
    },
  };
}

/** `keptSums` on kernels, which take whole numbers alone. */
function quickSums(part: KeptWeights): KeptSums {
  const items = part.scales.length;
  const bytes = 4 * (part.weights.length + 5 * (items + 8)) + 2 ** 21;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(bytes / 65_536) });
  const table = takeTable(kernels, part);
  const [films, weights, sums] = [kernels.integers(items), kernels.floats(items), kernels.floats(2 * items)];
  const doubles = doublesOf(sums);
  return (history) => {
    films.set(history.items);
    weights.set(history.weights);
    kernels.sumNeighbours(history.items.length, films, weights, table, sums);
    return doubles;
  };
}

function takeTable(kernels: Kernels, { starts, others, weights }: KeptWeights): NeighbourTable {
  const entries = kernels.integers(weights.length);
  for (let k = 0; k < entries.length; k++) entries[k] = (others[k]! << 8) | (weights[k]! & 0xff);
  const rows = kernels.integers(starts.length);
  rows.set(starts);
  return { starts: rows, entries };
}
