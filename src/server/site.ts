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
    if (file === null) return notHere(request, shelves);
    try {
      return await fileResponse(request, file);
    } catch (error) {
      if (!(error instanceof FileChanged)) throw error;
    }
  }
  return plainResponse(request, 503, "The file is being written at this moment; try again.", { "retry-after": "1" });
}

/** A person who goes to an address gets the page, which says so and knows the ways on; whatever else asks gets a line. */
async function notHere(request: Request, shelves: readonly Shelf[]): Promise<Response> {
  const { pathname } = new URL(request.url);
  const isForPeople =
    request.headers.get("accept")?.includes("text/html") && !/^\/(?:assets|model|reports)\b|\.\w+$/.test(pathname);
  const page = isForPeople ? await find(shelves, []) : null;
  if (page === null) return plainResponse(request, 404, "There is nothing at this address.");
  const headers = { "accept-encoding": request.headers.get("accept-encoding") ?? "" };
  const answer = await fileResponse(new Request(request.url, { method: request.method, headers }), page);
  answer.headers.delete("etag");
  answer.headers.set("cache-control", "no-store");
  return new Response(answer.body, { status: 404, headers: answer.headers });
}

async function find(shelves: readonly Shelf[], names: readonly string[]): ReturnType<Shelf["find"]> {
  for (const shelf of shelves) {
    const file = await shelf.find(names);
    if (file !== null) return file;
  }
  return null;
}
