// Makes sure that what was written is on the disk before a rename makes it the only version. A name is safe only once the
// folder that holds it is flushed too.
import { open } from "node:fs/promises";
import { join } from "node:path";
import { filesIn, foldersIn } from "./folder-contents.ts";

const onWindows = process.platform === "win32";

/** Flushes every file below a folder, the folders between and the folder itself. */
export async function flushTree(folder: string): Promise<void> {
  for (const file of await filesIn(folder)) await flushFile(join(folder, file));
  for (const inner of await foldersIn(folder)) await flushFolder(join(folder, inner));
  await flushFolder(folder);
}

/** Flushes the names in a folder. Windows has no such call and needs none. */
export async function flushFolder(folder: string): Promise<void> {
  if (!onWindows) await flushFile(folder);
}

async function flushFile(path: string): Promise<void> {
  const handle = await open(path, onWindows ? "r+" : "r"); // Windows flushes only what may be written
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
