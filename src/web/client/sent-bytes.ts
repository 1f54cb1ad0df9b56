// How many bytes a thread hands to the network as the body of anything, counted where they leave: fetch, XMLHttpRequest, beacons and sockets are
// wrapped once. Addresses and headers are no bodies; this page puts nothing of a person into them.

/** What of a thread's scope sends; some is missing in workers. */
interface Sending {
  fetch: typeof fetch;
  readonly navigator?: Partial<Pick<Navigator, "sendBeacon">>;
  readonly XMLHttpRequest?: { readonly prototype: { send(body?: unknown): void } };
  readonly WebSocket?: { readonly prototype: { send(body: unknown): void } };
}

export class SentBytes {
  /** So far. */
  count = 0;

  /** Counts what a scope sends from now on. */
  watch(scope: Sending): this {
    const { fetch } = scope;
    scope.fetch = (input, init) => {
      this.#count(init?.body);
      if (input instanceof Request && input.body !== null) this.#count(input.headers.get("content-length") ?? "?");
      return fetch.call(scope, input, init);
    };
    const beacon = scope.navigator?.sendBeacon;
    if (beacon !== undefined) {
      Object.defineProperty(scope.navigator, "sendBeacon", {
        value: (url: string | URL, body?: BodyInit | null) => {
          this.#count(body);
          return beacon.call(scope.navigator, url, body);
        },
      });
    }
    this.#wrap(scope.XMLHttpRequest?.prototype);
    this.#wrap(scope.WebSocket?.prototype);
    return this;
  }

  #wrap(prototype: { send(body?: unknown): void } | undefined): void {
    if (prototype === undefined) return;
    const { send } = prototype;
    const counting = (body: unknown) => this.#count(body);
    prototype.send = function (body) {
      counting(body);
      send.call(this, body);
    };
  }

  #count(body: unknown): void {
    if (body === undefined || body === null) return;
    this.count += sizeOf(body);
  }
}

/** Bytes of a body; at least 1 for one whose length cannot be known beforehand, so that nothing that was sent is told as nothing. */
export function sizeOf(body: unknown): number {
  if (typeof body === "string") return new TextEncoder().encode(body).length;
  if (body instanceof URLSearchParams) return sizeOf(body.toString());
  if (body instanceof Blob) return body.size;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
  if (body instanceof FormData) {
    return Array.from(body, ([name, value]) => sizeOf(name) + sizeOf(value)).reduce((sum, size) => sum + size, 0);
  }
  return 1;
}
