// The site: files on shelves, by their addresses, and nothing else. What is refused is refused here for all of them.
import { FileChanged } from "./file-changed.ts";
import { fileResponse } from "./file-response.ts";
import type { Handler } from "./handler.ts";
import type { HostGuard } from "./host-guard.ts";
import { plainResponse } from "./plain-response.ts";
import type { Shelf } from "./served-file.ts";
import { readSitePath } from "./site-path.ts";

export interface SiteParts {
  /** Looked through in this order. */
  readonly shelves: readonly Shelf[];
  readonly isOwnHost: HostGuard;
}

const refusals = {
  400: "This address cannot be read.",
  414: "This address is too long.",
} as const;

export function site({ shelves, isOwnHost }: SiteParts): Handler {
  return async (request) => {
    const url = new URL(request.url);
    if (!isOwnHost(url)) return plainResponse(request, 421, `This server does not answer to the name ${url.hostname}.`);
    if (request.method !== "GET" && request.method !== "HEAD")
      return plainResponse(request, 405, "Files can be read here (GET, HEAD), nothing else.", { allow: "GET, HEAD" });
    const path = readSitePath(url.pathname);
    if ("refused" in path) return plainResponse(request, path.refused, refusals[path.refused]);
    return answer(request, shelves, path.names);
  };
}

async function answer(request: Request, shelves: readonly Shelf[], names: readonly string[]): Promise<Response> {
  for (let tries = 0; tries < 2; tries++) {
    const file = await find(shelves, names);
    if (file === null) return plainResponse(request, 404, "There is nothing at this address.");
    try {
      return await fileResponse(request, file);
    } catch (error) {
      if (!(error instanceof FileChanged)) throw error;
    }
  }
  return plainResponse(request, 503, "The file is being written at this moment; try again.", { "retry-after": "1" });
}

async function find(shelves: readonly Shelf[], names: readonly string[]): ReturnType<Shelf["find"]> {
  for (const shelf of shelves) {
    const file = await shelf.find(names);
    if (file !== null) return file;
  }
  return null;
}
