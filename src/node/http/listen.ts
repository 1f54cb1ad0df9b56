// Listens for HTTP and hands each request, as the web has it, to a handler. Knows nothing of what is served. Patience has limits: who
// sends slowly, reads nothing or holds a connection for nothing is let go.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { explainListenFault, isPortTaken } from "./listen-faults.ts";
import { sendResponse } from "./send-response.ts";
import { hasBody, webRequest } from "./web-request.ts";

/** Milliseconds, unless said. */
export interface Patience {
  /** For all fields of a request. */
  readonly fields: number;
  /** For a whole request. */
  readonly request: number;
  /** Without a byte either way while something is asked or answered. */
  readonly silence: number;
  /** For the next request on a connection. */
  readonly nextRequest: number;
  /** For answers under way when the server is closed. */
  readonly closing: number;
  /** Connections at once. */
  readonly connections: number;
}

export const usualPatience: Patience = Object.freeze({
  fields: 10_000,
  request: 30_000,
  silence: 60_000,
  nextRequest: 5_000,
  closing: 2_000,
  connections: 256,
});

export interface ListenOptions {
  /** An address of this machine. */
  readonly host: string;
  /** Tried in this order until one is free; 0 is any that is free. */
  readonly ports: readonly number[];
  readonly handler: (request: Request) => Promise<Response>;
  /** Told of what the handler or a body threw. */
  readonly onFault: (error: unknown) => void;
  readonly patience?: Partial<Patience>;
}

export interface Listening {
  readonly port: number;
  /** Takes no more, lets answers under way end for a moment, then cuts what is left. */
  close(): Promise<void>;
}

/** @throws InputError where no port is free or the host is not of this machine */
export async function listen(options: ListenOptions): Promise<Listening> {
  const patience = { ...usualPatience, ...options.patience };
  const server = makeServer(patience, (message, out) => void answer(message, out, options));
  await bind(server, options.host, options.ports);
  const { port } = server.address() as AddressInfo;
  return { port, close: () => close(server, patience.closing) };
}

function makeServer(patience: Patience, onRequest: (message: IncomingMessage, out: ServerResponse) => void): Server {
  const server = createServer(
    {
      headersTimeout: patience.fields,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.nextRequest,
      connectionsCheckingInterval: Math.min(1_000, patience.fields),
      maxHeaderSize: 16 * 1024,
    },
    onRequest,
  );
  server.maxConnections = patience.connections;
  server.maxHeadersCount = 100;
  server.setTimeout(patience.silence, (socket) => socket.destroy());
  return server;
}

async function answer(message: IncomingMessage, out: ServerResponse, options: ListenOptions): Promise<void> {
  const gone = new AbortController();
  out.once("close", () => gone.abort());
  // what nobody reads is not waited for: the connection goes with the answer
  if (hasBody(message)) out.shouldKeepAlive = false;
  try {
    const request = webRequest(message, gone.signal);
    if (request === null) return refuse(out, 400, "This request cannot be read.");
    await sendResponse(await options.handler(request), out);
  } catch (error) {
    if (gone.signal.aborted) return; // nobody is there to be told
    options.onFault(error);
    if (out.headersSent) out.destroy();
    else refuse(out, 500, "The server failed to answer; the fault is on its side.");
  }
}

function refuse(out: ServerResponse, status: number, text: string): void {
  out.writeHead(status, { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" });
  out.end(`${text}\n`);
}

async function bind(server: Server, host: string, ports: readonly number[]): Promise<void> {
  for (const [k, port] of ports.entries()) {
    try {
      return await bindOne(server, host, port);
    } catch (error) {
      if (!isPortTaken(error) || k === ports.length - 1) throw explainListenFault(error, host, ports);
    }
  }
}

function bindOne(server: Server, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen({ host, port, exclusive: true }, () => {
    server.off("error", reject);
    resolve();
  });
  return promise;
}

function close(server: Server, grace: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cut = setTimeout(() => server.closeAllConnections(), grace);
  server.close(() => {
    clearTimeout(cut);
    resolve();
  });
  return promise;
}
