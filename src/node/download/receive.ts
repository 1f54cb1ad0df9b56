// One request of a download: asks for what is still lacking, reads what the server makes of that, and puts the bytes into the
// part. A server may go on (206), begin anew (200), say that nothing is lacking (416), or refuse. Tries once only.
import { open } from "node:fs/promises";
import { cannotDownload, explainDiskFault, explainNetworkFault, PassingFault } from "./download-faults.ts";
import { beginPart, type Part, type PartOrigin, partPath, readPart, removePart, resumeCondition } from "./part-file.ts";

export interface ReceiveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the whole file that are on the disk now, and how many it will have where that is known. */
  readonly onBytes: (done: number, total: number | null) => void;
}

/**
 * Receives what the part of a target lacks. When it returns, the part is as long as the server said.
 *
 * @throws PassingFault where another try may help; the part stays
 * @throws InputError where it will not
 * @throws the signal's reason when it is aborted; the part stays
 */
export async function receive(url: string, target: string, options: ReceiveOptions): Promise<void> {
  const part = await readPart(target, url);
  const response = await request(url, part, options.signal);
  try {
    assertEncryptionKept(url, response.url);
    const begun = await beginOrGoOn(url, target, part, response);
    if (begun === "nothing lacks") return;
    await writeBody(url, target, response, begun, options);
  } finally {
    if (response.body?.locked === false) await response.body.cancel().catch(() => {}); // it may have failed already
  }
}

async function request(url: string, part: Part, signal: AbortSignal | undefined): Promise<Response> {
  const condition = resumeCondition(part);
  const headers: Record<string, string> = { "accept-encoding": "identity" }; // ranges count the bytes as they are sent
  if (condition !== null) {
    headers["range"] = `bytes=${part.bytes}-`;
    headers["if-range"] = condition;
  }
  try {
    return await fetch(url, signal === undefined ? { headers } : { headers, signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw explainNetworkFault(error, url);
  }
}

/** An address that asks for encryption is not to be answered without it, least of all where no checksum is known. */
export function assertEncryptionKept(asked: string, answered: string): void {
  if (!asked.startsWith("https:") || answered === "" || answered.startsWith("https:")) return;
  throw cannotDownload(asked, `it leads to ${answered}, which is not encrypted; an https address is needed`);
}

/** The part as it is when the body begins, ready to be appended to. */
async function beginOrGoOn(
  url: string,
  target: string,
  part: Part,
  response: Response,
): Promise<Part | "nothing lacks"> {
  try {
    if (response.status === 200) return await beginAnew(url, target, response);
    if (response.status === 206) return await goOn(target, part, response);
    if (response.status === 416) return await nothingLacks(target, part, response);
  } catch (error) {
    throw explainDiskFault(error, url, partPath(target));
  }
  throw refusal(url, response);
}

async function beginAnew(url: string, target: string, response: Response): Promise<Part> {
  const origin = describeOrigin(url, response.headers);
  await beginPart(target, origin);
  return { bytes: 0, origin };
}

/** Of a body that was packed for the way, neither the length nor a place to go on from is known. */
function describeOrigin(url: string, headers: Headers): PartOrigin {
  if ((headers.get("content-encoding") ?? "identity") !== "identity") {
    return { url, etag: null, lastModified: null, total: null };
  }
  const length = headers.get("content-length");
  return {
    url,
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
    total: length !== null && /^\d+$/.test(length) ? Number(length) : null,
  };
}

async function goOn(target: string, part: Part, response: Response): Promise<Part> {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "");
  const total = range?.[2] === undefined || range[2] === "*" ? null : Number(range[2]);
  const known = part.origin?.total ?? null;
  const fits = Number(range?.[1]) === part.bytes && (total === null || known === null || total === known);
  if (part.origin !== null && part.bytes > 0 && fits) {
    return { bytes: part.bytes, origin: { ...part.origin, total: known ?? total } };
  }
  await removePart(target);
  throw new PassingFault(`the server went on at another place (${response.headers.get("content-range")})`);
}

/** 416 after a complete part that was not yet put in place; otherwise the part is of no use. */
async function nothingLacks(target: string, part: Part, response: Response): Promise<"nothing lacks"> {
  const total = /^bytes \*\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1];
  if (total !== undefined && part.bytes > 0 && Number(total) === part.bytes) return "nothing lacks";
  await removePart(target);
  throw new PassingFault(`the server has no more than ${total ?? "it says"} bytes of it; ${part.bytes} were here`);
}

function refusal(url: string, response: Response): Error {
  const said = `the server answered ${response.status} ${response.statusText}`.trim();
  if (response.status >= 500 || response.status === 408 || response.status === 429) return new PassingFault(said);
  if (response.status === 404 || response.status === 410) {
    return cannotDownload(url, `${said}; it has moved, look at the data set's official page`);
  }
  return cannotDownload(url, `${said}; 200 OK was needed`);
}

async function writeBody(
  url: string,
  target: string,
  response: Response,
  begun: Part,
  { signal, onBytes }: ReceiveOptions,
): Promise<void> {
  const total = begun.origin?.total ?? null;
  let done = begun.bytes;
  onBytes(done, total);
  for await (const written of chunksInto(target, url, response, signal)) {
    done += written;
    onBytes(done, total);
  }
  if (total !== null && done < total) throw new PassingFault(`the connection ended after ${done} of ${total} bytes`);
  if (total === null || done === total) return;
  await removePart(target);
  throw new PassingFault(`${done} bytes came where the server had said ${total}`);
}

/** Appends the body to the part and yields the length of each piece once it is written. */
async function* chunksInto(
  target: string,
  url: string,
  response: Response,
  signal: AbortSignal | undefined,
): AsyncGenerator<number, void, void> {
  const file = await open(partPath(target), "a").catch((error: unknown) => {
    throw explainDiskFault(error, url, partPath(target));
  });
  try {
    for await (const chunk of body(response, url, signal)) {
      await file.writeFile(chunk).catch((error: unknown) => {
        throw explainDiskFault(error, url, partPath(target));
      });
      yield chunk.length;
    }
  } finally {
    await file.close();
  }
}

async function* body(
  response: Response,
  url: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, void> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        signal?.throwIfAborted();
        throw explainNetworkFault(error, url);
      });
      if (done) return;
      yield value as Uint8Array;
    }
  } finally {
    await reader.cancel().catch(() => {}); // after a failure there is nothing left to cancel
  }
}
