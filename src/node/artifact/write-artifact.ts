// Writes an artifact to a file in one step: whoever has the old one open, or is cut off in the middle, keeps a whole one.
import type { ArtifactHeader } from "../../core/artifact/artifact-header.ts";
import { type ArtifactSection, packArtifact } from "../../core/artifact/pack-artifact.ts";
import { writeFileAtomically } from "../files/write-beside.ts";

/**
 * Packs and writes; creates the folders above the file and replaces what was there under its name.
 *
 * @returns the file's size in bytes
 * @throws InputError when the place cannot be written
 * @throws TypeError or RangeError as packArtifact does, before anything is written
 */
export async function writeArtifact(
  path: string,
  header: ArtifactHeader,
  sections: readonly ArtifactSection[],
): Promise<number> {
  const bytes = packArtifact(header, sections);
  await writeFileAtomically(path, bytes);
  return bytes.length;
}
