// Opens an artifact from a file. What the bytes mean is core/artifact's; here a fault of the file becomes a message that
// names it.
import { ArtifactError } from "../../core/artifact/artifact-error.ts";
import { type Artifact, openArtifact } from "../../core/artifact/open-artifact.ts";
import { preambleBytes, readPreamble } from "../../core/artifact/preamble.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { readWholeFile } from "../files/whole-file.ts";

export interface ReadArtifactOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Reads and checks an artifact; its sections lie in the one buffer that was read.
 *
 * @throws InputError when the file is missing, not readable, or not a whole artifact of a version known here.
 * @throws the signal's reason when it is aborted.
 */
export async function readArtifact(path: string, options: ReadArtifactOptions = {}): Promise<Artifact> {
  try {
    return openArtifact(await readArtifactBytes(path, options));
  } catch (error) {
    throw explainArtifactFault(error, path);
  }
}

/** The bytes of a file that begins as an artifact does; not checked any further. @throws as `readArtifact` */
export async function readArtifactBytes(path: string, options: ReadArtifactOptions = {}): Promise<ArrayBuffer> {
  const { signal, onProgress } = options;
  const onBytes = (done: number, total: number | null) =>
    onProgress?.({ what: "reading the artifact", done, total, unit: "bytes" });
  try {
    return await readWholeFile(path, { startBytes: preambleBytes, checkStart: readPreamble, signal, onBytes });
  } catch (error) {
    throw explainArtifactFault(error, path);
  }
}

/** An InputError that names the file for an ArtifactError, also for a part that turns out to be missing later; any other error as it came. */
export function explainArtifactFault(error: unknown, file: string): unknown {
  if (!(error instanceof ArtifactError)) return error;
  return new InputError("Cannot open the artifact", error.seenAndNeeded, { file }, { cause: error });
}
