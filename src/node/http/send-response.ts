// A Response of the web over a socket: no faster than the other side reads, and no further once it has gone away.
import { once } from "node:events";
import type { ServerResponse } from "node:http";

/**
 * Sends all of a response.
 *
 * @throws what its body throws; then less was sent than was said, and the caller has to cut the connection
 */
export async function sendResponse(response: Response, out: ServerResponse): Promise<void> {
  out.writeHead(response.status, [...response.headers].flat());
  if (response.body !== null) await sendBody(response.body, out);
  if (!out.destroyed) out.end();
}

async function sendBody(body: ReadableStream<Uint8Array>, out: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const goneAway = () => void reader.cancel().catch(() => {}); // wakes up a read that waits
  out.once("close", goneAway);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || out.destroyed) return;
      if (!out.write(value)) await drained(out);
    }
  } finally {
    out.off("close", goneAway);
    await reader.cancel().catch(() => {}); // nothing to cancel where all was read
  }
}

/** Until there is room again, or nobody to read. */
async function drained(out: ServerResponse): Promise<void> {
  if (out.destroyed) return;
  const stop = new AbortController();
  const { signal } = stop;
  try {
    await Promise.race([once(out, "drain", { signal }), once(out, "close", { signal })]);
  } finally {
    stop.abort();
  }
}
