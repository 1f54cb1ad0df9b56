// Files of options that `matinee tune` found, one for each data set.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError } from "../core/errors/input-error.ts";
import { readTuned, type TunedFile } from "../core/tuning/tuned-file.ts";
import { explainFileFault } from "../node/files/file-faults.ts";
import type { Shell } from "./shell.ts";

/**
 * @param data ids of the data that options are for
 * @throws InputError where a file is none, is for other data, or two are for the same
 */
export async function readTunedFiles(
  shell: Shell,
  names: readonly string[],
  data: readonly string[],
): Promise<TunedFile[]> {
  const files: TunedFile[] = [];
  for (const name of names) {
    const text = await readFile(resolve(shell.cwd, name), "utf8").catch((error: unknown) => {
      throw explainFileFault(error, name);
    });
    const tuned = readTuned(text, name);
    const seen = `its options are for ${tuned.data}`;
    if (!data.includes(tuned.data)) throw refuse(name, `${seen}; some for ${data.join(", ")} were needed`);
    if (files.some((file) => file.data === tuned.data))
      throw refuse(name, `${seen}, as another file's; one was needed`);
    files.push(tuned);
  }
  return files;
}

function refuse(file: string, seen: string): InputError {
  return new InputError("Cannot use tuned options", seen, { file });
}
