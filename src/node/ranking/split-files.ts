// Splits kept in files, so that the very same division can be used again, also by others.
import { readFile } from "node:fs/promises";
import { InputError } from "../../core/errors/input-error.ts";
import type { Split } from "../../core/evaluation/ranking/split.ts";
import { checkSplitFits, packSplit, splitHash, unpackSplit } from "../../core/evaluation/ranking/split-file.ts";
import { explainFileFault } from "../files/file-faults.ts";
import { writeFileAtomically } from "../files/write-beside.ts";
import type { RatingData } from "./rating-data.ts";

/** A split with the name that its bytes give it. */
export interface NamedSplit {
  readonly split: Split;
  /** `sha256:...` of its file, whether it is in one or not. */
  readonly hash: string;
}

/** Names a split, and keeps it in a file where one is given. */
export async function keepSplit(split: Split, data: RatingData, path: string | null): Promise<NamedSplit> {
  const bytes = packSplit(split, data.hash);
  if (path !== null) await writeFileAtomically(path, bytes);
  return { split, hash: await splitHash(bytes) };
}

/**
 * The split in a file.
 *
 * @param name what messages call the file
 * @throws InputError where it cannot be read, is damaged, or divides other ratings
 */
export async function readSplit(path: string, name: string, data: RatingData): Promise<NamedSplit> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainFileFault(error, name);
  });
  try {
    const unpacked = unpackSplit(bytes);
    checkSplitFits(unpacked, data.ratings, data.hash);
    return { split: unpacked.split, hash: await splitHash(bytes) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.couldNot, error.seenAndNeeded, { file: name }, { cause: error });
  }
}
