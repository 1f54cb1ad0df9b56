// Finds word vectors of a dimension: the whole published file where it is there, else the head of it. Which of the two it
// was is told, because coverage, and so every result built on it, differs.
import type { ByteSource } from "../files/byte-source.ts";
import { findFile } from "./find-file.ts";
import { GLOVE_DIMENSIONS, type GloveDimension, glove, gloveFileName } from "./sets/glove.ts";

/** A file of word vectors that was found. */
export interface FoundWordVectors {
  readonly source: ByteSource;
  /** Official name of the file, such as "glove.6B.50d.txt". */
  readonly file: string;
  readonly dimension: GloveDimension;
  /** False where only the most frequent words are there. */
  readonly whole: boolean;
}

/**
 * The word vectors of a dimension, or null where there are none.
 *
 * @param dimension 50 (the default), 100, 200 or 300
 * @throws RangeError for another dimension
 * @throws InputError where an archive in an accepted place cannot be read
 */
export async function findWordVectors(folder: string, dimension = 50): Promise<FoundWordVectors | null> {
  const published = GLOVE_DIMENSIONS.find((each) => each === dimension);
  if (published === undefined) {
    throw new RangeError(
      `Cannot find word vectors: got dimension ${dimension}, one of ${GLOVE_DIMENSIONS.join(", ")} is needed`,
    );
  }
  for (const { name, standsInFor } of glove.files) {
    if (name !== gloveFileName(published) && standsInFor?.file !== gloveFileName(published)) continue;
    const source = await findFile(folder, glove, name);
    if (source !== null) return { source, file: name, dimension: published, whole: standsInFor === undefined };
  }
  return null;
}
