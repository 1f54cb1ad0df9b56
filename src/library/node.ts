// `import { open, openBytes, fit } from "matinee"` in Node: artifacts are files, and several threads can learn.

import { fileURLToPath } from "node:url";
import { type AddedFilms, type NewFilm, withFilms } from "../core/library/add-films.ts";
import type { FitData } from "../core/library/fit-data.ts";
import { type FitOptions, fitOwn } from "../core/library/fit-own.ts";
import type { LibraryRecommender } from "../core/library/library-recommender.ts";
import { bufferOf, checkPlace, openedRecommender } from "../core/library/recommender-bytes.ts";
import { readArtifactBytes } from "../node/artifact/read-artifact.ts";
import { writeFileAtomically } from "../node/files/write-beside.ts";
import { packageVersion } from "../node/manifest/run-manifest.ts";
import { rankingPool } from "../node/ranking/ranking-pool.ts";

export * from "./shared.ts";

/**
 * A recommender from a file that `matinee train` or `save` wrote.
 *
 * @param path or a `file:` URL
 * @throws InputError where the file is no whole artifact, or holds no recommender; the signal's reason when aborted; TypeError for
 * what is neither a path nor a URL
 */
export async function open(
  path: string | URL,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<LibraryRecommender> {
  checkPlace(path);
  const file = path instanceof URL ? fileURLToPath(path) : path;
  return openedRecommender(await readArtifactBytes(file, options), file, writeFileAtomically);
}

/**
 * The same from the bytes of such a file.
 *
 * @param bytes read in place: they must not change afterwards
 * @throws InputError for bytes that are no whole artifact, or hold no recommender; TypeError for what is no bytes
 */
export function openBytes(bytes: ArrayBuffer | Uint8Array): LibraryRecommender {
  return openedRecommender(bufferOf(bytes), "bytes", writeFileAtomically);
}

/**
 * A recommender with new films behind its own, which nobody has to have rated: they are recommended by what they are. Nothing is learnt
 * anew. For a model of ten thousand films it takes a second, for one film as for fifty.
 *
 * @throws InputError for films at fault, or a recommender that takes none, such as one of somebody's own items; TypeError for what is no
 * list
 */
export function addFilms(recommender: LibraryRecommender, films: readonly NewFilm[]): AddedFilms {
  return withFilms(recommender, films, writeFileAtomically);
}

/**
 * A recommender of somebody's own items.
 *
 * @throws InputError for data at fault, or too much for the machine; TypeError or RangeError for options that are none; the signal's
 * reason when aborted
 */
export async function fit(data: FitData, options: FitOptions = {}): Promise<LibraryRecommender> {
  const bytes = await fitOwn(data, options, {
    makePool: ({ models }, ratings, threads) => rankingPool(models, ratings, threads),
    now: Date.now,
    version: packageVersion(),
  });
  return openedRecommender(bytes.buffer, "bytes", writeFileAtomically);
}
