// A loopback server that answers each request by the next of the given behaviours, and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface UnrulyServer {
  readonly url: string;
  /** The headers of each request, in order. */
  readonly asked: IncomingMessage["headers"][];
  close(): Promise<void>;
}

/** Each request takes the next behaviour; the last one stays for all that follow. */
export async function unrulyServer(...behaviours: readonly Behaviour[]): Promise<UnrulyServer> {
  const asked: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    const behaviour = behaviours[Math.min(asked.length, behaviours.length - 1)]!;
    asked.push(request.headers);
    behaviour(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.zip`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An orderly server: whole files, ranges, If-Range, 416. */
export function serves(content: Uint8Array, etag = '"one"'): Behaviour {
  return (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const ifRange = request.headers["if-range"];
    const goesOn = request.headers.range !== undefined && (ifRange === undefined || ifRange === etag);
    if (goesOn && from >= content.length) {
      response.writeHead(416, { "content-range": `bytes */${content.length}` }).end();
    } else if (goesOn) {
      const range = `bytes ${from}-${content.length - 1}/${content.length}`;
      response.writeHead(206, { etag, "content-range": range, "content-length": content.length - from });
      response.end(content.subarray(from));
    } else {
      response.writeHead(200, { etag, "content-length": content.length }).end(content);
    }
  };
}

/** Promises everything, sends some of it and tears the connection. */
export function breaksOffAfter(content: Uint8Array, bytes: number, etag: string | null = '"one"'): Behaviour {
  return (_request, response) => {
    const tag = etag === null ? {} : { etag };
    response.writeHead(200, { ...tag, "content-length": content.length });
    response.write(content.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20));
  };
}

/** Sends some of it and then nothing more. */
export function hangsAfter(content: Uint8Array, bytes: number): Behaviour {
  return (_request, response) => {
    response.writeHead(200, { etag: '"one"', "content-length": content.length });
    response.write(content.subarray(0, bytes));
  };
}

export function answers(status: number, headers: Record<string, string> = {}, body = ""): Behaviour {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}
