// The part of a download that has arrived: `NAME.part`, and beside it `NAME.part.json`, which says what it is a part of, so
// that a later run never glues two versions of a file together.
import { open, readFile, rm, stat, writeFile } from "node:fs/promises";

/** What the server said of the file that the part belongs to. */
export interface PartOrigin {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Bytes of the whole file; null where the server did not say. */
  readonly total: number | null;
}

/** A part as it lies on the disk. */
export interface Part {
  /** Bytes that are there. */
  readonly bytes: number;
  /** Null where nothing is known of it; it cannot be gone on with then. */
  readonly origin: PartOrigin | null;
}

/** The path of the part of a target. */
export function partPath(target: string): string {
  return `${target}.part`;
}

/** The part of a target; one of another address counts as none. */
export async function readPart(target: string, url: string): Promise<Part> {
  const origin = await readOrigin(originPath(target));
  if (origin?.url !== url) return { bytes: 0, origin: null };
  const found = await stat(partPath(target)).catch(nullIfMissing);
  return { bytes: found?.size ?? 0, origin };
}

/** Begins a part anew: empties it and notes where it comes from. */
export async function beginPart(target: string, origin: PartOrigin): Promise<void> {
  // the old note goes first and the new one comes last: at no moment does a note stand beside bytes it does not describe
  await rm(originPath(target), { force: true });
  await (await open(partPath(target), "w")).close();
  await writeFile(originPath(target), `${JSON.stringify(origin)}\n`);
}

/** Takes a part and its note away. */
export async function removePart(target: string): Promise<void> {
  await rm(originPath(target), { force: true });
  await rm(partPath(target), { force: true });
}

/** Takes away the note only: the part has become the target. */
export async function forgetOrigin(target: string): Promise<void> {
  await rm(originPath(target), { force: true });
}

/**
 * What to send as If-Range (RFC 9110, 13.1.5), or null where the part cannot be gone on with: a weak ETag does not promise
 * the same bytes.
 */
export function resumeCondition(part: Part): string | null {
  if (part.bytes === 0 || part.origin === null) return null;
  const { etag, lastModified } = part.origin;
  return etag !== null && !etag.startsWith("W/") ? etag : lastModified;
}

function originPath(target: string): string {
  return `${partPath(target)}.json`;
}

/** A note that is missing or cut short is no note: the download begins anew. */
async function readOrigin(path: string): Promise<PartOrigin | null> {
  const text = await readFile(path, "utf8").catch(nullIfMissing);
  try {
    return text === null ? null : checkedOrigin(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function checkedOrigin(value: unknown): PartOrigin | null {
  if (typeof value !== "object" || value === null) return null;
  const { url, etag, lastModified, total } = value as Record<string, unknown>;
  if (typeof url !== "string") return null;
  return {
    url,
    etag: typeof etag === "string" ? etag : null,
    lastModified: typeof lastModified === "string" ? lastModified : null,
    total: typeof total === "number" ? total : null,
  };
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
