// What a training found out, read back from the file that it wrote: what is told of a model is told by the model that is there.
import { basename } from "node:path";
import type { Manifest } from "../../core/evaluation/report-document.ts";
import { unpackHybrid } from "../../core/models/hybrid/unpack-hybrid.ts";
import { Recommender } from "../../core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../../core/recommend/asking/recommender-parts.ts";
import type { QualityTrainingResult, TrainingResult } from "../../core/recommend/training-result.ts";
import { type ReadArtifactOptions, readArtifact } from "../artifact/read-artifact.ts";
import { fileParts } from "./file-parts.ts";
import { firstList, sampleLists } from "./sample-lists.ts";
import type { TrainedModel } from "./train-model.ts";

/** A model that recommends. */
export type TrainedRecommender = TrainedModel & { readonly recommender: NonNullable<TrainedModel["recommender"]> };

/**
 * @param command what makes the model again
 * @throws InputError where the file is not whole; the signal's reason when cancelled
 */
export async function readTrainingResult(
  { path, bytes, films, tracks, recommender: told }: TrainedRecommender,
  command: string,
  options: ReadArtifactOptions = {},
): Promise<TrainingResult> {
  const artifact = await readArtifact(path, options);
  const { manifest, licences } = artifact.header;
  const { counted, bands, learnt } = unpackHybrid(artifact);
  const data = unpackRecommender(artifact);
  const recommender = new Recommender(data);
  return {
    ...{ command, ...told, bands, learnt, tracks },
    films: { all: films, rated: counted },
    watchlisted: data.eventRatings.watchlisted,
    file: { name: basename(path), bytes, parts: await fileParts(artifact, options.signal) },
    first: firstList(recommender),
    samples: sampleLists(recommender),
    manifest: manifest as Manifest & { readonly id: string },
    licences: licences.map(String),
  };
}

/** The same of a model that recommends nothing. @throws as readTrainingResult */
export async function readQualityTrainingResult(
  { path, bytes, films, figures }: TrainedModel,
  command: string,
  options: ReadArtifactOptions = {},
): Promise<QualityTrainingResult> {
  const artifact = await readArtifact(path, options);
  const { manifest, licences } = artifact.header;
  return {
    ...{ command, films, figures },
    file: { name: basename(path), bytes, parts: await fileParts(artifact, options.signal) },
    manifest: manifest as TrainingResult["manifest"],
    licences: licences.map(String),
  };
}
