// A recommender as one file: what it learnt, the catalogue, and how good films are, where that was learnt as well.
import type { ArtifactHeader } from "../../core/artifact/artifact-header.ts";
import { packFilmMap } from "../../core/models/cold-films/pack-film-map.ts";
import { watchlistedStars } from "../../core/recommend/asking/person.ts";
import { packRecommender } from "../../core/recommend/asking/recommender-parts.ts";
import { servedFilms } from "../../core/recommend/films/served-films.ts";
import { modelId } from "../artifact/model-id.ts";
import { writeArtifact } from "../artifact/write-artifact.ts";
import type { LearntQuality } from "../film-quality/train-film-quality.ts";
import { type RunClock, runManifest } from "../manifest/run-manifest.ts";
import type { LearntRecommender } from "./train-recommender.ts";
import type { TrainingData } from "./training-data.ts";

export interface WriteOptions {
  readonly seed: number;
  readonly threads: number;
  /** How good films are, where that was learnt. */
  readonly quality: LearntQuality | null;
  readonly signal?: AbortSignal | undefined;
}

/** @returns the bytes written @throws as writeArtifact; the signal's reason when cancelled, and then nothing is written */
export async function writeRecommender(
  path: string,
  data: TrainingData,
  { hybrid, filmMap, tasteMap, stars, watched, figures }: LearntRecommender,
  clock: RunClock,
  { seed, threads, quality, signal }: WriteOptions,
): Promise<{ readonly bytes: number; readonly id: string; readonly seconds: number }> {
  const packed = packRecommender({
    films: servedFilms(data.facts),
    hybrid,
    stars,
    filmMap: filmMap && packFilmMap(filmMap, quality === null), // the quality part has everybody's names
    tasteMap,
    eventRatings: { watched: watched.rating, watchlisted: watchlistedStars },
    notice: data.notice,
  });
  const sections = [...packed.sections, ...(quality?.sections ?? [])];
  const parts = { ...packed.parts, ...quality?.header.parts };
  const id = modelId(parts, sections);
  const sets = [...data.sets, ...(quality === null ? [] : ["tmdb-5000"])];
  const used = new Map([...data.used, ...(quality?.used ?? [])].map((each) => [each.name, each]));
  const manifest = await runManifest(clock, seed, { threads, sets }, [...used.values()]);
  signal?.throwIfAborted();
  const header: ArtifactHeader = {
    films: quality?.header.films ?? [],
    options: { seed, sets },
    manifest: { ...manifest, id },
    metrics: { heldOut: figures, watched: watched.ndcg, ...(quality && { quality: quality.figures }) },
    licences: [...new Set([...data.licences, ...(quality?.licences ?? [])])],
    parts,
  };
  return { bytes: await writeArtifact(path, header, sections), id, seconds: manifest.seconds };
}
