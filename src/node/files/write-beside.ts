// Writes files and folders so that the old content stays whole until the new one is: everything is written beside the
// target under a hidden name, flushed to disk, and then renamed into place. A failed or cancelled writing leaves nothing.
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, open, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import { explainWriteFault, faultCode } from "./file-faults.ts";
import { flushFolder, flushTree } from "./flush.ts";
import { markFolder, refuseForeignFiles } from "./folder-marker.ts";

/** What a file is to hold, whole or piece by piece; an error of the pieces leaves the old file. */
export type FileContent = Uint8Array | string | AsyncIterable<string>;

/**
 * Replaces a file by the given content, or creates it and the folders above it. Follows a symbolic link to its target.
 *
 * @throws InputError when the place cannot be written or is not a file.
 */
export async function writeFileAtomically(path: string, content: FileContent): Promise<void> {
  await explained(path, async () => {
    const target = await resolveTarget(path);
    await refuseOtherThanFile(target, path);
    await beside(target, async (temporary) => {
      await writeFlushed(temporary, content);
      await rename(temporary, target);
    });
    await flushFolder(dirname(target));
  });
}

/**
 * Replaces a folder as a whole by what `fill` writes, or creates it and the folders above it. Between two renames of an
 * existing folder there is a moment in which the path does not exist; a power cut there leaves both versions under hidden
 * names beside it, never half of one.
 *
 * So that a wrong path cannot delete anybody's work, only an empty folder or one that holds nothing but files of an
 * earlier call is replaced; a hidden file `.matinee-folder` lists them.
 *
 * @param fill gets an empty temporary folder beside the target; when it throws, nothing changes and its error passes on.
 * @param signal looked at before and after `fill`; when aborted, nothing changes and its reason is thrown.
 * @throws InputError when the place cannot be written, or holds files that an earlier call did not write, or may not be written to.
 */
export async function replaceFolder(
  path: string,
  fill: (temporary: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  await explained(path, async () => {
    const target = await resolveTarget(path);
    await refuseUnsafeTarget(target, path);
    await beside(target, async (temporary) => {
      await mkdir(temporary);
      await filled(fill, temporary);
      signal?.throwIfAborted();
      await markFolder(temporary);
      await flushTree(temporary);
      await refuseUnsafeTarget(target, path); // filling may have taken an hour
      await swapFolder(temporary, target);
    });
    await flushFolder(dirname(target));
  });
}

/**
 * Whether replaceFolder could write to the path: for asking before hours of work, not after.
 *
 * @throws InputError when the path is a file, or holds files that an earlier call did not write.
 */
export async function checkReplaceable(path: string): Promise<void> {
  await explained(path, async () => {
    const target = await resolveTarget(path);
    await refuseUnsafeTarget(target, path);
    await tryFolder(target);
  });
}

/**
 * Whether writeFileAtomically could write to the path: for asking before hours of work, not after.
 *
 * @throws InputError when the place cannot be written or is not a file.
 */
export async function checkWritable(path: string): Promise<void> {
  await explained(path, async () => {
    const target = await resolveTarget(path);
    await refuseOtherThanFile(target, path);
    await tryFolder(target);
  });
}

/** Makes something where the target is to be. */
async function tryFolder(target: string): Promise<void> {
  // permissions alone do not tell: some file systems let nobody make anything
  await rmdir(await mkdtemp(join(await nearestFolder(dirname(target)), ".matinee-")));
}

/** The folder itself, or the nearest one above it that exists. */
async function nearestFolder(folder: string): Promise<string> {
  return (await statOrNull(folder)) === null && dirname(folder) !== folder ? nearestFolder(dirname(folder)) : folder;
}

/** A fault of `fill` is the caller's; wrapped so that it is not taken for one of ours on the way out. */
class FillFault {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** The one fault of `fill` that is neither its own nor the program's. */
function explainFullDisk(error: unknown, path: string): unknown {
  return ["ENOSPC", "EDQUOT", "EIO"].includes(faultCode(error)) ? explainWriteFault(error, path) : error;
}

async function filled(fill: (temporary: string) => Promise<void>, temporary: string): Promise<void> {
  try {
    await fill(temporary);
  } catch (error) {
    throw new FillFault(error);
  }
}

async function explained(path: string, write: () => Promise<void>): Promise<void> {
  if (path === "") throw new InputError("Cannot write", "the path is empty; the name of a file or folder was needed");
  try {
    await write();
  } catch (error) {
    throw error instanceof FillFault ? explainFullDisk(error.error, path) : explainWriteFault(error, path);
  }
}

/** Where the path leads; the path itself where nothing is there yet. */
async function resolveTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (faultCode(error) === "ENOENT") return resolve(path);
    throw error;
  }
}

/** Runs `write` with a hidden name beside the target; whatever is left under that name goes. */
async function beside(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.partial`);
  try {
    await write(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function writeFlushed(path: string, content: FileContent): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function refuseOtherThanFile(target: string, path: string): Promise<void> {
  const found = await statOrNull(target);
  if (found !== null && !found.isFile()) throw notReplaceable(path, "not a file", "a file or a new name");
}

async function refuseUnsafeTarget(target: string, path: string): Promise<void> {
  const found = await statOrNull(target);
  if (found === null) return;
  if (!found.isDirectory()) throw notReplaceable(path, "not a folder", "a folder or a new name");
  await refuseForeignFiles(target, path);
}

function notReplaceable(path: string, seen: string, needed: string): InputError {
  return new InputError("Cannot write", `something is there that is ${seen}; ${needed} was needed`, { file: path });
}

async function swapFolder(temporary: string, target: string): Promise<void> {
  if ((await statOrNull(target)) === null) return await rename(temporary, target);
  const old = `${temporary}.old`;
  await rename(target, old);
  try {
    await rename(temporary, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function statOrNull(path: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (faultCode(error) === "ENOENT") return null;
    throw error;
  }
}
