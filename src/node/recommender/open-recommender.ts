// A recommender from a file.

import { Recommender } from "../../core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../../core/recommend/asking/recommender-parts.ts";
import { explainArtifactFault, type ReadArtifactOptions } from "../artifact/read-artifact.ts";
import { readModel } from "../artifact/read-model.ts";

/** @throws InputError where the file is no whole artifact, or holds no recommender; the signal's reason when aborted */
export async function openRecommender(path: string, options: ReadArtifactOptions = {}): Promise<Recommender> {
  const artifact = await readModel(path, options);
  try {
    return new Recommender(unpackRecommender(artifact));
  } catch (error) {
    throw explainArtifactFault(error, path);
  }
}
