// What is sent of a file: nothing (the reader has it), a range of it as it is, or all of it, packed where the reader takes that. Each
// packing has a tag of its own; a range is always of the file as it is, so that pieces of two packings never meet.
import { acceptedCoding } from "./accepted-coding.ts";
import { readByteRange } from "./byte-range.ts";
import { bytesStream } from "./bytes-stream.ts";
import { hasAlready, mayGoOn } from "./entity-tags.ts";
import { plainResponse } from "./plain-response.ts";
import { securityFields } from "./security-fields.ts";
import { type Coding, codings, type ServedFile } from "./served-file.ts";

const keeping = { "for-ever": "public, max-age=31536000, immutable", "ask-again": "no-cache" } as const;

/** @param request GET or HEAD @throws FileChanged as the file does */
export async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  const range = request.method === "GET" ? askedRange(request.headers, file) : "whole";
  const coding = range === "whole" ? chosenCoding(request.headers, file) : null;
  const tag = tagOf(file, coding);
  const fields = fieldsOf(file, tag);
  if (hasAlready(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers: fields });
  if (range === "unsatisfiable") {
    const seen = { "content-range": `bytes */${file.bytes}`, "accept-ranges": "bytes" };
    return plainResponse(request, 416, `The file has ${file.bytes} bytes; a range within them was needed.`, seen);
  }
  const headers = { ...fields, "content-type": file.type };
  if (range !== "whole") return part(file, range, headers);
  return coding === null ? whole(request, file, headers) : packed(request, file, coding, headers);
}

/** A condition that does not hold any more means: then all of it. */
function askedRange(headers: Headers, file: ServedFile): ReturnType<typeof readByteRange> {
  if (!mayGoOn(headers.get("if-range"), tagOf(file, null))) return "whole";
  return readByteRange(headers.get("range"), file.bytes);
}

function chosenCoding(headers: Headers, { packed, packable }: ServedFile): Coding | null {
  const ready = codings.filter((coding) => packed[coding] !== undefined);
  const offered = ready.length === 0 && packable ? (["gzip"] as const) : ready;
  return acceptedCoding(headers.get("accept-encoding"), new Set(offered));
}

function tagOf({ tag }: ServedFile, coding: Coding | null): string {
  return coding === null ? `"${tag}"` : `"${tag}-${coding}"`;
}

/** Those of a 200, a 206 and a 304 alike. */
function fieldsOf(file: ServedFile, tag: string): Record<string, string> {
  const varies = file.packable || Object.keys(file.packed).length > 0;
  return {
    ...securityFields(file.policy),
    etag: tag,
    "cache-control": keeping[file.keep],
    "accept-ranges": "bytes",
    ...(varies && { vary: "accept-encoding" }),
  };
}

async function part(
  file: ServedFile,
  { first, end }: { readonly first: number; readonly end: number },
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const fields = { "content-length": String(end - first), "content-range": `bytes ${first}-${end - 1}/${file.bytes}` };
  return new Response(await file.open(first, end), { status: 206, headers: { ...headers, ...fields } });
}

async function whole(request: Request, file: ServedFile, headers: Readonly<Record<string, string>>): Promise<Response> {
  const body = request.method === "HEAD" ? null : await file.open(0, file.bytes);
  return new Response(body, { headers: { ...headers, "content-length": String(file.bytes) } });
}

async function packed(
  request: Request,
  file: ServedFile,
  coding: Coding,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const ready = file.packed[coding];
  const length = ready && { "content-length": String(ready.length) };
  const fields = { ...headers, "content-encoding": coding, ...length };
  if (request.method === "HEAD") return new Response(null, { headers: fields });
  if (ready !== undefined) return new Response(bytesStream(ready), { headers: fields });
  const bytes = await file.open(0, file.bytes);
  return new Response(bytes.pipeThrough(new CompressionStream("gzip")), { headers: fields });
}
