// A source that is checked while a reader reads it, so that a file is unpacked once and not again for its hash.
import type { ByteSource } from "../files/byte-source.ts";
import { type FileCheck, FileChecker } from "./check-file.ts";
import type { DataFile } from "./data-set.ts";

/** Hands on another source's bytes as they are. */
export class CheckedSource implements ByteSource {
  readonly name: string;
  private readonly source: ByteSource;
  private readonly file: DataFile;
  private seen: FileCheck | null = null;

  constructor(source: ByteSource, file: DataFile) {
    this.name = source.name;
    this.source = source;
    this.file = file;
  }

  async *open(signal?: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
    const checker = new FileChecker(this.file);
    for await (const chunk of this.source.open(signal)) {
      checker.add(chunk); // before it is handed on: from then on it belongs to the reader
      yield chunk;
    }
    this.seen = checker.finish();
  }

  /** What the whole file holds; where no reader came to its end, it is read now. */
  async check(signal?: AbortSignal): Promise<FileCheck> {
    if (this.seen === null) for await (const _ of this.open(signal)); // counted above
    if (this.seen === null) throw new Error(`Cannot check ${this.name}: reading it to the end gave no account of it`);
    return this.seen;
  }
}
