// Reads the artifact that somebody asks; where there is none, says how to get one.
import { access } from "node:fs/promises";
import type { Artifact } from "../../core/artifact/open-artifact.ts";
import { InputError } from "../../core/errors/input-error.ts";
import { type ReadArtifactOptions, readArtifact } from "./read-artifact.ts";

/** @throws InputError where there is no file; as readArtifact */
export async function readModel(path: string, options: ReadArtifactOptions = {}): Promise<Artifact> {
  await assertModelThere(path);
  return readArtifact(path, options);
}

/** @throws InputError, which says how to get one, where there is no file */
export async function assertModelThere(path: string): Promise<void> {
  try {
    await access(path);
  } catch {
    const seen = "there is no such file; `matinee train` makes one, and --model names another";
    throw new InputError("Cannot open the model", seen, { file: path });
  }
}
