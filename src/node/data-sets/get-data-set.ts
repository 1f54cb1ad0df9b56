// Gets a data set from its official address into the data folder, unless it is there already. The archive stays packed:
// readers take files out of it as they need them.
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import { type DownloadOptions, download } from "../download/download.ts";
import { hashFile } from "../download/hash-file.ts";
import { zipEntries } from "../files/byte-source.ts";
import type { Verdict } from "./check-file.ts";
import type { DataSet, OfficialDownload } from "./data-set.ts";
import { howToGet } from "./how-to-get.ts";
import { surveyDataSets } from "./survey.ts";

/** A data set that is in the data folder now. */
export interface GotDataSet {
  readonly outcome: "downloaded" | "already-there";
  /** The archive, or the folder of the unpacked files. */
  readonly path: string;
  /** Of the archive; null for unpacked files. */
  readonly bytes: number | null;
  /** Of the archive; null for unpacked files. */
  readonly sha256: string | null;
  /** Never "other-bytes": that is an error. */
  readonly verdict: Verdict;
  /** Bytes of an earlier run that were gone on from. */
  readonly resumedFrom: number;
}

export interface GetOptions extends Pick<DownloadOptions, "signal" | "onProgress" | "onRetry" | "retryDelays"> {
  /** Told before the first byte is asked for; not told where nothing needs to be downloaded. */
  readonly onBegin?: ((download: OfficialDownload) => void) | undefined;
}

/**
 * Gets a data set.
 *
 * @param folder the data folder; made where it does not exist
 * @throws InputError where the set needs an account, where other bytes lie in its place, or the download fails
 * @throws the signal's reason when it is aborted; what has arrived is kept for the next call
 */
export async function getDataSet(folder: string, dataSet: DataSet, options: GetOptions = {}): Promise<GotDataSet> {
  const official = dataSet.download;
  if (official === null) {
    throw new InputError(`Cannot download ${dataSet.id}`, `it takes an account; ${howToGet(dataSet, folder)}`);
  }
  const target = join(folder, official.archive);
  const there =
    (await archiveThere(target, dataSet, official, options)) ?? (await unpackedThere(folder, dataSet, options));
  if (there !== null) return there;
  options.onBegin?.(official);
  await makeFolder(folder);
  const check = (path: string) => assertHoldsEssentials(path, dataSet);
  const { verified, ...done } = await download(official.url, target, { ...options, sha256: official.sha256, check });
  return { outcome: "downloaded", path: target, verdict: verified ? "verified" : "unknown", ...done };
}

/** The archive where it lies already, looked at before it is believed. */
async function archiveThere(
  target: string,
  dataSet: DataSet,
  official: OfficialDownload,
  { signal, onProgress }: GetOptions,
): Promise<GotDataSet | null> {
  if ((await stat(target).catch(nullIfMissing)) === null) return null;
  const { sha256, bytes } = await hashFile(target, { signal, onProgress });
  if (official.sha256 !== null && sha256 !== official.sha256) {
    const seen = `other bytes than those of the official archive are there (sha256 ${sha256})`;
    throw new InputError(`Cannot download ${dataSet.id}`, `${seen}; move them away first`, { file: target });
  }
  await assertHoldsEssentials(target, dataSet);
  const verdict = official.sha256 === null ? "unknown" : "verified";
  return { outcome: "already-there", path: target, bytes, sha256, verdict, resumedFrom: 0 };
}

/** The unpacked files, where all that matter are there and none is known to be another. */
async function unpackedThere(
  folder: string,
  dataSet: DataSet,
  { signal, onProgress }: GetOptions,
): Promise<GotDataSet | null> {
  const essentials = { ...dataSet, files: dataSet.files.filter((file) => file.essential) };
  const [survey] = await surveyDataSets(folder, [essentials], { signal, onProgress });
  const files = survey?.files ?? [];
  const path = files[0]?.path ?? null;
  if (survey?.state !== "found" || path === null || files.some((each) => each.verdict === "other-bytes")) return null;
  const verdict = files.every((each) => each.verdict === "verified") ? "verified" : "unknown";
  return { outcome: "already-there", path: dirname(path), bytes: null, sha256: null, verdict, resumedFrom: 0 };
}

/** Keeps a web page that came under the archive's name, as behind a hotel's sign-in, from being taken for data. */
async function assertHoldsEssentials(path: string, dataSet: DataSet): Promise<void> {
  const entries = new Set((await zipEntries(path)).map((entry) => entry.slice(entry.lastIndexOf("/") + 1)));
  const lacking = dataSet.files.filter((file) => file.essential && !entries.has(file.name)).map((file) => file.name);
  if (lacking.length === 0) return;
  const seen = `the archive lacks ${lacking.join(", ")}`;
  throw new InputError(`Cannot use the archive of ${dataSet.id}`, `${seen}; the official one was needed`, {
    file: path,
  });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const said = (error as Error).message;
    throw new InputError(
      "Cannot make the data folder",
      `${said}; a folder that can be written to is needed`,
      {},
      {
        cause: error,
      },
    );
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
