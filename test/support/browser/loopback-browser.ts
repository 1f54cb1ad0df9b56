// One headless Chromium that reaches this machine alone. Names are not resolved, and whatever is asked of another host, by a page, a worker,
// a service worker or the browser itself, comes to a proxy here that answers nothing and writes down what was wanted.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import type { UnpackedChromium } from "./unpack-chromium.ts";

export interface LoopbackBrowser {
  readonly browser: Browser;
  /** What was asked of other hosts since it started, in order: addresses, or `host:port` where they were to be encrypted. */
  readonly strayed: readonly string[];
  close(): Promise<void>;
}

export async function startBrowser({ executable, env }: UnpackedChromium): Promise<LoopbackBrowser> {
  const strayed: string[] = [];
  const trap = createServer(({ url }, response) => {
    strayed.push(url ?? "");
    response.writeHead(403).end();
  });
  trap.on("connect", ({ url }, socket) => {
    strayed.push(url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const port = await listen(trap);
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [`--proxy-server=127.0.0.1:${port}`, "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
  });
  return {
    browser,
    strayed,
    async close() {
      await browser.close();
      trap.closeAllConnections();
      await new Promise((resolve) => trap.close(resolve));
    },
  };
}

/** @returns the port of this machine's loopback that it answers at */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}
