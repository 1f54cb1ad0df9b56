// An artifact of a few hundred bytes for tests of the container.
import type { ArtifactHeader } from "../../../src/core/artifact/artifact-header.ts";
import { type ArtifactSection, packArtifact } from "../../../src/core/artifact/pack-artifact.ts";

export const smallHeader: ArtifactHeader = {
  films: [
    { tmdbId: 949, title: "Heat" },
    { tmdbId: 1, title: "Día de lluvia" },
  ],
  options: { factors: 2 },
  manifest: { seed: 42 },
  metrics: { "ndcg@100": { mean: 0.42 } },
  licences: ["None: these films are examples."],
  parts: { bias: { mean: 3.5 } },
};

export const smallSections: readonly ArtifactSection[] = [
  { name: "bias/films", data: new Float32Array([0.5, -0.25]) },
  { name: "ease/weights", data: new Float64Array([1, 2, 3, 4, 5, 6]), shape: [2, 3] },
  { name: "counts", data: new Uint16Array([1, 65535, 3]) },
  { name: "signs", data: new Int8Array([-1, 0, 1]) },
  { name: "nothing", data: new Int32Array(0) },
  { name: "one", data: new Uint32Array([7]), shape: [] },
  { name: "flags", data: new Uint8Array(70).fill(1) },
];

/** A copy of its own each time. */
export function smallArtifact(sections: readonly ArtifactSection[] = smallSections): Uint8Array<ArrayBuffer> {
  return packArtifact(smallHeader, sections);
}
