// The hybrid as a part of an artifact (docs/guide/artifact.md, "hybrid"): words for the header, numbers as sections.
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import { packVarints } from "../../artifact/varints.ts";
import type { BlendWeights } from "../ranking/blend/blend-weights.ts";
import type { FoldInOptions } from "../ranking/factors/factor-scorer.ts";
import type { WeighOptions } from "../ranking/weigh.ts";
import type { HybridModel, LearntFacts, NeighbourPart } from "./hybrid-model.ts";
import { rowGaps } from "./row-gaps.ts";

/** What the part is called in the header, and its sections begin with. */
export const hybridPart = "hybrid";

/** What stands in the header under `parts.hybrid`. */
export interface HybridHeader {
  readonly films: number;
  readonly counted: number;
  readonly bands: BlendWeights;
  readonly learnt: LearntFacts;
  /** What a rating counts, by part. */
  readonly neighbours: WeighOptions;
  readonly newcomers: WeighOptions;
  readonly factors: { readonly fold: FoldInOptions; readonly width: number; readonly factors: number };
}

export interface PackedHybrid {
  readonly header: HybridHeader;
  readonly sections: readonly ArtifactSection[];
}

/** @returns sections over the model's own arrays, but for the films of rows, which are kept as gaps */
export function packHybrid(model: HybridModel): PackedHybrid {
  const { films, counted, bands, learnt, neighbours, newcomers, factors, prior } = model;
  const { fold, width, factors: used, values, scales } = factors;
  return {
    header: {
      ...{ films, counted, bands, learnt, neighbours: neighbours.weigh, newcomers: newcomers.weigh },
      factors: { fold, width, factors: used },
    },
    sections: [
      ...packNeighbours("neighbours", neighbours),
      ...packDirections("neighbours", neighbours),
      ...packNeighbours("newcomers", newcomers),
      ...packDirections("newcomers", newcomers),
      { name: `${hybridPart}/factors/values`, data: values, shape: [films, width] },
      { name: `${hybridPart}/factors/scales`, data: scales },
      { name: `${hybridPart}/prior`, data: prior },
    ],
  };
}

function packNeighbours(
  part: "neighbours" | "newcomers",
  { starts, others, weights, scales, intercept }: NeighbourPart,
): ArtifactSection[] {
  const arrays = {
    starts,
    gaps: packVarints(rowGaps(starts, others)),
    weights,
    scales,
    ...(intercept && { intercept }),
  };
  return Object.entries(arrays).map(([name, data]) => ({ name: `${hybridPart}/${part}/${name}`, data }));
}

/** None where nothing is kept of what the weights leave out. */
function packDirections(part: "neighbours" | "newcomers", { directions, scales }: NeighbourPart): ArtifactSection[] {
  if (directions === null) return [];
  const { basis, coordinates, units } = directions;
  const shape = [scales.length, units.length];
  return [
    { name: `${hybridPart}/${part}/basis`, data: basis, shape },
    { name: `${hybridPart}/${part}/coordinates`, data: coordinates, shape },
    { name: `${hybridPart}/${part}/units`, data: units },
  ];
}
