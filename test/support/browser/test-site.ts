// A site of a few files in memory, served to this machine alone for as long as a test needs it.
import { createServer } from "node:http";
import { extname } from "node:path";
import { listen } from "./loopback-browser.ts";

/** By path, such as `/index.html`; `/` is that one. */
export type SiteFiles = Readonly<Record<string, string | Uint8Array>>;

export interface TestSite {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

export async function serveFiles(files: SiteFiles): Promise<TestSite> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const path = pathname === "/" ? "/index.html" : pathname;
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(file);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
