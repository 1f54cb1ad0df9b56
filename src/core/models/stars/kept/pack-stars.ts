// A model of stars as a part of an artifact (docs/guide/artifact.md, "stars"): words for the header, numbers as sections.
import type { ArtifactSection } from "../../../artifact/pack-artifact.ts";
import type { KeptDraws, StarsModel } from "./stars-model.ts";

/** What the part is called in the header, and its sections begin with. */
export const starsPart = "stars";

/** What stands in the header under `parts.stars`: the model without its arrays. */
export type StarsHeader = Omit<StarsModel, keyof KeptDraws | "biases">;

export interface PackedStars {
  readonly header: StarsHeader;
  readonly sections: readonly ArtifactSection[];
}

/** @returns sections over the model's own arrays */
export function packStars(model: StarsModel): PackedStars {
  const { rows, rowScales, linked, links, linkScales, usual, means, precisions, alphas, biases, ...header } = model;
  const { films, factors, draws } = header;
  const size = factors + 1;
  const section = (name: string, data: ArtifactSection["data"], ...shape: number[]): ArtifactSection => ({
    name: `${starsPart}/${name}`,
    ...{ data, shape },
  });
  return {
    header,
    sections: [
      section("films/values", rows, draws, films, size),
      section("films/scales", rowScales, draws, size),
      section("links/films", linked, linked.length),
      section("links/values", links, draws, linked.length, size),
      section("links/scales", linkScales, draws, size),
      section("usual", usual, draws, 2, size),
      section("prior/mean", means, draws, size),
      section("prior/precision", precisions, draws, size, size),
      section("alpha", alphas, draws),
      section("biases", biases, films),
    ],
  };
}
