// Tells the service worker what the page is made of: after everything else is built, its list is put into sw.js.
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const worker = "sw.js";
/** Asked for by nobody without a network. */
const notKept = (name: string) => name === worker || name.endsWith(".map");

export function pageFiles(publicFiles: readonly string[]): Plugin {
  return {
    name: "page-files",
    enforce: "post",
    generateBundle(_options, bundle) {
      const built = bundle[worker];
      if (built?.type !== "chunk") return;
      const names = Object.keys(bundle).filter((name) => !notKept(name));
      const hash = createHash("sha256");
      for (const name of names.sort()) {
        const file = bundle[name]!;
        hash.update(name).update(file.type === "chunk" ? file.code : file.source);
      }
      const files = ["/", ...names.filter((name) => name !== "index.html"), ...publicFiles].map((name) =>
        name.startsWith("/") ? name : `/${name}`,
      );
      built.code = built.code
        .replaceAll("pageFiles", JSON.stringify(files))
        .replaceAll("pageVersion", JSON.stringify(hash.digest("hex").slice(0, 16)));
    },
  };
}
