// A split as a file, so that others can use the very same one (rules of evidence: docs/guide/evaluation.md, which has the
// layout). 16 bytes of preamble, a header in JSON, then for each fold one byte a rating and, where people are ranked against
// few films only, their lists; a checksum at the end. The same split gives the same bytes, so that its hash names it.
import { crc32 } from "../../artifact/crc32.ts";
import { InputError } from "../../errors/input-error.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { sha256 } from "./ratings-hash.ts";
import { role, type Split, type SplitFold } from "./split.ts";
import { packCandidates, unpackCandidates } from "./split-candidates.ts";
import { readSplitHeader, type SplitHeader, splitHeader } from "./split-header.ts";

/** "MATSPLIT" */
const magic: readonly number[] = [0x4d, 0x41, 0x54, 0x53, 0x50, 0x4c, 0x49, 0x54];
const formatVersion = 1;
const preambleBytes = 16;
const checksumBytes = 4;
const highestRole: number = Math.max(...Object.values(role));
const cannot = "Cannot read the split";

/** A split and the table that it divides. */
export interface UnpackedSplit {
  readonly split: Split;
  /** Of the ratings (ratings-hash.ts). */
  readonly dataHash: string;
}

/** @param dataHash of the ratings (ratings-hash.ts) */
export function packSplit(split: Split, dataHash: string): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify(splitHeader(split, dataHash)));
  const parts = split.folds.flatMap(({ roles, candidates }) => [
    roles,
    ...(candidates ? [packCandidates(candidates)] : []),
  ]);
  const body = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(preambleBytes + header.length + body + checksumBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, header.length, true);
  let at = preambleBytes;
  for (const part of [header, ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  view.setUint32(at, crc32(bytes.subarray(0, at)), true);
  return bytes;
}

/** What names a split: the hash of its file, `sha256:...`. */
export async function splitHash(packed: Uint8Array): Promise<string> {
  return sha256(packed);
}

/** @throws InputError for bytes that are no split, of a newer version, cut short or damaged */
export function unpackSplit(bytes: Uint8Array): UnpackedSplit {
  const headerBytes = checkedPreamble(bytes);
  const text = new TextDecoder().decode(bytes.subarray(preambleBytes, preambleBytes + headerBytes));
  const header = readSplitHeader(text);
  const body = bytes.subarray(preambleBytes + headerBytes, bytes.length - checksumBytes);
  const { protocol, seed, relevantFrom, options } = header;
  return { split: { protocol, seed, relevantFrom, options, folds: foldsIn(header, body) }, dataHash: header.dataHash };
}

/** The length of the header, once the checksum holds. */
function checkedPreamble(bytes: Uint8Array): number {
  if (magic.some((byte, at) => bytes[at] !== byte)) {
    throw new InputError(cannot, "another kind of file was seen; one that starts with MATSPLIT was needed");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = preambleBytes + checksumBytes;
  if (bytes.length < least) throw damaged(`${bytes.length} bytes were seen; at least ${least} were needed`);
  const version = view.getUint32(8, true);
  if (version > formatVersion) {
    throw new InputError(cannot, `format version ${version} was seen; this matinee reads ${formatVersion}`);
  }
  const end = bytes.length - checksumBytes;
  if (view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) {
    throw damaged("its checksum does not hold; the bytes that were written were needed (is it cut short?)");
  }
  const headerBytes = view.getUint32(12, true);
  if (version < 1 || preambleBytes + headerBytes > end) throw damaged("its preamble says more than the file holds");
  return headerBytes;
}

function foldsIn({ ratings, folds }: SplitHeader, body: Uint8Array): SplitFold[] {
  let at = 0;
  const take = (length: number) => {
    if (at + length > body.length)
      throw damaged(`${body.length} bytes behind the header; at least ${at + length} were needed`);
    at += length;
    return body.slice(at - length, at);
  };
  const unpacked = folds.map(({ candidateBytes }): SplitFold => {
    const roles = take(ratings);
    if (roles.some((each) => each > highestRole)) throw damaged(`a role above ${highestRole} was seen`);
    return candidateBytes === null ? { roles } : { roles, candidates: unpackCandidates(take(candidateBytes)) };
  });
  if (at !== body.length) throw damaged(`${body.length - at} bytes are left over`);
  return unpacked;
}

function damaged(what: string): InputError {
  return new InputError(cannot, `it is damaged: ${what}`);
}

/**
 * Refuses a split of other ratings.
 *
 * @param dataHash of these ratings
 * @throws InputError where the split was made of others
 */
export function checkSplitFits(unpacked: UnpackedSplit, ratings: Ratings, dataHash: string): void {
  const [fold] = unpacked.split.folds;
  const count = ratings.indices.length;
  if (fold?.roles.length !== count) {
    throw new InputError("Cannot use the split", `it divides ${fold?.roles.length ?? 0} ratings; ${count} were needed`);
  }
  if (unpacked.dataHash === dataHash) return;
  throw new InputError("Cannot use the split", `it divides ratings ${unpacked.dataHash}; ${dataHash} was needed`);
}
