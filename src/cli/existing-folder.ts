// The data folder for commands that learn or measure: one that the environment names has to be there.
import { InputError } from "../core/errors/input-error.ts";
import { type DataFolder, dataFolder } from "../node/data-sets/data-folder.ts";
import type { CommonOptions } from "./common-options.ts";
import type { Shell } from "./shell.ts";

/** @throws InputError as dataFolder, and where MATINEE_DATA names a folder that is not there */
export function existingFolder(shell: Shell, { data }: Pick<CommonOptions, "data">): DataFolder {
  const folder = dataFolder({ option: data, env: shell.env, cwd: shell.cwd });
  if (folder.exists || folder.from !== "environment") return folder;
  const seen = "MATINEE_DATA names this folder, which is not there; an existing one was needed";
  throw new InputError("Cannot look for data files", seen, { file: folder.path });
}
