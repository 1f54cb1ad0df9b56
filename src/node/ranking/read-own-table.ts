// A table of somebody's own by its path, with the line that it has in a manifest: its name and the hash of its bytes, which are
// hashed while they are read.
import { createHash, type Hash } from "node:crypto";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { ratingsSource } from "../ratings/ratings-source.ts";
import { type RatingsRead, type ReadRatingsOptions, readRatings } from "../ratings/read-ratings.ts";

export interface OwnTable extends RatingsRead {
  readonly used: DataUsed;
}

/** @param name what the manifest calls it @throws as readRatings and ratingsSource */
export async function readOwnTable(path: string, name: string, options: ReadRatingsOptions): Promise<OwnTable> {
  const source = await ratingsSource(path);
  const bytes = createHash("sha256");
  const read = await readRatings({ ...source, open: (signal) => hashed(source.open(signal), bytes) }, options);
  return { ...read, used: { name, rows: read.report.rowsRead, sha256: bytes.digest("hex") } };
}

/** The same chunks; their bytes go into the hash as they pass. */
async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
