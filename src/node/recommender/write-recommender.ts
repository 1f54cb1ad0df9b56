// A recommender as one file: what it learnt, the catalogue, and how good films are, where that was learnt as well.
import { createHash } from "node:crypto";
import type { ArtifactHeader } from "../../core/artifact/artifact-header.ts";
import type { ArtifactSection } from "../../core/artifact/pack-artifact.ts";
import { packRecommender } from "../../core/recommend/asking/recommender-parts.ts";
import { servedFilms } from "../../core/recommend/films/served-films.ts";
import { writeArtifact } from "../artifact/write-artifact.ts";
import { type RunClock, runManifest } from "../manifest/run-manifest.ts";
import type { LearntRecommender } from "./train-recommender.ts";
import type { TrainingData } from "./training-data.ts";

/** Another part that travels in the same file. */
export interface PartBeside {
  readonly header: Pick<ArtifactHeader, "films" | "parts">;
  readonly sections: readonly ArtifactSection[];
  readonly licences: readonly string[];
}

export interface WriteOptions {
  readonly seed: number;
  readonly threads: number;
  readonly beside: PartBeside | null;
  readonly signal?: AbortSignal | undefined;
}

/** Stars that a film counts as which somebody wants to see: less than a like, more than nothing. */
const watchlisted = 3.5;

/** @returns the bytes written @throws as writeArtifact; the signal's reason when cancelled, and then nothing is written */
export async function writeRecommender(
  path: string,
  data: TrainingData,
  { hybrid, watched, figures }: LearntRecommender,
  clock: RunClock,
  { seed, threads, beside, signal }: WriteOptions,
): Promise<{ readonly bytes: number; readonly id: string; readonly seconds: number }> {
  const packed = packRecommender({
    films: servedFilms(data.facts),
    hybrid,
    eventRatings: { watched: watched.rating, watchlisted },
    notice: data.notice,
  });
  const sections = [...packed.sections, ...(beside?.sections ?? [])];
  const parts = { ...packed.parts, ...beside?.header.parts };
  const id = idOf(parts, sections);
  const manifest = await runManifest(clock, seed, { threads, sets: [data.id] }, data.used);
  signal?.throwIfAborted();
  const header: ArtifactHeader = {
    films: beside?.header.films ?? [],
    options: { seed, sets: [data.id] },
    manifest: { ...manifest, id },
    metrics: { heldOut: figures, watched: watched.ndcg },
    licences: [...new Set([...data.licences, ...(beside?.licences ?? [])])],
    parts,
  };
  return { bytes: await writeArtifact(path, header, sections), id, seconds: manifest.seconds };
}

/** Tells one model from another: the hash of all that it answers with. */
function idOf(parts: object, sections: readonly ArtifactSection[]): string {
  const hash = createHash("sha256").update(JSON.stringify(parts));
  for (const { data } of sections) hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return hash.digest("hex").slice(0, 16);
}
