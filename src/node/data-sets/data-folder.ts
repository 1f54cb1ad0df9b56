// Which folder the data files are looked for in: what the person says now, else what the environment says, else ./data.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";

/** The chosen folder. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** Who chose it: `--data`, MATINEE_DATA, or nobody. */
  readonly from: "option" | "environment" | "default";
  /** Always true where `from` is "option", but for a download, which makes the folder. */
  readonly exists: boolean;
}

export interface DataFolderChoice {
  /** What `--data` says, if it was given. */
  readonly option?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are meant from. */
  readonly cwd: string;
  /** Whether a folder that `--data` names must be there; default true. A download makes it. */
  readonly mustExist?: boolean;
}

/**
 * The data folder.
 *
 * @throws InputError where --data names a folder that is not there, or any choice names a file
 */
export function dataFolder({ option, env, cwd, mustExist = true }: DataFolderChoice): DataFolder {
  const fromEnvironment = env["MATINEE_DATA"];
  if (option === "")
    throw new InputError("Cannot look for data files", "--data is empty; the name of a folder was needed");
  if (option !== undefined) return chosen(option, "option", cwd, mustExist);
  if (fromEnvironment !== undefined && fromEnvironment !== "")
    return chosen(fromEnvironment, "environment", cwd, false);
  return chosen("data", "default", cwd, false);
}

function chosen(name: string, from: DataFolder["from"], cwd: string, mustExist: boolean): DataFolder {
  const path = resolve(cwd, name);
  const found = name === "" ? undefined : statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return { path, from, exists: true };
  if (found !== undefined) throw notUsable(path, "this is a file; a folder was needed");
  if (mustExist) throw notUsable(path, "there is no such folder; an existing one was needed");
  return { path, from, exists: false };
}

function notUsable(path: string, seen: string): InputError {
  return new InputError("Cannot look for data files", seen, { file: path });
}
