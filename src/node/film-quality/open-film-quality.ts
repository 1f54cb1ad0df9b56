// Opens the film quality model of an artifact: what answers `matinee predict` and `matinee similar`.
import type { FilmQuality } from "../../core/models/film-quality/film-quality.ts";
import { unpackFilmQuality } from "../../core/models/film-quality/unpack-film-quality.ts";
import { explainArtifactFault } from "../artifact/read-artifact.ts";
import { readModel } from "../artifact/read-model.ts";

/** @throws InputError where there is no model, or the file is none that can be opened */
export async function openFilmQuality(path: string): Promise<FilmQuality> {
  const artifact = await readModel(path);
  try {
    return unpackFilmQuality(artifact);
  } catch (error) {
    throw explainArtifactFault(error, path);
  }
}
