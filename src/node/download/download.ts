// Downloads one file so that it is either whole and in place, or not there: to a part that later runs go on with, with a few
// retries, checked, flushed to the disk and then renamed. One file at a time; nothing is unpacked.
import { open, rename, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { InputError } from "../../core/errors/input-error.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { cannotDownload, explainDiskFault, PassingFault } from "./download-faults.ts";
import { hashFile } from "./hash-file.ts";
import { forgetOrigin, partPath, readPart, removePart } from "./part-file.ts";
import { receive } from "./receive.ts";

export interface DownloadOptions {
  /** Aborting keeps the part, so that a later call goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Counts bytes: first those that arrive, then those that are checked. */
  readonly onProgress?: OnProgress | undefined;
  /** What the file must have, as lower-case hexadecimal digits; null or nothing where none is known. */
  readonly sha256?: string | null | undefined;
  /** A last look at the whole file before it is put in place; throws an InputError to refuse it. */
  readonly check?: ((path: string) => Promise<void>) | undefined;
  /** Told before each further try. */
  readonly onRetry?: ((why: string, waitMilliseconds: number) => void) | undefined;
  /** Milliseconds to wait before each further try without gain in between. Default 1000, 4000, 10000. */
  readonly retryDelays?: readonly number[] | undefined;
}

/** A file that was downloaded and is in place. */
export interface Downloaded {
  readonly bytes: number;
  readonly sha256: string;
  /** The checksum was known and is right; false where none was known. */
  readonly verified: boolean;
  /** Bytes that were there already when this call began. */
  readonly resumedFrom: number;
}

const RETRY_DELAYS: readonly number[] = [1000, 4000, 10_000];

/**
 * Downloads `url` to `target`, which it replaces.
 *
 * @param target path in an existing folder; `target.part` and `target.part.json` are used on the way
 * @throws InputError, one line, where it cannot be had, cannot be written, or is not what was expected
 * @throws the signal's reason when it is aborted
 */
export async function download(url: string, target: string, options: DownloadOptions = {}): Promise<Downloaded> {
  options.signal?.throwIfAborted();
  const resumedFrom = await receiveWithRetries(url, target, options);
  const { sha256, bytes } = await checkedPart(url, target, options);
  try {
    await putInPlace(target);
  } catch (error) {
    throw explainDiskFault(error, url, target);
  }
  return { bytes, sha256, verified: options.sha256 === sha256, resumedFrom };
}

/** Tries as long as tries bring it further, and a few times when they do not. Returns the bytes that were gone on from. */
async function receiveWithRetries(url: string, target: string, options: DownloadOptions): Promise<number> {
  const delays = options.retryDelays ?? RETRY_DELAYS;
  const what = `downloading ${basename(target)}`;
  let farthest = 0;
  let resumedFrom: number | null = null;
  const onBytes = (done: number, total: number | null) => {
    resumedFrom ??= done;
    options.onProgress?.({ what, done, total, unit: "bytes" });
  };
  for (let vainTries = 0; ; vainTries++) {
    try {
      await receive(url, target, { signal: options.signal, onBytes });
      return resumedFrom ?? (await stat(partPath(target))).size;
    } catch (error) {
      if (!(error instanceof PassingFault)) throw error;
      const { bytes } = await readPart(target, url);
      if (bytes > farthest) vainTries = 0;
      farthest = Math.max(farthest, bytes);
      await waitBeforeRetry(url, error, delays[vainTries], vainTries + 1, options);
    }
  }
}

async function waitBeforeRetry(
  url: string,
  fault: PassingFault,
  delay: number | undefined,
  tries: number,
  { signal, onRetry }: DownloadOptions,
): Promise<void> {
  if (delay === undefined) {
    throw cannotDownload(
      url,
      `${fault.message}${tries === 1 ? "" : `, ${tries} times`}; try again later, it goes on from what is there`,
      fault,
    );
  }
  onRetry?.(fault.message, delay);
  await sleep(delay, undefined, signal === undefined ? {} : { signal }).catch(() => {}); // woken early by the signal
  signal?.throwIfAborted();
}

/** A part that is not what was expected is removed: going on with it would never end well. */
async function checkedPart(
  url: string,
  target: string,
  options: DownloadOptions,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  try {
    const seen = await hashFile(partPath(target), {
      signal: options.signal,
      onProgress: options.onProgress,
      name: basename(target),
    });
    if (options.sha256 !== undefined && options.sha256 !== null && seen.sha256 !== options.sha256) {
      const sums = `its sha256 is ${seen.sha256} and ${options.sha256} was needed`;
      throw cannotDownload(url, `${sums}; what came was removed, try again or look at the data set's official page`);
    }
    await options.check?.(partPath(target));
    return seen;
  } catch (error) {
    if (error instanceof InputError) await removePart(target);
    throw error;
  }
}

/** After this a crash or a power cut leaves the whole file. */
async function putInPlace(target: string): Promise<void> {
  await syncToDisk(partPath(target), "r+");
  await rename(partPath(target), target);
  if (process.platform !== "win32") await syncToDisk(dirname(target), "r"); // Windows cannot flush a folder
  await forgetOrigin(target);
}

async function syncToDisk(path: string, flags: "r" | "r+"): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
