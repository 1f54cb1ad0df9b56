// Opens the film quality model of an artifact: what answers `matinee predict` and `matinee similar`.
import { access } from "node:fs/promises";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmQuality } from "../../core/models/film-quality/film-quality.ts";
import { unpackFilmQuality } from "../../core/models/film-quality/unpack-film-quality.ts";
import { explainArtifactFault, readArtifact } from "../artifact/read-artifact.ts";

/** @throws InputError where there is no model, or the file is none that can be opened */
export async function openFilmQuality(path: string): Promise<FilmQuality> {
  try {
    await access(path);
  } catch {
    const seen = "there is no such file; `matinee train` makes one, and --model names another";
    throw new InputError("Cannot open the model", seen, { file: path });
  }
  const artifact = await readArtifact(path);
  try {
    return unpackFilmQuality(artifact);
  } catch (error) {
    throw explainArtifactFault(error, path);
  }
}
