// What a file is, by the end of its name. Files of other kinds are not served.

const types: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["json", "application/json"],
  ["webmanifest", "application/manifest+json"],
  ["csv", "text/csv; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["ico", "image/x-icon"],
  ["webp", "image/webp"],
  ["woff2", "font/woff2"],
  ["wasm", "application/wasm"],
]);

/** Null for a kind that is not served. */
export function mediaType(name: string): string | null {
  return types.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase()) ?? null;
}

/** Whether packing such a file for the way is worth the time: pictures and fonts are packed already. */
export function isPackable(type: string): boolean {
  return /^text\/|json$|svg\+xml$|wasm$|x-icon$/.test(type.split(";")[0]!);
}
