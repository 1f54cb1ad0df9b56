// Reads a file once and says what it holds and whether it is the copy that is known: the ground under every number that is
// reported from it. A verdict is about bytes, not about whether the content makes sense.
import { createHash } from "node:crypto";
import type { ByteSource } from "../files/byte-source.ts";
import type { DataFile } from "./data-set.ts";
import { RecordCounter } from "./record-counter.ts";

/**
 * `verified`: byte for byte the known copy. `other-bytes`: not the known copy. `unknown`: no checksum is known for this
 * file, so nothing can be said.
 */
export type Verdict = "verified" | "other-bytes" | "unknown";

/** What was seen in a file, all of it after unpacking. */
export interface FileCheck {
  readonly bytes: number;
  /** Records, header left out, line ends within quotes not counted; null for a file without rows. */
  readonly rows: number | null;
  /** Lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly verdict: Verdict;
}

/** Checks a file as its bytes come by. */
export class FileChecker {
  private readonly file: DataFile;
  private readonly hash = createHash("sha256");
  private readonly counter: RecordCounter;
  private bytes = 0;

  constructor(file: DataFile) {
    this.file = file;
    this.counter = new RecordCounter(file.format);
  }

  add(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.counter.add(chunk);
    this.bytes += chunk.length;
  }

  /** Called once, after the last byte. */
  finish(): FileCheck {
    const sha256 = this.hash.digest("hex");
    return { bytes: this.bytes, rows: this.counter.rows, sha256, verdict: verdictOn(sha256, this.file) };
  }
}

/**
 * Reads the whole source.
 *
 * @throws InputError where it cannot be read or unpacked
 * @throws the signal's reason when it is aborted
 */
export async function checkFile(source: ByteSource, file: DataFile, signal?: AbortSignal): Promise<FileCheck> {
  const checker = new FileChecker(file);
  for await (const chunk of source.open(signal)) checker.add(chunk);
  return checker.finish();
}

function verdictOn(sha256: string, { known }: DataFile): Verdict {
  if (known === null) return "unknown";
  return known.sha256 === sha256 ? "verified" : "other-bytes";
}
