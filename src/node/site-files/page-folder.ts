// The built page, read whole when a server starts: a page is one thing, and half of an older one beside half of a newer would not run.
// A build that comes later is served after the next start.
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../core/errors/input-error.ts";
import { explainFileFault, faultCode } from "../files/file-faults.ts";
import { filesIn } from "../files/folder-contents.ts";
import { fileTag } from "./file-tag.ts";
import { packBrotli, packGzip } from "./pack-bytes.ts";

export interface PageFile {
  /** From the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly tag: string;
  /** Empty where packing does not pay. */
  readonly packed: { readonly br?: Uint8Array; readonly gzip?: Uint8Array };
}

/** Where the build puts it: three up from here both in src and in dist, then dist/web. */
export const builtPage: string = fileURLToPath(new URL("../../../dist/web/", import.meta.url));

/** Below this a packed copy saves no packet. */
const leastPacked = 256;

/**
 * All files of a page, without hidden ones and links.
 *
 * @param isPackable by the path
 * @throws InputError where it is not built or cannot be read
 */
export async function readPageFolder(folder: string, isPackable: (path: string) => boolean): Promise<PageFile[]> {
  const paths = await pathsIn(folder);
  if (!paths.includes("index.html")) throw notBuilt(folder);
  return Promise.all(paths.map((path) => readPageFile(folder, path, isPackable(path))));
}

async function pathsIn(folder: string): Promise<string[]> {
  try {
    const paths = (await filesIn(folder)).filter((path) => !path.split("/").some((name) => name.startsWith(".")));
    const stats = await Promise.all(paths.map((path) => lstat(join(folder, path))));
    return paths.filter((_, k) => stats[k]!.isFile());
  } catch (error) {
    if (faultCode(error) === "ENOENT") throw notBuilt(folder);
    throw explainFileFault(error, folder);
  }
}

function notBuilt(folder: string): InputError {
  const seen = "the page is not built; in a checkout `npm start` or `node scripts/build-page.mjs` builds it";
  return new InputError("Cannot serve the page", seen, { file: folder });
}

async function readPageFile(folder: string, path: string, isPackable: boolean): Promise<PageFile> {
  const file = join(folder, path);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw explainFileFault(error, file);
  });
  return { path, bytes, tag: fileTag(bytes), packed: isPackable ? await packedCopies(bytes) : {} };
}

async function packedCopies(bytes: Uint8Array): Promise<PageFile["packed"]> {
  if (bytes.length < leastPacked) return {};
  const [br, gzip] = await Promise.all([packBrotli(bytes), packGzip(bytes, 9)]);
  return { ...(br.length < bytes.length && { br }), ...(gzip.length < bytes.length && { gzip }) };
}
