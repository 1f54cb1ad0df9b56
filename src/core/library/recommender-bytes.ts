// A recommender as the bytes of an artifact and back, for whoever has no files.
import { ArtifactError } from "../artifact/artifact-error.ts";
import { crc32 } from "../artifact/crc32.ts";
import { openArtifact } from "../artifact/open-artifact.ts";
import { type ArtifactSection, packArtifact } from "../artifact/pack-artifact.ts";
import { InputError } from "../errors/input-error.ts";
import { packRecommender, type RecommenderPieces, unpackRecommender } from "../recommend/asking/recommender-parts.ts";
import { shownValue } from "../recommend/shown-value.ts";
import { LibraryRecommender, type SaveBytes } from "./library-recommender.ts";

/** How it was made, beside what it is. */
export interface MadeBy {
  readonly seed: number;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly seconds: number;
  /** The version, where it is known. */
  readonly matinee: string | null;
}

export function packedRecommender(pieces: RecommenderPieces, made: MadeBy): Uint8Array<ArrayBuffer> {
  const { parts, sections } = packRecommender(pieces);
  const manifest = { ...made, id: modelIdOf(parts, sections) };
  const header = { films: [], options: { seed: made.seed }, manifest, metrics: {}, licences: [], parts };
  return packArtifact(header, sections);
}

/**
 * @param bytes kept, and read in place: they must not change afterwards
 * @param name what messages call them
 * @param save where its bytes go when it is saved; null where there are no files
 * @throws InputError for bytes that are no whole artifact, or one without a recommender; its cause is an ArtifactError with the reason
 */
export function openedRecommender(bytes: ArrayBuffer, name: string, save: SaveBytes | null): LibraryRecommender {
  try {
    return new LibraryRecommender(unpackRecommender(openArtifact(bytes)), new Uint8Array(bytes), save);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    throw new InputError("Cannot open the artifact", error.seenAndNeeded, { file: name }, { cause: error });
  }
}

/** A buffer that holds these bytes and nothing else: the one they lie in where they fill it, else a copy. */
export function bufferOf(bytes: ArrayBuffer | Uint8Array): ArrayBuffer {
  if (bytes instanceof ArrayBuffer) return bytes;
  if (bytes instanceof Uint8Array) {
    const { buffer, byteLength } = bytes;
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : bytes.slice().buffer;
  }
  throw new TypeError(
    `Cannot open the artifact: ${shownValue(bytes)} was seen; an ArrayBuffer or a Uint8Array was needed`,
  );
}

/** @throws TypeError for what names no place */
export function checkPlace(path: unknown): void {
  if (typeof path === "string" || path instanceof URL) return;
  throw new TypeError(`Cannot open the artifact: ${shownValue(path)} was seen; a path or a URL was needed`);
}

/** Tells one model from another, as far as a checksum does. */
export function modelIdOf(parts: object, sections: readonly Pick<ArtifactSection, "data">[]): string {
  const checksums = sections.map(({ data }) => crc32(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)));
  const whole = new TextEncoder().encode(JSON.stringify([parts, checksums]));
  return crc32(whole).toString(16).padStart(8, "0");
}
