// What lies below a folder, by paths relative to it with forward slashes, sorted. Links are named, never followed.
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Everything below a folder that is not a folder itself. */
export function filesIn(folder: string): Promise<string[]> {
  return contents(folder, false);
}

/** The folders below a folder. */
export function foldersIn(folder: string): Promise<string[]> {
  return contents(folder, true);
}

async function contents(folder: string, folders: boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() === folders)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
