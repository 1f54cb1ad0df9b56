// The page without a network: its own files are kept when it is first opened, the model when it is first fetched. What stands under a name that
// changes with the content comes from what is kept; the rest is asked for first, and what is kept stands in where nobody answers.
import { cacheNames, isKeptForever, isPageAddress } from "./kept-addresses.ts";

/** The page's own files, put in by the build (build/page-files.ts). */
declare const pageFiles: readonly string[];
/** Changes with any of them. */
declare const pageVersion: string;

interface WorkerScope {
  addEventListener(
    type: "install" | "activate",
    heard: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    heard: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}
const scope = self as unknown as WorkerScope;
const names = cacheNames(pageVersion);

scope.addEventListener("install", (event) => {
  const kept = caches.open(names.page).then((cache) => cache.addAll(pageFiles));
  event.waitUntil(kept.then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldPages().then(() => scope.clients.claim()));
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== scope.location.origin) return;
  if (isKeptForever(address.pathname)) event.respondWith(keptFirst(request));
  else if (request.mode === "navigate" && isPageAddress(address.pathname)) event.respondWith(askedFirst(request, "/"));
  else event.respondWith(askedFirst(request, request.url));
});

async function forgetOldPages(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(names.pagePrefix) && name !== names.page);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function keptFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await keep(request.url, answer.clone());
  return answer;
}

/** @param standIn the address of what is kept for it */
async function askedFirst(request: Request, standIn: string): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await keep(standIn, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(standIn);
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** Only one model is kept: the one before it would fill the device. */
async function keep(address: string, answer: Response): Promise<void> {
  try {
    const cache = await caches.open(names.asked);
    if (new URL(address, scope.location.href).pathname.startsWith("/model/")) {
      const models = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith("/model/"));
      await Promise.all(models.map((model) => cache.delete(model)));
    }
    await cache.put(address, answer);
  } catch {
    // storage is full: the page works, but not without a network
  }
}
