// A list of its own files in every folder that is replaced as a whole. It is how the next call tells a folder that it may
// delete from one in which somebody keeps other things, or that was named by mistake.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import { faultCode } from "./file-faults.ts";
import { filesIn } from "./folder-contents.ts";

const markerName = ".matinee-folder";
const firstLine = "matinee wrote the files listed here and replaces this folder as a whole when it writes it again";
/** What file managers put into folders without being asked. */
const strayFiles: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Writes the list of all files in the folder into it. */
export async function markFolder(folder: string): Promise<void> {
  const files = await filesIn(folder);
  await writeFile(join(folder, markerName), `${[firstLine, ...files].join("\n")}\n`);
}

/**
 * Passes for an empty folder and for one that holds only files of its list.
 *
 * @param path what messages call the folder.
 * @throws InputError for any other folder.
 */
export async function refuseForeignFiles(folder: string, path: string): Promise<void> {
  const ours = new Set([markerName, ...(await listedFiles(folder))]);
  const foreign = (await filesIn(folder)).filter((file) => !ours.has(file) && !strayFiles.has(baseName(file)));
  if (foreign.length === 0) return;
  const seen = `it holds ${foreign.length} ${foreign.length === 1 ? "file" : "files"} not of matinee's (${foreign[0]})`;
  const needed = "a new or empty folder was needed, or one that matinee wrote";
  throw new InputError("Cannot replace the folder", `${seen}; ${needed}`, { file: path });
}

async function listedFiles(folder: string): Promise<string[]> {
  try {
    return (await readFile(join(folder, markerName), "utf8")).split("\n").slice(1);
  } catch (error) {
    if (faultCode(error) === "ENOENT") return [];
    throw error;
  }
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
