// The data that `matinee train` and `tune` learn from. Invented films are for a machine without data: where a person has named a folder, one
// that holds no films is a mistake, and not to be answered by a model of films that do not exist.
import { InputError } from "../core/errors/input-error.ts";
import { type QualityData, readQualityData } from "../node/film-quality/quality-data.ts";
import type { CommonOptions } from "./common-options.ts";
import { existingFolder } from "./existing-folder.ts";
import { tellNotes } from "./model-options.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

/**
 * Reads the data and says what is to be known of it.
 *
 * @throws InputError where a folder was named and no films are in it, or what is there cannot be read
 */
export async function openQualityData(
  shell: Shell,
  options: CommonOptions,
  progress: ProgressLine,
): Promise<QualityData> {
  const data = await findQualityData(shell, options, progress);
  progress.done();
  tellNotes(shell, options, data.notes);
  return data;
}

async function findQualityData(shell: Shell, options: CommonOptions, { report }: ProgressLine): Promise<QualityData> {
  const folder = existingFolder(shell, options);
  const data = await readQualityData(folder.path, options.seed, { signal: shell.signal, onProgress: report });
  if (data.experiment.data !== "generated") return data;
  if (folder.from === "option") {
    const needed = "tmdb_5000_movies.csv and tmdb_5000_credits.csv were needed";
    const how = "(`matinee data` says where they come from)";
    throw new InputError("Cannot read the films", `${needed} ${how}`, { file: folder.path });
  }
  const note = `No TMDB 5000 files are in ${folder.path}; \`matinee data\` says how to get them.`;
  return { ...data, notes: [note, ...data.notes] };
}
