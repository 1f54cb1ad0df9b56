// The first 16 bytes of an artifact: `MATINEE\0`, the format version and the header's length, both u32 little endian.
// Enough to tell a foreign or a newer file before all of it is read. Layout: docs/guide/artifact.md.
import { ArtifactError } from "./artifact-error.ts";

/** "MATINEE" and a zero byte. */
const magic: readonly number[] = [0x4d, 0x41, 0x54, 0x49, 0x4e, 0x45, 0x45, 0x00];
const formatVersion = 1;

/** Where the header starts. */
export const preambleBytes = 16;
/** The checksum of preamble and header, right behind the header. */
export const headerChecksumBytes = 4;
/** Sections start on multiples of this, so that any element type is aligned; it is the line of most caches. */
export const sectionAlignment = 64;

/** The first multiple of 64 at or after a position. */
export function alignSection(position: number): number {
  return Math.ceil(position / sectionAlignment) * sectionAlignment;
}

/** Writes the preamble to the start of `bytes`. */
export function writePreamble(bytes: Uint8Array, headerBytes: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  bytes.set(magic);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, headerBytes, true);
}

/**
 * The header's length in bytes.
 *
 * @param bytes at least the first 16 bytes of a file, or all of a shorter one
 * @throws ArtifactError foreign, newer, truncated or damaged
 */
export function readPreamble(bytes: Uint8Array): number {
  const differs = magic.findIndex((byte, at) => at < bytes.length && bytes[at] !== byte);
  if (differs !== -1) {
    const seen = `it starts with ${hex(bytes.subarray(0, magic.length))}`;
    throw new ArtifactError("foreign", `${seen}; ${hex(magic)} (MATINEE) was needed: this is another kind of file`);
  }
  if (bytes.length < preambleBytes) {
    const needed = `at least ${preambleBytes} bytes were needed (is it cut short?)`;
    throw new ArtifactError("truncated", `it has ${bytes.length} bytes; ${needed}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  refuseOtherVersion(view.getUint32(8, true));
  return view.getUint32(12, true);
}

function refuseOtherVersion(version: number): void {
  if (version === formatVersion) return;
  if (version > formatVersion) {
    const needed = `this matinee reads version ${formatVersion}; a newer matinee was needed`;
    throw new ArtifactError("newer", `it has format version ${version}; ${needed}`);
  }
  throw new ArtifactError("damaged", `it has format version ${version}; ${formatVersion} was needed`);
}

function hex(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
