// The files of the built page. What a build names by its content (assets/index-B3x9Kd1f.js) is kept for ever; the rest keeps its name
// over builds and is asked for again each time.
import { bytesStream } from "./bytes-stream.ts";
import { isPackable, mediaType } from "./media-types.ts";
import { isPageRoute } from "./page-routes.ts";
import type { Coding, ServedFile, Shelf } from "./served-file.ts";

/** A file of the page in memory. */
export interface PageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly tag: string;
  readonly packed: Readonly<Partial<Record<Coding, Uint8Array>>>;
}

/** A name in assets/ with Vite's hash, eight letters of base64url, before its end. */
const hashedName = /^assets\/.+-[\w-]{8}\.\w+$/;

/** @param files "index.html" among them; kinds that are not served are left out */
export function pageShelf(files: readonly PageFile[]): Shelf {
  const byPath = new Map(files.flatMap((file) => served(file)));
  const index = byPath.get("index.html")!;
  return {
    find: async (path) => byPath.get(path.join("/")) ?? (isPageRoute(path) ? index : null),
  };
}

function served({ path, bytes, tag, packed }: PageFile): [string, ServedFile][] {
  const type = mediaType(path);
  if (type === null) return [];
  const file: ServedFile = {
    type,
    bytes: bytes.length,
    tag,
    keep: hashedName.test(path) ? "for-ever" : "ask-again",
    policy: "page",
    packed,
    packable: isPackable(type),
    open: async (first, end) => bytesStream(bytes.subarray(first, end)),
  };
  return [[path, file]];
}
